import { decodeHex } from '../bytes/hex';
import { encodeUtf8 } from '../bytes/utf8';
import { importHmacKey } from './secret';
import type { Digest } from './types';

/** The digest for each length of an HMAC in bytes. */
const DIGEST_SIZES: ReadonlyMap<number, Digest> = new Map([
  [32, 'SHA-256'],
  [20, 'SHA-1'],
]);

/** A signature, decoded from a link. */
export interface Signature {
  bytes: Uint8Array<ArrayBuffer>;
  /** Derived from the length. */
  digest: Digest;
}

/** @returns undefined if the text is not a SHA-256 or SHA-1 HMAC in hex. */
export function readSignature(text: string): Signature | undefined {
  const bytes = decodeHex(text);
  const digest = bytes && DIGEST_SIZES.get(bytes.length);
  return bytes && digest && { bytes, digest };
}

/**
 * Finds the text that was signed.
 * @param texts candidates, the likeliest first.
 * @returns the first that matches, or undefined.
 */
export async function findSignedText(
  signature: Signature,
  secret: string,
  texts: readonly string[],
): Promise<string | undefined> {
  const key = await importHmacKey(secret, signature.digest, 'verify');
  for (const text of texts) {
    const signed = encodeUtf8(text);
    if (await crypto.subtle.verify('HMAC', key, signature.bytes, signed)) return text;
  }
  return undefined;
}
