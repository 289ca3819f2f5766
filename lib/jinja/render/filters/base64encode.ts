import { pythonText } from '../python/text';
import type { MoengageFilter } from './filter';

/** Base64 of the UTF-8 text, standard alphabet, padded. MoEngage does not say what it does here. */
export const base64encode: MoengageFilter = {
  name: 'base64encode',
  apply(value) {
    const bytes = new TextEncoder().encode(pythonText(value));
    return btoa(Array.from(bytes, (byte) => String.fromCodePoint(byte)).join(''));
  },
};
