import * as v from 'valibot';

import { LOCK_AFTER_MINUTES } from './limits';

/**
 * The most rounds of an imported file: this many take seconds, and more would only freeze the
 * browser.
 */
const ROUNDS_LIMIT = 10_000_000;

/** A sealed text as stored; both fields are base64. */
export interface Sealed {
  iv: string;
  ciphertext: string;
}

/** The shape of a sealed text. Only opening it shows whether it is sound. */
export const sealedSchema: v.GenericSchema<Sealed> = v.strictObject({
  iv: v.string(),
  ciphertext: v.string(),
});

/** The parameters that turn a passphrase into a key with PBKDF2 and HMAC-SHA-256. */
export interface Derivation {
  name: 'PBKDF2-SHA-256';
  rounds: number;
  /** Base64. */
  salt: string;
}

/**
 * @param least the fewest rounds accepted; a file with fewer may be an attempt to weaken the key.
 */
export function derivationSchema(least: number): v.GenericSchema<Derivation> {
  return v.strictObject({
    name: v.literal('PBKDF2-SHA-256'),
    rounds: v.pipe(v.number(), v.integer(), v.minValue(least), v.maxValue(ROUNDS_LIMIT)),
    salt: v.pipe(v.string(), v.base64(), v.minLength(20), v.maxLength(100)),
  });
}

/** What is stored about the passphrase of a vault. */
export interface VaultLock {
  version: 1;
  derivation: Derivation;
  /** A known text, sealed. If the passphrase opens it, the passphrase is right. */
  check: Sealed;
  /** Idle minutes until it locks itself; null means only when the browser closes. */
  lockAfterMinutes: number | null;
}

/**
 * The shape of a stored lock. It sets no minimum of rounds: the product chooses them, and tests
 * choose few.
 */
export const lockSchema: v.GenericSchema<VaultLock> = v.looseObject({
  version: v.literal(1),
  derivation: derivationSchema(1),
  check: sealedSchema,
  lockAfterMinutes: v.nullable(v.picklist(LOCK_AFTER_MINUTES)),
});
