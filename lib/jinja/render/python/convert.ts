import { FormatError } from './format-error';
import { ABSENT, type PythonValue } from './value';

const INTEGER = /^\s*[-+]?\d+(?:_\d+)*\s*$/;
const FLOAT = /^\s*[-+]?(?:\d+(?:_\d+)*\.?\d*|\.\d+)(?:e[-+]?\d+)?\s*$/i;
const INFINITE = /^\s*([-+]?)inf(?:inity)?\s*$/i;

/**
 * Jinja's `int` filter: reads whole numbers from text in any base and truncates floats; otherwise
 * returns the default.
 */
export function toInt(value: PythonValue, fallback: PythonValue = 0n, base = 10): PythonValue {
  if (typeof value === 'string') {
    const whole = base === 10 ? decimal(value) : inBase(value, base);
    if (whole !== undefined) return whole;
  }
  if (typeof value === 'bigint') return value;
  const float = asFloat(value);
  return float === undefined || !Number.isFinite(float) ? fallback : BigInt(Math.trunc(float));
}

/** Jinja's `float` filter. */
export function toFloat(value: PythonValue, fallback: PythonValue = 0): PythonValue {
  return asFloat(value) ?? fallback;
}

function decimal(text: string): bigint | undefined {
  if (!INTEGER.test(text)) return undefined;
  return BigInt(text.trim().replaceAll('_', '').replace(/^\+/, ''));
}

function inBase(text: string, base: number): bigint | undefined {
  const match = /^\s*([-+]?)(?:0[xob])?([\da-z]+)\s*$/i.exec(text);
  if (!match) return undefined;
  let total = 0n;
  for (const digit of match[2] ?? '') {
    const value = Number.parseInt(digit, 36);
    if (value >= base) return undefined;
    total = total * BigInt(base) + BigInt(value);
  }
  return match[1] === '-' ? -total : total;
}

function asFloat(value: PythonValue): number | undefined {
  if (value === ABSENT) throw new FormatError('A value that is missing cannot become a number.');
  if (typeof value === 'number') return value;
  if (typeof value === 'bigint' || typeof value === 'boolean') return Number(value);
  if (typeof value !== 'string') return undefined;
  if (FLOAT.test(value)) return Number(value.replaceAll('_', ''));
  const infinite = INFINITE.exec(value);
  return infinite ? Number(`${infinite[1]}Infinity`) : undefined;
}
