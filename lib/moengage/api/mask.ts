import { basicAuth } from './credentials';
import type { Access, Failure } from './types';

/** Longer words are no sentence for anybody. */
const MOST_CHARACTERS = 500;

/**
 * A failure without the key in it, in any shape that a server could give it back in.
 *
 * @param access that `checkAccess` has nothing against.
 */
export function maskKey(failure: Failure, { workspaceId, key }: Access): Failure {
  const credentials = basicAuth(workspaceId, key).slice('Basic '.length);
  const secrets = [credentials, key, encodeURIComponent(key), JSON.stringify(key).slice(1, -1)];
  const mask = (words: string) =>
    secrets.reduce((masked, secret) => masked.replaceAll(secret, '•••'), words);
  const { message, attribute, requestId } = failure;
  return {
    ...failure,
    message: mask(message).slice(0, MOST_CHARACTERS),
    ...(attribute !== undefined && { attribute: mask(attribute) }),
    ...(requestId !== undefined && { requestId: mask(requestId) }),
  };
}
