import { encodeUtf8 } from '../bytes/utf8';
import { PassKitError } from './errors';
import { requireWellFormed, trimPasted } from './text';
import type { Digest } from './types';

/**
 * Refuses a secret that cannot sign: empty, white space alone, or half a character. Anything else
 * is used as the key unchanged, so that a link and a snippet with one secret always agree.
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
 * space around one came with the pasting and would break every signature.
 * @throws PassKitError `empty-secret`, `ill-formed-text`
 */
export function cleanSecret(pasted: string): string {
  requireSecret(pasted);
  return trimPasted(pasted);
}

/** HMAC over UTF-8 with the secret's characters as key, for `crypto.subtle`. */
export function importHmacKey(
  secret: string,
  digest: Digest,
  use: 'sign' | 'verify',
): Promise<CryptoKey> {
  const key = encodeUtf8(secret);
  return crypto.subtle.importKey('raw', key, { name: 'HMAC', hash: digest }, false, [use]);
}
