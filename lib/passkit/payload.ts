import { encodeUtf8 } from '../bytes/utf8';
import { PassKitError } from './errors';
import type { Payload } from './types';
import { requireWellFormed } from './text';

/**
 * The payload as PassKit reads it: one flat JSON object without white space. Keys keep their order
 * and every value is a string. An empty payload is `{}`: a pass without data.
 * @returns UTF-8 bytes.
 * @throws PassKitError `ill-formed-text`, `not-text`, naming the field.
 */
export function encodePayload(payload: Payload): Uint8Array<ArrayBuffer> {
  for (const [field, value] of Object.entries<unknown>(payload)) {
    requireWellFormed(field, field);
    if (typeof value !== 'string') {
      const name = JSON.stringify(field);
      throw new PassKitError('not-text', `${name} must be text, as all of PassKit’s are.`, field);
    }
    requireWellFormed(value, field);
  }
  return encodeUtf8(JSON.stringify(payload));
}
