import { encodeBase64 } from '../../bytes/base64';
import { encodeUtf8 } from '../../bytes/utf8';
import type { Access, Failure } from './types';

/** What a header and a path can carry; a colon would end the user's name in Basic credentials. */
const WORKSPACE_ID = /^[\u0021-\u0039\u003B-\u007E]+$/;

/** Control characters, which RFC 7617 keeps out of credentials, and halves of characters. */
const NO_KEY = /[\p{Cc}\p{Cs}]/u;

/** Why there is no use in asking MoEngage at all. */
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
 * The value of an `Authorization` header, as RFC 7617 has it: user and password as UTF-8, in
 * base64. A user with a colon cannot be told apart from its password; `checkAccess` refuses it.
 */
export function basicAuth(user: string, password: string): string {
  return `Basic ${encodeBase64(encodeUtf8(`${user}:${password}`))}`;
}
