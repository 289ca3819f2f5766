import { FormatError } from './format-error';
import { fixed } from './number-format';
import type { PythonValue } from './value';

/** No double has more digits, so rounding to more changes nothing. */
const MAX_PRECISION = 324;

/**
 * Jinja's `round` filter. `common` is Python's `round`: ties go to the even digit and integers stay
 * integers. `ceil` and `floor` always give a float. Throws a FormatError for any other method.
 */
export function round(value: PythonValue, precision = 0, method = 'common'): bigint | number {
  const number = typeof value === 'boolean' ? BigInt(value) : value;
  if (typeof number !== 'bigint' && typeof number !== 'number') {
    throw new FormatError('round needs a number. Make one of a text with |float first.');
  }
  if (method === 'ceil' || method === 'floor') {
    const scale = 10 ** precision;
    return Math[method](Number(number) * scale) / scale;
  }
  if (method !== 'common') throw new FormatError('round knows common, ceil and floor.');
  const digits = Math.min(precision, MAX_PRECISION);
  if (typeof number === 'bigint') return digits >= 0 ? number : toTens(number, -digits);
  if (!Number.isFinite(number)) return number;
  if (digits < 0)
    return Number(fixed(number / 10 ** -digits, 0)) * 10 ** -digits * Math.sign(number);
  return Number(fixed(number, digits)) * (Object.is(number, -0) ? -1 : Math.sign(number) || 1);
}

/** Rounds to a power of ten, with ties to even. */
function toTens(value: bigint, power: number): bigint {
  const unit = 10n ** BigInt(power);
  const positive = value < 0n ? -value : value;
  let tens = positive / unit;
  const twice = (positive % unit) * 2n;
  if (twice > unit || (twice === unit && tens % 2n === 1n)) tens += 1n;
  return (value < 0n ? -tens : tens) * unit;
}
