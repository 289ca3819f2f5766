import { checkTextLength } from '../../limits';
import { FormatError } from './format-error';
import { pythonText } from './text';
import { ABSENT, type PythonValue } from './value';

/** Jinja's `join` filter: joins a list's items, or one attribute of each item. */
export function join(value: PythonValue, separator = '', attribute?: string): string {
  const items = itemsOf(value);
  checkTextLength(items.length * separator.length);
  return items
    .map((item) => pythonText(attribute === undefined ? item : member(item, attribute)))
    .join(separator);
}

function itemsOf(value: PythonValue): readonly PythonValue[] {
  if (value === ABSENT) return [];
  if (typeof value === 'string') return Array.from(value);
  if (value instanceof Map) return [...(value as ReadonlyMap<string, PythonValue>).keys()];
  if (Array.isArray(value)) return value as readonly PythonValue[];
  throw new FormatError('join needs a list.');
}

function member(item: PythonValue, path: string): PythonValue {
  let found = item;
  for (const key of path.split('.')) {
    if (found instanceof Map)
      found = (found as ReadonlyMap<string, PythonValue>).get(key) ?? ABSENT;
    else if (Array.isArray(found)) found = (found as readonly PythonValue[])[Number(key)] ?? ABSENT;
    else return ABSENT;
  }
  return found;
}
