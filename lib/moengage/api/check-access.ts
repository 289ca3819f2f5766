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
