import { encodeUtf8 } from '../bytes/utf8';
import { PassKitError } from './errors';
import { requireWellFormed, trimPasted } from './text';
import type { Digest } from './types';

/**
 * Refuses a secret that cannot sign: empty, only white space, or with half a surrogate pair. Any
 * other secret is used as the key unchanged, so that a link and a snippet made with it always
 * agree.
 * @throws PassKitError `empty-secret`, `ill-formed-text`
 */
export function requireSecret(secret: string): void {
  if (trimPasted(secret) === '') {
    throw new PassKitError(
      'empty-secret',
      'Enter the project’s secret. It is in PassKit under Distribution > Generate Pass Links > Command Line Tool.',
    );
  }
  requireWellFormed(secret, 'secret');
}

/**
 * Cleans a pasted secret before it is stored. PassKit's secrets are letters and digits, so white
 * space around one comes from copying and would break every signature.
 * @throws PassKitError `empty-secret`, `ill-formed-text`
 */
export function cleanSecret(pasted: string): string {
  requireSecret(pasted);
  return trimPasted(pasted);
}

/** Imports the secret's UTF-8 bytes as an HMAC key for `crypto.subtle`. */
export function importHmacKey(
  secret: string,
  digest: Digest,
  use: 'sign' | 'verify',
): Promise<CryptoKey> {
  const key = encodeUtf8(secret);
  return crypto.subtle.importKey('raw', key, { name: 'HMAC', hash: digest }, false, [use]);
}
