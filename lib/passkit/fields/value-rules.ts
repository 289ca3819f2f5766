import type { FieldValueType } from './types';

/** The rule for a type of value: the test, and the reason to show the author when it fails. */
interface ValueRule {
  accepts: (value: string) => boolean;
  reason: string;
}

const matches =
  (pattern: RegExp) =>
  (value: string): boolean =>
    pattern.test(value);

/**
 * The checks are as lenient as PassKit's own examples: `TRUE` passes as a boolean.
 * Source: PassKit/smart-pass-link-from-csv-generator, README.md and examples.
 */
export const VALUE_RULES: Record<FieldValueType, ValueRule> = {
  text: { accepts: () => true, reason: '' },
  boolean: { accepts: matches(/^(?:true|false)$/i), reason: 'This must be true or false.' },
  date: {
    accepts: (value) => /^\d{4}-\d\d-\d\d$/.test(value) && isCalendarDay(value),
    reason: 'This must be a day that there is, written year-month-day.',
  },
  datetime: {
    accepts: (value) =>
      /^\d{4}-\d\d-\d\dT(?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:\.\d+)?)?(?:Z|[+-](?:0\d|1[0-4]):?[0-5]\d)$/.test(
        value,
      ) && isCalendarDay(value.slice(0, 10)),
    reason: 'This must be a date and time with the offset from UTC.',
  },
  email: {
    accepts: matches(/^[^\s@]+@[^\s@.]+(?:\.[^\s@.]+)+$/),
    reason: 'This must be an e-mail address.',
  },
  phone: {
    // E.164 numbers have up to 15 digits; people write them with separators.
    accepts: (value) =>
      /^\+?[\d\s().-]+$/.test(value) && /^\d{4,15}$/.test(value.replaceAll(/\D/g, '')),
    reason: 'This must be a telephone number, best with the country code.',
  },
  gender: {
    accepts: matches(/^[012]$/),
    reason: 'This must be 0 (not known), 1 (male) or 2 (female).',
  },
  integer: { accepts: matches(/^-?\d+$/), reason: 'This must be a whole number.' },
  number: {
    accepts: matches(/^-?\d+(?:\.\d+)?$/),
    reason: 'This must be a number, with a point before decimals and no separators.',
  },
  colour: {
    accepts: matches(/^(?:#?(?:[0-9a-f]{3}|[0-9a-f]{6}|[0-9a-f]{8})|rgba?\([\d\s,.%/]+\))$/i),
    reason: 'This must be a colour, written as # and six hex digits.',
  },
  'image-id': {
    accepts: matches(/^[\w-]{22}$/),
    reason: 'This must be the ID that PassKit gave the image, 22 letters and digits.',
  },
  image: {
    accepts: matches(
      /^(?:https?:\/\/\S+|(?:data:image\/[\w.+-]+;base64,)?[A-Za-z0-9+/_-]+={0,2})$/,
    ),
    reason: 'This must be the address of a picture, or a picture as base64.',
  },
  uuid: {
    accepts: matches(/^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i),
    reason: 'This must be a UUID.',
  },
};

/** Days of each month. */
const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Whether `yyyy-mm-dd` exists in the calendar: 30 February does not. */
function isCalendarDay(text: string): boolean {
  // Bulk jobs check a million rows while the author waits, so this builds no list and no `Date`.
  const year = Number(text.slice(0, 4));
  const month = Number(text.slice(5, 7));
  const day = Number(text.slice(8, 10));
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  const days = month === 2 && isLeap ? 29 : (DAYS[month - 1] ?? 0);
  return day >= 1 && day <= days;
}
