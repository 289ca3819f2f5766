import { encodeBase64 } from '../../bytes/base64';
import { encodeUtf8 } from '../../bytes/utf8';
import type { Access, Failure } from './types';

/**
 * Characters that a header and a path can carry. A colon would end the user's name in Basic
 * credentials.
 */
const WORKSPACE_ID = /^[\u0021-\u0039\u003B-\u007E]+$/;

/**
 * Characters that no key contains: control characters, which RFC 7617 forbids in credentials, and
 * halves of surrogate pairs.
 */
const NO_KEY = /[\p{Cc}\p{Cs}]/u;

/** Says why a request cannot succeed with these credentials; `undefined` if it can. */
export function checkAccess({ workspaceId, key }: Access): Failure | undefined {
  if (!WORKSPACE_ID.test(workspaceId))
    return {
      kind: 'wrong-workspace',
      message: workspaceId
        ? 'A Workspace ID has letters and digits, no spaces and no colons.'
        : 'The Workspace ID is missing.',
    };
  if (key === '') return { kind: 'wrong-key', message: 'The API key is missing.' };
  if (NO_KEY.test(key))
    return { kind: 'wrong-key', message: 'The API key has characters that no key has.' };
  return undefined;
}

/**
 * The value of an `Authorization` header after RFC 7617: user and password as UTF-8, in base64. A
 * colon in the user's name would make it run into the password; `checkAccess` refuses one.
 */
export function basicAuth(user: string, password: string): string {
  return `Basic ${encodeBase64(encodeUtf8(`${user}:${password}`))}`;
}
