import * as v from 'valibot';

import { decodeStandardBase64, encodeBase64 } from '../bytes/base64';
import { encodeUtf8 } from '../bytes/utf8';
import { PASSPHRASE_LEAST } from './limits';

/** OWASP's figure for PBKDF2 with HMAC-SHA-256, Password Storage Cheat Sheet, 2023. */
export const ROUNDS = 600_000;

/** A file that asks for more would only stall the browser: this takes seconds already. */
const ROUNDS_LIMIT = 10_000_000;

/** NIST SP 800-132, 5.1: at least 128 bits. */
const SALT_BYTES = 16;

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

/** A derivation of its own, with a random salt. */
export function newDerivation(rounds: number): Derivation {
  const salt = crypto.getRandomValues(new Uint8Array(SALT_BYTES));
  return { name: 'PBKDF2-SHA-256', rounds, salt: encodeBase64(salt) };
}

/**
 * The 256 bits that a passphrase stands for, as base64. Compatibility forms of a letter count as
 * one, since keyboards differ in which they send.
 */
export async function deriveKey(passphrase: string, { rounds, salt }: Derivation): Promise<string> {
  const typed = encodeUtf8(passphrase.normalize('NFKC'));
  const material = await crypto.subtle.importKey('raw', typed, 'PBKDF2', false, ['deriveBits']);
  const bits = await crypto.subtle.deriveBits(
    { name: 'PBKDF2', hash: 'SHA-256', salt: decodeStandardBase64(salt), iterations: rounds },
    material,
    256,
  );
  return encodeBase64(new Uint8Array(bits));
}

/** @param raw what `deriveKey` gave. */
export function importKey(raw: string): Promise<CryptoKey> {
  return crypto.subtle.importKey('raw', decodeStandardBase64(raw), 'AES-GCM', false, [
    'encrypt',
    'decrypt',
  ]);
}

/** A passphrase too short to keep anything. */
export class WeakPassphraseError extends Error {
  override name = 'WeakPassphraseError';
  constructor() {
    super(`A passphrase has at least ${PASSPHRASE_LEAST} characters. Choose a longer one.`);
  }
}

/** @throws WeakPassphraseError */
export function requireStrength(passphrase: string): void {
  if (passphrase.length < PASSPHRASE_LEAST) throw new WeakPassphraseError();
}
