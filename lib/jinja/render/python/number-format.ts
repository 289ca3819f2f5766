import { signedExponent } from './float';

/** Digits after the point if the format does not give any, as in C. */
const DEFAULT_PRECISION = 6;

/** `%f`: exact decimal digits, with ties to even; `toFixed` rounds ties up. */
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

/** The exact value of a double as numerator / 2^shift. */
function exactFraction(value: number): { numerator: bigint; shift: bigint } {
  let numerator = value;
  let shift = 0n;
  while (!Number.isInteger(numerator)) {
    numerator *= 2;
    shift += 1n;
  }
  return { numerator: BigInt(numerator), shift };
}

/** `%e` for the absolute value. */
export function exponential(value: number, precision = DEFAULT_PRECISION): string {
  if (!Number.isFinite(value)) return fixed(value);
  const [mantissa, exponent] = Math.abs(value).toExponential(precision).split('e');
  return `${mantissa}e${signedExponent(Number(exponent))}`;
}

/** `%g` for the absolute value: the shorter of the two forms, without trailing zeros. */
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
