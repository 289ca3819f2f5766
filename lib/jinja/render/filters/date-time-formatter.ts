import { ABSENT, type PythonValue } from '../python/value';
import { argument, FilterError, textArgument, type MoengageFilter } from './filter';
import { readDate } from './read-date';
import { strftime } from './strftime';
import { inZone, type ZonedDate } from './zoned-date';

const NAME = 'dateTimeFormatter';
/** MoEngage's value for an unknown offset. */
const NO_OFFSET = -1000;
/** The format used without `toFormat`; MoEngage does not document one. */
const DEFAULT_FORMAT = '%Y-%m-%d %H:%M:%S';

/**
 * Prints a time in a `strftime` format and in another time zone. `tzOffset` overrides `timeZone`
 * unless it is missing or -1000 (MoEngage documentation, "Jinja Templating Language"). We read it
 * as minutes behind UTC, because the documentation pairs -330 with Asia/Kolkata; not proven.
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
