/** Jinja's `Undefined`. JSON cannot represent it, so a placeholder is sent in its place. */
export const ABSENT = Symbol('absent');

/** A template's value with Python's distinctions: `bigint` is an int, `number` is a float. */
export type PythonValue =
  | typeof ABSENT
  | null
  | boolean
  | bigint
  | number
  | string
  | readonly PythonValue[]
  | ReadonlyMap<string, PythonValue>;

const ABSENT_KEY = 'passlink_absent';

/** The object that `default` puts in place of an undefined value before `tojson`. */
export const ABSENT_PLACEHOLDER = { [ABSENT_KEY]: true };

const STRING_OR_NUMBER = /"([^"\\]*(?:\\.[^"\\]*)*)"|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/g;

/**
 * Reads what MiniJinja's `tojson` wrote. JSON.parse alone would make 1.0 and 1 the same number and
 * round large integers, but Python prints them differently. So every string is prefixed with `s`,
 * and every number becomes a string prefixed with `n`.
 */
export function decodeValue(json: string): PythonValue {
  if (json.startsWith('"')) return String(JSON.parse(json));
  const tagged = json.replace(STRING_OR_NUMBER, (whole, inner?: string) =>
    inner === undefined ? `"n${whole}"` : `"s${inner}"`,
  );
  return untag(JSON.parse(tagged));
}

function untag(value: unknown): PythonValue {
  if (typeof value === 'string') {
    const rest = value.slice(1);
    if (value.startsWith('s')) return rest;
    return /^-?\d+$/.test(rest) ? BigInt(rest) : Number(rest);
  }
  if (Array.isArray(value)) return value.map(untag);
  if (typeof value === 'object' && value !== null) {
    const map = new Map<string, PythonValue>(
      Object.entries(value).map(([key, item]) => [key.slice(1), untag(item)]),
    );
    return map.size === 1 && map.has(ABSENT_KEY) ? ABSENT : map;
  }
  return value === true || value === false ? value : null;
}

/**
 * Converts a value that MiniJinja passes to a filter directly. There it does not distinguish none
 * from undefined, or 1.0 from 1.
 */
export function fromFilterArgument(value: unknown): PythonValue {
  if (typeof value === 'number') return Number.isSafeInteger(value) ? BigInt(value) : value;
  if (typeof value === 'string' || typeof value === 'boolean' || typeof value === 'bigint') {
    return value;
  }
  if (Array.isArray(value)) return value.map(fromFilterArgument);
  if (value instanceof Map) {
    return new Map(
      Array.from(value, ([key, item]) => [String(key), fromFilterArgument(item)] as const),
    );
  }
  return null;
}
