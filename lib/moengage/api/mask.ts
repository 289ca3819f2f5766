import { basicAuth } from './credentials';
import type { Access, Failure } from './types';

/** The longest message we show. Nobody reads a longer one as a sentence. */
const MOST_CHARACTERS = 500;

/**
 * Removes the key from a failure, in any encoding that a server could return it in.
 *
 * @param access credentials that `checkAccess` accepts.
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
