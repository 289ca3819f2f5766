import { encodeBase64 } from '../../../bytes/base64';
import { encodeUtf8 } from '../../../bytes/utf8';
import { pythonText } from '../python/text';
import type { MoengageFilter } from './filter';

/**
 * Base64 of the UTF-8 text: standard alphabet, padded. MoEngage does not document which it uses.
 */
export const base64encode: MoengageFilter = {
  apply(value) {
    return encodeBase64(encodeUtf8(pythonText(value)));
  },
};
