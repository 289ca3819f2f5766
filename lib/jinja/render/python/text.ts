import { floatText } from './float';
import { ABSENT, type PythonValue } from './value';

/**
 * `str(value)` as Jinja uses it: undefined gives an empty text, none gives `None`, true gives
 * `True`.
 */
export function pythonText(value: PythonValue): string {
  if (value === ABSENT) return '';
  return typeof value === 'string' ? value : pythonRepr(value);
}

/** `repr(value)`: how a value is printed inside a list. */
export function pythonRepr(value: PythonValue): string {
  if (value === ABSENT) return 'Undefined';
  if (value === null) return 'None';
  if (typeof value === 'boolean') return value ? 'True' : 'False';
  if (typeof value === 'bigint') return value.toString();
  if (typeof value === 'number') return floatText(value);
  if (typeof value === 'string') return quoted(value);
  if (value instanceof Map) {
    const entries = Array.from(value, ([key, item]) => `${quoted(key)}: ${pythonRepr(item)}`);
    return `{${entries.join(', ')}}`;
  }
  return `[${Array.from(value as readonly PythonValue[], pythonRepr).join(', ')}]`;
}

const SHORT_ESCAPES: Readonly<Record<string, string>> = {
  '\\': '\\\\',
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
};

/**
 * Characters that Python's `repr` escapes: controls, formats, surrogates, unassigned, and all
 * spaces except the plain one.
 */
const UNPRINTABLE = /[\\\n\r\t]|(?! )[\p{C}\p{Z}]/gu;

function quoted(text: string): string {
  const quote = text.includes("'") && !text.includes('"') ? '"' : "'";
  const inner = text.replace(UNPRINTABLE, (char) => SHORT_ESCAPES[char] ?? escaped(char));
  return quote + inner.replaceAll(quote, `\\${quote}`) + quote;
}

function escaped(char: string): string {
  const code = char.codePointAt(0) ?? 0;
  if (code <= 0xff) return `\\x${hex(code, 2)}`;
  return code <= 0xff_ff ? `\\u${hex(code, 4)}` : `\\U${hex(code, 8)}`;
}

function hex(code: number, digits: number): string {
  return code.toString(16).padStart(digits, '0');
}
