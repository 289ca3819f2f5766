import { hmac } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

import { pythonText } from '../python/text';
import { FilterError, textArgument, type MoengageFilter } from './filter';

const NAME = 'convertToSHA256';

/**
 * HMAC-SHA256 of the UTF-8 text in lower-case hex; the key is the argument's UTF-8 bytes. MoEngage
 * does not document the exact bytes. PassKit's MoEngage page calls the result a SHA-256 HMAC, and
 * only this reading gives links that PassKit accepts. WebCrypto is no alternative, because filters
 * are synchronous.
 */
export const convertToSHA256: MoengageFilter = {
  apply(value, call) {
    const key = textArgument(call, 0, 'key', NAME);
    if (key === undefined || key === '') {
      throw new FilterError(`${NAME} needs a key in quotes: |${NAME}('…').`);
    }
    return bytesToHex(hmac(sha256, utf8ToBytes(key), utf8ToBytes(pythonText(value))));
  },
};
