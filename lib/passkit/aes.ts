import { PassKitError } from './errors';
import { decodeHex } from '../bytes/hex';
import { trimPasted } from './text';

/** Bytes of an AES block. An initialization vector has the same size. */
export const AES_BLOCK = 16;

/** Bytes of AES-128, AES-192 and AES-256 keys. */
const KEY_SIZES: ReadonlySet<number> = new Set([16, 24, 32]);

/**
 * A pasted encryption key without the white space around it: 32, 48 or 64 hex digits.
 * @throws PassKitError `encryption-key`
 */
export function cleanEncryptionKey(encryptionKey: string): string {
  readKey(encryptionKey);
  return trimPasted(encryptionKey);
}

/**
 * The key for AES-CBC with PKCS#7 padding, as PassKit's link tools use it.
 * @throws PassKitError `encryption-key`
 */
export async function importAesKey(
  encryptionKey: string,
  use: 'encrypt' | 'decrypt',
): Promise<CryptoKey> {
  const bytes = readKey(encryptionKey);
  try {
    return await crypto.subtle.importKey('raw', bytes, 'AES-CBC', false, [use]);
  } catch {
    // Chromium's WebCrypto does not support AES-192.
    throw new PassKitError(
      'encryption-key',
      'This browser cannot use keys of 48 hex digits. Use the project’s key of 64, or Firefox.',
    );
  }
}

function readKey(encryptionKey: string): Uint8Array<ArrayBuffer> {
  const bytes = decodeHex(trimPasted(encryptionKey));
  if (bytes && KEY_SIZES.has(bytes.length)) return bytes;
  throw new PassKitError(
    'encryption-key',
    'The encryption key must be 64 hex digits (0–9, a–f), in some projects 32 or 48. Copy it from PassKit under Distribution > SmartPass Settings.',
  );
}
