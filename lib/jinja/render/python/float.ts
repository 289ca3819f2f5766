/**
 * A float as Python writes it: always with a point or an exponent. The exponent has at least two
 * digits. Python uses it from 1e16 and below 1e-4, JavaScript only from 1e21 and below 1e-6.
 */
export function floatText(value: number): string {
  if (Number.isNaN(value)) return 'nan';
  if (!Number.isFinite(value)) return value > 0 ? 'inf' : '-inf';
  if (Object.is(value, -0)) return '-0.0';
  const [mantissa = '0', exponentText = '0'] = value.toExponential().split('e');
  const exponent = Number(exponentText);
  if (exponent < -4 || exponent >= 16) return `${mantissa}e${signedExponent(exponent)}`;
  const sign = mantissa.startsWith('-') ? '-' : '';
  const digits = mantissa.replace(/[-.]/g, '');
  if (exponent < 0) return `${sign}0.${'0'.repeat(-exponent - 1)}${digits}`;
  const whole = digits.slice(0, exponent + 1).padEnd(exponent + 1, '0');
  return `${sign}${whole}.${digits.slice(exponent + 1) || '0'}`;
}

/** An exponent as C and Python write it: a sign and at least two digits. */
export function signedExponent(exponent: number): string {
  const digits = String(Math.abs(exponent)).padStart(2, '0');
  return (exponent < 0 ? '-' : '+') + digits;
}
