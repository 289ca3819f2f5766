import { importAesKey } from '../../passkit/aes';
import { importHmacKey, requireSecret } from '../../passkit/secret';
import type { Digest } from '../../passkit/types';
import { BLOCK_BYTES, HmacLanes } from '../lanes/hmac';
import type { LentKeys } from '../types';

/** The two padding bytes of RFC 2104. */
const INNER = 0x36;
const OUTER = 0x5c;

/**
 * What a signer needs to sign with this secret, without the secret itself: the states that HMAC's
 * two padded keys leave in the hash, from which no key can be recovered, and a WebCrypto key that
 * cannot be extracted. It allows signing for as long as it is kept.
 * @throws PassKitError `empty-secret`, `ill-formed-text`
 */
export async function lendSecret(secret: string, digest: Digest): Promise<LentKeys> {
  requireSecret(secret);
  const lanes = await HmacLanes.create(digest);
  const bytes = new TextEncoder().encode(secret);
  // RFC 2104: the key fills a block, and a longer key is hashed first.
  const isLong = bytes.length > BLOCK_BYTES;
  const padded = new Uint8Array(BLOCK_BYTES);
  padded.set(isLong ? new Uint8Array(await crypto.subtle.digest(digest, bytes)) : bytes);
  const stateAfter = (padding: number) => lanes.stateAfter(padded.map((byte) => byte ^ padding));
  const [inner, outer] = [stateAfter(INNER), stateAfter(OUTER)];
  const key = await importHmacKey(secret, digest, 'verify');
  return { format: 'hashed', digest, inner, outer, key };
}

/**
 * What a signer needs to encrypt with this key: a WebCrypto key that cannot be extracted.
 * @throws PassKitError `encryption-key`
 */
export async function lendEncryptionKey(encryptionKey: string): Promise<LentKeys> {
  return { format: 'encrypted', key: await importAesKey(encryptionKey, 'encrypt') };
}
