import { argument, FilterError, type MoengageFilter } from './filter';
import { readDate } from './read-date';
import { MS_PER_DAY } from './zoned-date';

const NAME = 'days';

/** Whole days from the value to the argument: `'12/10/2020'|days('14/10/2020')` is 2. */
export const days: MoengageFilter = {
  apply(value, call) {
    const other = argument(call, 0, 'other');
    if (other === undefined) throw new FilterError(`${NAME} needs a second date: |${NAME}('…').`);
    const difference = readDate(other, NAME).time - readDate(value, NAME).time;
    return BigInt(Math.trunc(difference / MS_PER_DAY));
  },
};
