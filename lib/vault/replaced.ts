import { encodeHex } from '../bytes/hex';
import { encodeUtf8 } from '../bytes/utf8';
import type { Secrets } from './types';

/**
 * The number of replaced secrets that are remembered. Nobody still sends templates with older ones.
 */
const KEPT = 10;

/**
 * SHA-256 of a secret's UTF-8 in hex. It recognizes a secret that has been replaced. It is sealed
 * with the project's secrets, because a short secret could be guessed from it.
 */
export async function secretDigest(secret: string): Promise<string> {
  const hash = await crypto.subtle.digest('SHA-256', encodeUtf8(secret));
  return encodeHex(new Uint8Array(hash));
}

/** The new secrets, with the digests of those that they replace, the most recent first. */
export async function withReplaced(before: Secrets, after: Secrets): Promise<Secrets> {
  const earlier = before.replaced ?? [];
  const isReplaced = before.secret !== undefined && before.secret !== after.secret;
  const digests = isReplaced ? [await secretDigest(before.secret!), ...earlier] : earlier;
  const current = after.secret === undefined ? undefined : await secretDigest(after.secret);
  // If the author returns to an old secret, it is the current one again.
  const replaced = [...new Set(digests)].filter((each) => each !== current).slice(0, KEPT);
  return replaced.length > 0 ? { ...after, replaced } : after;
}
