import { importAesKey } from '../../passkit/aes';
import { importHmacKey, requireSecret } from '../../passkit/secret';
import type { Digest } from '../../passkit/types';
import { BLOCK_BYTES, HmacLanes } from '../lanes/hmac';
import type { LentKeys } from '../types';

/** RFC 2104's two paddings. */
const INNER = 0x36;
const OUTER = 0x5c;

/**
 * What signs links with this secret, without the secret: the states that HMAC's two padded keys
 * leave in the hash, from which no key can be had back, and a key of WebCrypto's that cannot be
 * extracted. Whoever holds them can sign until they are gone.
 * @throws PassKitError `empty-secret`, `ill-formed-text`
 */
export async function lendSecret(secret: string, digest: Digest): Promise<LentKeys> {
  requireSecret(secret);
  const lanes = await HmacLanes.create(digest);
  const bytes = new TextEncoder().encode(secret);
  // RFC 2104: the key fills a block, and one that is longer is hashed first.
  const isLong = bytes.length > BLOCK_BYTES;
  const padded = new Uint8Array(BLOCK_BYTES);
  padded.set(isLong ? new Uint8Array(await crypto.subtle.digest(digest, bytes)) : bytes);
  const stateAfter = (padding: number) => lanes.stateAfter(padded.map((byte) => byte ^ padding));
  const [inner, outer] = [stateAfter(INNER), stateAfter(OUTER)];
  const key = await importHmacKey(secret, digest, 'verify');
  return { format: 'hashed', digest, inner, outer, key };
}

/**
 * What encrypts links with this key: a key of WebCrypto's that cannot be extracted.
 * @throws PassKitError `encryption-key`
 */
export async function lendEncryptionKey(encryptionKey: string): Promise<LentKeys> {
  return { format: 'encrypted', key: await importAesKey(encryptionKey, 'encrypt') };
}
