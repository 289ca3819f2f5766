import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

import { pythonText } from '../python/text';
import type { MoengageFilter } from './filter';

/** SHA-256 of the UTF-8 text in lower-case hex. MoEngage does not document the exact bytes. */
export const convertToSHA256NoSalt: MoengageFilter = {
  apply: (value) => bytesToHex(sha256(utf8ToBytes(pythonText(value)))),
};
