import { checkTextLength } from '../../limits';
import { floatText } from './float';
import { FormatError } from './format-error';
import { ABSENT, type PythonValue } from './value';

/** Characters that are escaped: by Jinja because of HTML, by Python because they are not ASCII. */
const ESCAPED = /[<>&']|[^\x20-\x7e]/g;
const SHORT: Readonly<Record<string, string>> = {
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
  '\b': '\\b',
  '\f': '\\f',
};

/**
 * Jinja's `tojson` filter: Python's `json.dumps` in ASCII with sorted keys, safe inside HTML.
 * @param indent spaces for each level; undefined for one line.
 */
export function toJson(value: PythonValue, indent?: number): string {
  const json = write(value, indent, '\n');
  checkTextLength(json.length);
  return json;
}

function write(value: PythonValue, indent: number | undefined, line: string): string {
  if (value === ABSENT) throw new FormatError('tojson was given a value that is missing.');
  if (value === null || typeof value === 'boolean') return String(value);
  if (typeof value === 'bigint') return value.toString();
  if (typeof value === 'number') return floatJson(value);
  if (typeof value === 'string') return quoted(value);
  const inner = indent === undefined ? line : line + ' '.repeat(indent);
  if (value instanceof Map) {
    const entries = [...(value as ReadonlyMap<string, PythonValue>)]
      .toSorted(([one], [other]) => (one < other ? -1 : 1))
      .map(([key, item]) => `${quoted(key)}: ${write(item, indent, inner)}`);
    return bracketed('{', entries, '}');
  }
  const items = (value as readonly PythonValue[]).map((item) => write(item, indent, inner));
  return bracketed('[', items, ']');

  function bracketed(open: string, parts: string[], close: string): string {
    if (parts.length === 0) return open + close;
    if (indent === undefined) return open + parts.join(', ') + close;
    return open + inner + parts.join(`,${inner}`) + line + close;
  }
}

function floatJson(value: number): string {
  if (Number.isNaN(value)) return 'NaN';
  if (!Number.isFinite(value)) return value > 0 ? 'Infinity' : '-Infinity';
  return floatText(value);
}

function quoted(text: string): string {
  const escaped = text
    .replaceAll('\\', '\\\\')
    .replaceAll('"', '\\"')
    .replaceAll(ESCAPED, (unit) => SHORT[unit] ?? `\\u${hex(unit)}`);
  return `"${escaped}"`;
}

function hex(unit: string): string {
  return unit.charCodeAt(0).toString(16).padStart(4, '0');
}
