import type { MoengageFilterName } from '../../vocabulary';
import { base64decode } from './base64decode';
import { base64encode } from './base64encode';
import { convertToSHA256 } from './convert-to-sha256';
import { convertToSHA256NoSalt } from './convert-to-sha256-no-salt';
import { dateFormatter } from './date-formatter';
import { dateTimeFormatter } from './date-time-formatter';
import { days } from './days';
import type { MoengageFilter } from './filter';
import { getAuxData } from './get-aux-data';
import { today } from './today';
import { urldecode } from './urldecode';
import { urlencode } from './urlencode';

/**
 * The implementation of each of MoEngage's filters, by the name that templates use. The type
 * requires every name in the vocabulary and allows no other.
 */
export const FILTER_IMPLEMENTATIONS: Readonly<Record<MoengageFilterName, MoengageFilter>> = {
  base64decode,
  base64encode,
  convertToSHA256,
  convertToSHA256NoSalt,
  dateFormatter,
  dateTimeFormatter,
  days,
  getAuxData,
  today,
  urldecode,
  urlencode,
};
