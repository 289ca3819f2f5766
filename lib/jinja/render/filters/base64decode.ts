import { pythonText } from '../python/text';
import { FilterError, type MoengageFilter } from './filter';

/** UTF-8 text from base64 in the standard alphabet. Padding may be missing. */
export const base64decode: MoengageFilter = {
  name: 'base64decode',
  apply(value) {
    try {
      const bytes = Uint8Array.from(atob(pythonText(value)), (char) => char.codePointAt(0) ?? 0);
      return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    } catch {
      throw new FilterError('base64decode was given something that is not base64 of a text.');
    }
  },
};
