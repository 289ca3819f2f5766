import { signedExponent } from './float';

/** Digits after the point when a format names none, as in C. */
const DEFAULT_PRECISION = 6;

/** `%f`: exact decimal digits, ties to even, where `toFixed` rounds ties up. */
export function fixed(value: number, precision = DEFAULT_PRECISION): string {
  if (!Number.isFinite(value)) return Math.abs(value) === Infinity ? 'inf' : 'nan';
  const { numerator, shift } = exactFraction(Math.abs(value));
  const scaled = numerator * 10n ** BigInt(precision);
  const divisor = 1n << shift;
  let quotient = scaled / divisor;
  const twice = (scaled % divisor) * 2n;
  if (twice > divisor || (twice === divisor && quotient % 2n === 1n)) quotient += 1n;
  const digits = quotient.toString().padStart(precision + 1, '0');
  if (precision === 0) return digits;
  return `${digits.slice(0, -precision)}.${digits.slice(-precision)}`;
}

/** A double as numerator / 2^shift, without loss. */
function exactFraction(value: number): { numerator: bigint; shift: bigint } {
  let numerator = value;
  let shift = 0n;
  while (!Number.isInteger(numerator)) {
    numerator *= 2;
    shift += 1n;
  }
  return { numerator: BigInt(numerator), shift };
}

/** `%e` of a value's magnitude. */
export function exponential(value: number, precision = DEFAULT_PRECISION): string {
  if (!Number.isFinite(value)) return fixed(value);
  const [mantissa, exponent] = Math.abs(value).toExponential(precision).split('e');
  return `${mantissa}e${signedExponent(Number(exponent))}`;
}

/** `%g` of a value's magnitude: the shorter of the two, without trailing zeros. */
export function general(value: number, precision = DEFAULT_PRECISION): string {
  if (!Number.isFinite(value)) return fixed(value);
  const significant = precision === 0 ? 1 : precision;
  const magnitude = Math.abs(value);
  const exponent = Number(magnitude.toExponential(significant - 1).split('e')[1]);
  if (exponent < -4 || exponent >= significant) {
    const [mantissa = '', power] = exponential(magnitude, significant - 1).split('e');
    return `${withoutTrailingZeros(mantissa)}e${power}`;
  }
  return withoutTrailingZeros(fixed(magnitude, significant - 1 - exponent));
}

function withoutTrailingZeros(digits: string): string {
  return digits.includes('.') ? digits.replace(/\.?0+$/, '') : digits;
}
