import { pythonText } from '../python/text';
import type { MoengageFilter } from './filter';

const ENCODED_BYTES = /(?:%[0-9a-fA-F]{2})+/g;

/** Percent-decoding to UTF-8; a plus stays a plus, bytes that are no text become U+FFFD. */
export const urldecode: MoengageFilter = {
  name: 'urldecode',
  apply(value) {
    const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
    return pythonText(value).replace(ENCODED_BYTES, (run) => {
      const digits = run.slice(1).split('%');
      return decoder.decode(Uint8Array.from(digits, (pair) => Number.parseInt(pair, 16)));
    });
  },
};
