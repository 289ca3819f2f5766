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

/** MoEngage's own filters. Source: MoEngage documentation, "Jinja Templating Language". */
export const MOENGAGE_FILTERS: readonly MoengageFilter[] = [
  convertToSHA256,
  convertToSHA256NoSalt,
  base64encode,
  base64decode,
  urlencode,
  urldecode,
  dateFormatter,
  dateTimeFormatter,
  days,
  today,
  getAuxData,
];
