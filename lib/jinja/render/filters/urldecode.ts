import { decodeHex } from '../../../bytes/hex';
import { pythonText } from '../python/text';
import type { MoengageFilter } from './filter';

const ENCODED_BYTES = /(?:%[0-9a-fA-F]{2})+/g;

/** Percent-decoding to UTF-8; a plus stays a plus, bytes that are no text become U+FFFD. */
export const urldecode: MoengageFilter = {
  apply(value) {
    const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
    return pythonText(value).replace(ENCODED_BYTES, (run) => {
      const bytes = decodeHex(run.replaceAll('%', ''));
      return bytes ? decoder.decode(bytes) : run;
    });
  },
};
