import { createSHA1, createSHA256 } from 'hash-wasm';

import { importAesKey } from '../../passkit/aes';
import { importHmacKey } from '../../passkit/hmac';
import { requireSecret } from '../../passkit/secret';
import type { Digest } from '../../passkit/types';
import type { LentKeys } from '../types';

/** Bytes of a block of SHA-1 and SHA-256, which HMAC pads its key to. */
const HASH_BLOCK = 64;
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
  const create = digest === 'SHA-1' ? createSHA1 : createSHA256;
  const hash = await create();
  const bytes = new TextEncoder().encode(secret);
  const padded = new Uint8Array(HASH_BLOCK);
  // RFC 2104: a key longer than a block is hashed first.
  padded.set(bytes.length > HASH_BLOCK ? hash.init().update(bytes).digest('binary') : bytes);
  const stateAfter = (padding: number) =>
    hash
      .init()
      .update(padded.map((byte) => byte ^ padding))
      .save();
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
