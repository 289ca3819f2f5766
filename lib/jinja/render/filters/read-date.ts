import type { PythonValue } from '../python/value';
import { FilterError } from './filter';
import { MS_PER_MINUTE, offsetOf, type ZonedDate } from './zoned-date';

const ISO =
  /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ](\d{1,2}):(\d{2})(?::(\d{2})(?:\.(\d{1,6}))?)?)?\s*([A-Za-z]+|[+-]\d\d:?\d\d)?$/;
const SLASHED = /^(\d{1,2})[/-](\d{1,2})[/-](\d{4})(?:[T ](\d{1,2}):(\d{2})(?::(\d{2}))?)?$/;

/** Epoch numbers from here on are milliseconds: as seconds they would be in the year 5138. */
const FIRST_MILLISECONDS = 100_000_000_000;

/**
 * Reads a date as MoEngage's examples write them: `14/10/2020` (day first; month first only if day
 * first gives no valid date), `2012-01-19 17:21:00 CST`, ISO 8601, epoch seconds or milliseconds. A
 * date without a zone is taken as UTC. Throws a FilterError for anything else.
 */
export function readDate(value: PythonValue, filter: string): ZonedDate {
  const date = typeof value === 'string' ? fromText(value.trim()) : fromNumber(value);
  if (!date) throw new FilterError(`${filter} cannot read its value as a date.`);
  return date;
}

function fromNumber(value: PythonValue): ZonedDate | undefined {
  if (typeof value !== 'bigint' && typeof value !== 'number') return undefined;
  const number = Number(value);
  const time = Math.abs(number) >= FIRST_MILLISECONDS ? number : number * 1000;
  return Number.isNaN(new Date(time).getTime()) ? undefined : { time, offset: 0, zone: 'UTC' };
}

function fromText(text: string): ZonedDate | undefined {
  const iso = ISO.exec(text);
  if (iso) {
    const [, year, month, day, hour, minute, second, fraction, zone = 'UTC'] = iso;
    const offset = offsetOf(zone);
    if (offset === undefined) return undefined;
    const time = wallClock(year, month, day, hour, minute, second, fraction);
    return time === undefined ? undefined : { time: time - offset * MS_PER_MINUTE, offset, zone };
  }
  const slashed = SLASHED.exec(text);
  if (!slashed) return undefined;
  const [, first, second, year, ...clock] = slashed;
  const time = wallClock(year, second, first, ...clock) ?? wallClock(year, first, second, ...clock);
  return time === undefined ? undefined : { time, offset: 0, zone: 'UTC' };
}

/** The fields as UTC milliseconds; undefined if no such date or time exists. */
function wallClock(
  year = '0',
  month = '0',
  day = '0',
  hour = '0',
  minute = '0',
  second = '0',
  fraction = '0',
): number | undefined {
  const ms = Math.trunc(Number(`0.${fraction}`) * 1000);
  const time = Date.UTC(+year, +month - 1, +day, +hour, +minute, +second, ms);
  const date = new Date(time);
  const same =
    date.getUTCMonth() === +month - 1 &&
    date.getUTCDate() === +day &&
    date.getUTCHours() === +hour &&
    date.getUTCMinutes() === +minute &&
    date.getUTCSeconds() === +second;
  return same ? time : undefined;
}
