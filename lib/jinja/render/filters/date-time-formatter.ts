import { ABSENT, type PythonValue } from '../python/value';
import { argument, FilterError, textArgument, type MoengageFilter } from './filter';
import { readDate } from './read-date';
import { strftime } from './strftime';
import { inZone, type ZonedDate } from './zoned-date';

const NAME = 'dateTimeFormatter';
/** MoEngage's stand-in for an offset that is not known. */
const NO_OFFSET = -1000;
/** What is printed without `toFormat`; MoEngage does not say. */
const DEFAULT_FORMAT = '%Y-%m-%d %H:%M:%S';

/**
 * Prints a moment in a `strftime` format and on another clock. `tzOffset` wins over `timeZone`
 * unless it is missing or -1000 (MoEngage documentation, "Jinja Templating Language"). It counts
 * minutes behind UTC, as the documentation's -330 beside Asia/Kolkata suggests; not proven.
 */
export const dateTimeFormatter: MoengageFilter = {
  apply(value, call) {
    const format = textArgument(call, 0, 'toFormat', NAME) ?? DEFAULT_FORMAT;
    const offset = minutes(argument(call, 1, 'tzOffset'));
    const zone = textArgument(call, 2, 'timeZone', NAME);
    return strftime(format, moved(readDate(value, NAME), offset, zone));
  },
};

function moved(date: ZonedDate, offset: number | undefined, zone: string | undefined): ZonedDate {
  if (offset !== undefined) return { time: date.time, offset: -offset, zone: '' };
  return zone === undefined ? date : inZone(date.time, zone);
}

function minutes(value: PythonValue | undefined): number | undefined {
  if (value === undefined || value === null || value === ABSENT || value === '') return undefined;
  const number = typeof value === 'string' || typeof value === 'bigint' ? Number(value) : value;
  if (typeof number !== 'number' || !Number.isFinite(number)) {
    throw new FilterError(`${NAME} takes tzOffset as a number of minutes.`);
  }
  return number === NO_OFFSET ? undefined : number;
}
