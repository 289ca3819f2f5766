import { MS_PER_DAY, MS_PER_MINUTE, type ZonedDate } from './zoned-date';

const DAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

const two = (value: number) => String(value).padStart(2, '0');
const hour12 = (date: Date) => date.getUTCHours() % 12 || 12;
const dayName = (date: Date) => DAYS[date.getUTCDay()] ?? '';
const monthName = (date: Date) => MONTHS[date.getUTCMonth()] ?? '';

type Directive = (date: Date, zoned: ZonedDate) => string;

/** Python's `strftime` directives in the C locale. The UTC fields of `date` hold the local time. */
const DIRECTIVES: Readonly<Record<string, Directive>> = {
  a: (date) => dayName(date).slice(0, 3),
  A: dayName,
  b: (date) => monthName(date).slice(0, 3),
  B: monthName,
  d: (date) => two(date.getUTCDate()),
  e: (date) => String(date.getUTCDate()).padStart(2),
  f: (date) => `${String(date.getUTCMilliseconds()).padStart(3, '0')}000`,
  H: (date) => two(date.getUTCHours()),
  I: (date) => two(hour12(date)),
  j: (date) => String(dayOfYear(date)).padStart(3, '0'),
  m: (date) => two(date.getUTCMonth() + 1),
  M: (date) => two(date.getUTCMinutes()),
  p: (date) => (date.getUTCHours() < 12 ? 'AM' : 'PM'),
  s: (_date, { time }) => String(Math.floor(time / 1000)),
  S: (date) => two(date.getUTCSeconds()),
  u: (date) => String(date.getUTCDay() || 7),
  w: (date) => String(date.getUTCDay()),
  y: (date) => two(date.getUTCFullYear() % 100),
  Y: (date) => String(date.getUTCFullYear()),
  z: (_date, { offset }) => offsetText(offset),
  Z: (_date, { zone }) => zone,
  D: (date, zoned) => strftimeParts('%m/%d/%y', date, zoned),
  F: (date, zoned) => strftimeParts('%Y-%m-%d', date, zoned),
  T: (date, zoned) => strftimeParts('%H:%M:%S', date, zoned),
  '%': () => '%',
};

/**
 * Formats a time as Python's `strftime` does in the C locale. `%-d` drops leading zeros. An unknown
 * directive stays as written.
 */
export function strftime(format: string, zoned: ZonedDate): string {
  return strftimeParts(format, new Date(zoned.time + zoned.offset * MS_PER_MINUTE), zoned);
}

function strftimeParts(format: string, date: Date, zoned: ZonedDate): string {
  return format.replace(/%(-?)(.)/gsu, (whole, dash: string, name: string) => {
    const text = DIRECTIVES[name]?.(date, zoned);
    if (text === undefined) return whole;
    return dash === '' ? text : text.replace(/^[0 ]+(?=.)/, '');
  });
}

function dayOfYear(date: Date): number {
  return Math.floor((date.getTime() - Date.UTC(date.getUTCFullYear(), 0, 1)) / MS_PER_DAY) + 1;
}

function offsetText(offset: number): string {
  const minutes = Math.abs(offset);
  return `${offset < 0 ? '-' : '+'}${two(Math.floor(minutes / 60))}${two(minutes % 60)}`;
}
