import { decodeStandardBase64 } from '../../../bytes/base64';
import { decodeUtf8 } from '../../../bytes/utf8';
import { pythonText } from '../python/text';
import { FilterError, type MoengageFilter } from './filter';

/** UTF-8 text from base64 in the standard alphabet. Padding may be missing. */
export const base64decode: MoengageFilter = {
  apply(value) {
    const text = decoded(pythonText(value));
    if (text !== undefined) return text;
    throw new FilterError('base64decode was given something that is not base64 of a text.');
  },
};

function decoded(base64: string): string | undefined {
  try {
    return decodeUtf8(decodeStandardBase64(base64));
  } catch {
    return undefined;
  }
}
