import { checkedSize, FormatError } from './format-error';
import { exponential, fixed, general } from './number-format';
import { pythonRepr, pythonText } from './text';
import type { PythonValue } from './value';

const PLACE = /\{\{|\}\}|\{([\w ]*)(?:!([rsa]))?(?::([^{}]*))?\}|[{}]/g;
const SPEC = /^(?:(.)?([<>=^]))?([-+ ])?(#)?(0)?(\d+)?([,_])?(?:\.(\d+))?([bcdeEfFgGnosxX%])?$/su;

/**
 * Python's `format.format(…)`, which MoEngage documents for thousands separators
 * (`'{:,}'.format(amount)`): `{}`, `{0}`, `{name}`, and the format mini-language after a colon.
 * Throws a FormatError where Python raises.
 */
export function braceFormat(
  format: string,
  values: readonly PythonValue[],
  named: ReadonlyMap<string, PythonValue> = new Map(),
): string {
  let taken = 0;
  return format.replace(PLACE, (whole, key?: string, conversion?: string, spec = '') => {
    if (whole === '{{' || whole === '}}') return whole.charAt(0);
    if (key === undefined) throw new FormatError('A single { or } stands in the format.');
    let value = /^\d+$/.test(key) ? values[Number(key)] : named.get(key);
    if (key === '') {
      value = values[taken];
      taken += 1;
    }
    if (value === undefined) throw new FormatError('A {} place has no value.');
    if (conversion === undefined) return formatted(value, spec);
    return formatted(conversion === 's' ? pythonText(value) : pythonRepr(value), spec);
  });
}

function formatted(value: PythonValue, spec: string): string {
  if (spec === '') return pythonText(value);
  const match = SPEC.exec(spec);
  if (!match) throw new FormatError('A format behind a colon is not one that Python knows.');
  const [, fill, align, sign, alternate, zero, widthDigits, separator, precisionDigits, type] =
    match;
  const width = checkedSize(widthDigits) ?? 0;
  const precision = checkedSize(precisionDigits);
  const numeric = typeof value === 'bigint' || typeof value === 'number' || type !== undefined;
  if (!numeric || type === 's') {
    if (typeof value !== 'string' || separator !== undefined || sign !== undefined) {
      throw new FormatError('A number format has a value that is no number.');
    }
    const characters = Array.from(value).slice(0, precision);
    return aligned('', characters.join(''), align ?? '<', fill ?? ' ', width);
  }
  const { negative, digits } = numberDigits(value, type, precision, alternate !== undefined);
  const lead = negative ? '-' : sign === '+' || sign === ' ' ? sign : '';
  const body = separator === undefined ? digits : grouped(digits, separator);
  return aligned(lead, body, align ?? (zero ? '=' : '>'), fill ?? (zero ? '0' : ' '), width);
}

const RADIX: Readonly<Record<string, readonly [base: number, prefix: string]>> = {
  b: [2, '0b'],
  o: [8, '0o'],
  x: [16, '0x'],
  X: [16, '0x'],
};

function numberDigits(
  value: PythonValue,
  type: string | undefined,
  precision: number | undefined,
  alternate: boolean,
): { negative: boolean; digits: string } {
  const number = typeof value === 'boolean' ? BigInt(value) : value;
  if (typeof number !== 'bigint' && typeof number !== 'number') {
    throw new FormatError('A number format has a value that is no number.');
  }
  const negative = number < 0;
  if (typeof number === 'bigint' && (type === undefined || /[dnboxX]/.test(type))) {
    const [base, prefix] = RADIX[type ?? 'd'] ?? [10, ''];
    const digits = (alternate ? prefix : '') + (negative ? -number : number).toString(base);
    return { negative, digits: type === 'X' ? digits.toUpperCase() : digits };
  }
  const float = Number(number);
  if (type === undefined && precision === undefined) {
    return { negative, digits: pythonText(Math.abs(float)) };
  }
  const digits = floatDigits(float, type ?? 'g', precision);
  return { negative, digits: /[EFG]/.test(type ?? '') ? digits.toUpperCase() : digits };
}

function floatDigits(value: number, type: string, precision: number | undefined): string {
  switch (type.toLowerCase()) {
    case 'f':
      return fixed(value, precision);
    case 'e':
      return exponential(value, precision);
    case '%':
      return `${fixed(value * 100, precision)}%`;
    case 'g':
      return general(value, precision);
    default:
      throw new FormatError('A whole-number format has a value with a point.');
  }
}

function grouped(digits: string, separator: string): string {
  const [whole = '', ...rest] = digits.split('.');
  const groups = whole.replace(/\B(?=(?:\d{3})+$)/g, separator);
  return [groups, ...rest].join('.');
}

function aligned(lead: string, body: string, align: string, fill: string, width: number): string {
  const gap = Math.max(0, width - lead.length - Array.from(body).length);
  const before = align === '^' ? Math.floor(gap / 2) : align === '<' ? 0 : gap;
  if (align === '=') return lead + fill.repeat(gap) + body;
  return fill.repeat(before) + lead + body + fill.repeat(gap - before);
}
