import { FilterError, textArgument, type MoengageFilter } from './filter';
import { readDate } from './read-date';
import { strftime } from './strftime';

const NAME = 'dateFormatter';

/** Prints a date in a `strftime` format: `'14/10/2020'|dateFormatter('%m/%d/%Y')` is 10/14/2020. */
export const dateFormatter: MoengageFilter = {
  apply(value, call) {
    const format = textArgument(call, 0, 'toFormat', NAME);
    if (format === undefined) {
      throw new FilterError(`${NAME} needs a format: |${NAME}('%m/%d/%Y').`);
    }
    return strftime(format, readDate(value, NAME));
  },
};
