import { decodeStandardBase64, encodeBase64 } from '../bytes/base64';
import { encodeUtf8 } from '../bytes/utf8';
import { PASSPHRASE_LEAST } from './limits';
import type { Derivation } from './shapes';

/** OWASP's recommendation for PBKDF2 with HMAC-SHA-256, Password Storage Cheat Sheet, 2023. */
export const ROUNDS = 600_000;

/** NIST SP 800-132, 5.1: at least 128 bits. */
const SALT_BYTES = 16;

/** Parameters of a new derivation, with a random salt. */
export function newDerivation(rounds: number): Derivation {
  const salt = crypto.getRandomValues(new Uint8Array(SALT_BYTES));
  return { name: 'PBKDF2-SHA-256', rounds, salt: encodeBase64(salt) };
}

/**
 * Derives 256 bits from a passphrase, as base64. Compatibility forms of a letter count as the same,
 * because keyboards differ in which form they send.
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

/** @param raw the result of `deriveKey`. */
export function importKey(raw: string): Promise<CryptoKey> {
  return crypto.subtle.importKey('raw', decodeStandardBase64(raw), 'AES-GCM', false, [
    'encrypt',
    'decrypt',
  ]);
}

/** The passphrase is too short to protect anything. */
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
