import { checkedSize, FormatError } from './format-error';
import { exponential, fixed, general } from './number-format';
import { pythonRepr, pythonText } from './text';
import { ABSENT, type PythonValue } from './value';

const DIRECTIVE = /%(?:\(([^)]*)\))?([-+ #0]*)(\*|\d+)?(?:\.(\*|\d+)?)?([hlL]?)(.|$)/gsu;
const MAX_CODE_POINT = 0x10_ff_ff;

interface Shape {
  flags: string;
  width: number;
  precision: number | undefined;
}

/**
 * Python's `format % values`, which Jinja's `format` filter uses. Positional values are consumed in
 * order, `%(name)s` comes from `named`. Throws a FormatError where Python raises.
 */
export function printf(
  format: string,
  values: readonly PythonValue[],
  named: ReadonlyMap<string, PythonValue> = new Map(),
): string {
  let taken = 0;
  const next = (): PythonValue => {
    const value = values[taken];
    taken += 1;
    if (value === undefined) throw new FormatError('There are fewer values than % places.');
    return value;
  };
  const size = (text: string | undefined) =>
    text === '*' ? Number(pythonText(next())) : checkedSize(text);

  const result = format.replace(
    DIRECTIVE,
    (
      whole: string,
      key?: string,
      flags = '',
      width?: string,
      precision?: string,
      _long?: string,
      type = '',
    ) => {
      if (type === '%') return '%';
      if (type === '') throw new FormatError('A % stands at the end of the format.');
      const hasPrecision = /\.[*\d]*[hlL]?.$/su.test(whole);
      const shape: Shape = {
        flags,
        width: size(width) ?? 0,
        precision: hasPrecision ? (size(precision) ?? 0) : undefined,
      };
      const value = key === undefined ? next() : named.get(key);
      if (value === undefined) throw new FormatError('A %(name) place has no value of that name.');
      return convert(type, value, shape);
    },
  );
  if (taken < values.length && named.size === 0) {
    throw new FormatError('There are more values than % places.');
  }
  return result;
}

function convert(type: string, value: PythonValue, shape: Shape): string {
  switch (type) {
    case 's':
      return textual(pythonText(value), shape);
    case 'r':
    case 'a':
      return textual(pythonRepr(value), shape);
    case 'c':
      return textual(character(value), { ...shape, precision: undefined });
    case 'd':
    case 'i':
    case 'u':
      return integral(integer(value), 10, '', shape);
    case 'o':
      return integral(wholeOnly(value), 8, '0o', shape);
    case 'x':
      return integral(wholeOnly(value), 16, '0x', shape);
    case 'X':
      return integral(wholeOnly(value), 16, '0x', shape).toUpperCase();
    case 'e':
    case 'E':
    case 'f':
    case 'F':
    case 'g':
    case 'G':
      return floating(type, float(value), shape);
    default:
      throw new FormatError(`%${type} is no format that Python knows.`);
  }
}

function textual(text: string, { flags, width, precision }: Shape): string {
  const characters = Array.from(text).slice(0, precision);
  const padding = ' '.repeat(Math.max(0, width - characters.length));
  return flags.includes('-') ? characters.join('') + padding : padding + characters.join('');
}

function integral(value: bigint, base: number, prefix: string, shape: Shape): string {
  const digits = (value < 0n ? -value : value).toString(base).padStart(shape.precision ?? 0, '0');
  return padded(value < 0n, shape.flags.includes('#') ? prefix : '', digits, shape);
}

function floating(type: string, value: number, shape: Shape): string {
  const write = { e: exponential, f: fixed, g: general }[type.toLowerCase()] ?? fixed;
  const text = padded(value < 0, '', write(value, shape.precision), shape);
  return type === type.toUpperCase() ? text.toUpperCase() : text;
}

function padded(negative: boolean, prefix: string, digits: string, { flags, width }: Shape) {
  const plus = flags.includes('+') ? '+' : flags.includes(' ') ? ' ' : '';
  const lead = (negative ? '-' : plus) + prefix;
  const gap = Math.max(0, width - lead.length - digits.length);
  if (flags.includes('-')) return lead + digits + ' '.repeat(gap);
  if (flags.includes('0')) return lead + '0'.repeat(gap) + digits;
  return ' '.repeat(gap) + lead + digits;
}

function character(value: PythonValue): string {
  if (typeof value === 'string' && Array.from(value).length === 1) return value;
  const code = wholeOnly(value, '%c needs a number or one character.');
  if (code < 0n || code > MAX_CODE_POINT) throw new FormatError('%c needs a character code.');
  return String.fromCodePoint(Number(code));
}

function integer(value: PythonValue): bigint {
  if (typeof value === 'number' && Number.isFinite(value)) return BigInt(Math.trunc(value));
  return wholeOnly(value, '%d needs a number.');
}

function wholeOnly(value: PythonValue, complaint = '%x and %o need a whole number.'): bigint {
  if (typeof value === 'bigint') return value;
  if (typeof value === 'boolean') return value ? 1n : 0n;
  throw new FormatError(complaint);
}

function float(value: PythonValue): number {
  if (typeof value === 'number') return value;
  if (typeof value === 'bigint' || typeof value === 'boolean') return Number(value);
  throw new FormatError(
    value === ABSENT || value === null
      ? '%f needs a number, and the value is missing.'
      : '%f needs a number.',
  );
}
