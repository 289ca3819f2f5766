import { pythonText } from '../python/text';
import { textArgument, type MoengageFilter } from './filter';
import { strftime } from './strftime';
import { inZone } from './zoned-date';

const NAME = 'today';

/**
 * Today's date. The piped value is the format and the argument is the zone:
 * `'%m/%d/%Y'|today('EST')`.
 */
export const today: MoengageFilter = {
  apply(value, call) {
    const zone = textArgument(call, 0, 'tz', NAME) ?? 'UTC';
    return strftime(pythonText(value), inZone(call.now.getTime(), zone));
  },
};
