import * as v from 'valibot';

import { LOCK_AFTER_MINUTES } from './limits';

/** A file that asks for more would only stall the browser: this takes seconds already. */
const ROUNDS_LIMIT = 10_000_000;

/** A sealed text as it lies in storage: both base64. */
export interface Sealed {
  iv: string;
  ciphertext: string;
}

/** The shape of a sealed text; whether it opens is told by opening it. */
export const sealedSchema: v.GenericSchema<Sealed> = v.strictObject({
  iv: v.string(),
  ciphertext: v.string(),
});

/** How a passphrase becomes a key: PBKDF2 with HMAC-SHA-256. */
export interface Derivation {
  name: 'PBKDF2-SHA-256';
  rounds: number;
  /** Base64. */
  salt: string;
}

/** @param least rounds; fewer are somebody's attempt to weaken it. */
export function derivationSchema(least: number): v.GenericSchema<Derivation> {
  return v.strictObject({
    name: v.literal('PBKDF2-SHA-256'),
    rounds: v.pipe(v.number(), v.integer(), v.minValue(least), v.maxValue(ROUNDS_LIMIT)),
    salt: v.pipe(v.string(), v.base64(), v.minLength(20), v.maxLength(100)),
  });
}

/** What a vault with a passphrase says of itself in storage. */
export interface VaultLock {
  version: 1;
  derivation: Derivation;
  /** A text that everybody knows, sealed: whether it opens tells whether the passphrase is right. */
  check: Sealed;
  /** Idle minutes until it locks itself; null: only with the browser. */
  lockAfterMinutes: number | null;
}

/** The shape of a stored lock. Rounds are the product's own to choose, and tests choose few. */
export const lockSchema: v.GenericSchema<VaultLock> = v.looseObject({
  version: v.literal(1),
  derivation: derivationSchema(1),
  check: sealedSchema,
  lockAfterMinutes: v.nullable(v.picklist(LOCK_AFTER_MINUTES)),
});
