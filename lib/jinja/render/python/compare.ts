import { FormatError } from './format-error';
import { ABSENT, type PythonValue } from './value';

export type Order = '<' | '>' | '<=' | '>=';

/**
 * Compares two values as Python orders them: numbers and booleans, strings by code point, lists by
 * their items. Throws a FormatError for values without an order, as Jinja does.
 */
export function compare(left: PythonValue, order: Order, right: PythonValue): boolean {
  const sign = signOf(left, right);
  if (sign === undefined) {
    throw new FormatError(
      `${order} cannot compare ${kindOf(left)} with ${kindOf(right)}. Give it a number on both sides, with |default(0, true)|int.`,
    );
  }
  // NaN is neither less than, greater than, nor equal to anything.
  if (Number.isNaN(sign)) return false;
  if (order === '<') return sign < 0;
  if (order === '>') return sign > 0;
  return order === '<=' ? sign <= 0 : sign >= 0;
}

/** Negative, positive or 0; undefined if the values have no order. */
function signOf(left: PythonValue, right: PythonValue): number | undefined {
  if (isNumeric(left) && isNumeric(right)) {
    if (left < right) return -1;
    return left > right ? 1 : Number.isNaN(Number(left) + Number(right)) ? NaN : 0;
  }
  if (typeof left === 'string' && typeof right === 'string') return codePointOrder(left, right);
  if (!isList(left) || !isList(right)) return undefined;
  for (const [index, item] of left.entries()) {
    const other = right[index];
    if (other === undefined) return 1;
    const sign = signOf(item, other);
    if (sign !== 0) return sign;
  }
  return left.length - right.length;
}

function codePointOrder(left: string, right: string): number {
  const [one, other] = [Array.from(left), Array.from(right)];
  const at = one.findIndex((char, index) => char !== other[index]);
  if (at < 0) return one.length - other.length;
  const opposite = other[at];
  if (opposite === undefined) return 1;
  return (one[at]?.codePointAt(0) ?? 0) - (opposite.codePointAt(0) ?? 0);
}

function isNumeric(value: PythonValue): value is bigint | number | boolean {
  return typeof value === 'bigint' || typeof value === 'number' || typeof value === 'boolean';
}

function isList(value: PythonValue): value is readonly PythonValue[] {
  return Array.isArray(value);
}

function kindOf(value: PythonValue): string {
  if (value === ABSENT) return 'a missing value';
  if (value === null) return 'null';
  if (typeof value === 'string') return 'a text';
  if (typeof value === 'boolean') return 'true or false';
  if (isNumeric(value)) return 'a number';
  return isList(value) ? 'a list' : 'an object';
}
