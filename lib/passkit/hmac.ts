import { encodeUtf8 } from '../bytes/utf8';
import type { Digest } from './types';

/** HMAC over UTF-8 with the secret's characters as key, for `crypto.subtle`. */
export function importHmacKey(
  secret: string,
  digest: Digest,
  use: 'sign' | 'verify',
): Promise<CryptoKey> {
  const key = encodeUtf8(secret);
  return crypto.subtle.importKey('raw', key, { name: 'HMAC', hash: digest }, false, [use]);
}
