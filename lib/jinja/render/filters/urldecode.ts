import { decodeHex } from '../../../bytes/hex';
import { pythonText } from '../python/text';
import type { MoengageFilter } from './filter';

const ENCODED_BYTES = /(?:%[0-9a-fA-F]{2})+/g;

/** Percent-decodes to UTF-8. A plus stays a plus; invalid UTF-8 becomes U+FFFD. */
export const urldecode: MoengageFilter = {
  apply(value) {
    const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
    return pythonText(value).replace(ENCODED_BYTES, (run) => {
      const bytes = decodeHex(run.replaceAll('%', ''));
      return bytes ? decoder.decode(bytes) : run;
    });
  },
};
