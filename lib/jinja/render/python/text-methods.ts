import { type CallArguments, FilterError } from '../filters/filter';
import { checkTextLength } from '../../limits';
import { FormatError } from './format-error';
import { pythonText } from './text';
import type { PythonValue } from './value';

type TextMethod = (text: string, args: readonly PythonValue[]) => PythonValue;

/**
 * Methods of Python's `str` that MiniJinja's strings lack. Lengths and positions are in characters.
 */
export const TEXT_METHODS: ReadonlyMap<string, TextMethod> = new Map<string, TextMethod>([
  ['zfill', (text, [width]) => zeroFilled(text, numberOf(width))],
  ['ljust', (text, [width, fill]) => text + padding(text, width, fill)],
  ['rjust', (text, [width, fill]) => padding(text, width, fill) + text],
  ['center', (text, [width, fill]) => centered(text, numberOf(width), fillOf(fill))],
  ['swapcase', (text) => Array.from(text, swapped).join('')],
  ['casefold', (text) => text.toLowerCase().replaceAll('ß', 'ss')],
  ['rsplit', (text, [separator, limit]) => splitFromEnd(text, separator, limit)],
  ['islower', (text) => isCased(text, text.toLowerCase())],
  ['isupper', (text) => isCased(text, text.toUpperCase())],
  ['find', (text, [part]) => characterAt(text, text.indexOf(pythonText(part ?? '')))],
  ['rfind', (text, [part]) => characterAt(text, text.lastIndexOf(pythonText(part ?? '')))],
  ['index', (text, [part]) => placeOf(text, pythonText(part ?? ''))],
  ['partition', (text, [part]) => partition(text, pythonText(part ?? ''))],
]);

/** Calls a string method. Throws a FormatError if the value is not a string. */
export function callTextMethod(
  name: string,
  value: PythonValue,
  { args, named }: CallArguments,
): PythonValue {
  const method = TEXT_METHODS.get(name);
  if (!method || typeof value !== 'string') {
    throw new FormatError(`Only a text has the method ${name}. Put |string before it.`);
  }
  if (named.size > 0) throw new FilterError(`${name} takes its arguments without names.`);
  return method(value, args);
}

/**
 * Python's `text.center(width)` and Jinja's filter of that name. If the spaces do not divide
 * evenly, the extra one goes to the left when the width is odd and to the right when it is even.
 */
export function centered(text: string, width: number, fill = ' '): string {
  checkTextLength(width);
  const missing = Math.max(0, width - Array.from(text).length);
  const left = Math.floor(missing / 2) + (missing % 2 === 1 && width % 2 === 1 ? 1 : 0);
  return fill.repeat(left) + text + fill.repeat(missing - left);
}

/** Whether the text has letters with a case, and all of them have the given one. */
export function isCased(text: string, inCase: string): boolean {
  return inCase === text && text.toLowerCase() !== text.toUpperCase();
}

/** Python's `rsplit`: splits off parts from the end; the first part keeps the rest. */
function splitFromEnd(text: string, by: PythonValue = null, limit: PythonValue = -1n): string[] {
  if (by === '') throw new FormatError('rsplit needs a text to look for.');
  const most = typeof limit === 'bigint' && limit >= 0n ? Number(limit) : Infinity;
  const separator = by === null ? /\s+/g : pythonText(by);
  const whole = by === null ? text.trim() : text;
  if (by === null && whole === '') return [];
  const parts = whole.split(separator);
  if (parts.length - 1 <= most) return parts;
  const last = most === 0 ? [] : parts.slice(-most);
  const cuts = typeof separator === 'string' ? last.length * separator.length : 0;
  const end = whole.length - last.join('').length - cuts;
  const rest = typeof separator === 'string' ? whole.slice(0, end) : beforeLast(whole, last.length);
  return [rest, ...last];
}

function beforeLast(text: string, words: number): string {
  let rest = text;
  for (let left = words; left > 0; left -= 1) rest = rest.replace(/\s+\S+$/, '');
  return rest;
}

function zeroFilled(text: string, width: number): string {
  const sign = /^[-+]/.exec(text)?.[0] ?? '';
  return sign + padding(text, BigInt(width), '0') + text.slice(sign.length);
}

function padding(text: string, width: PythonValue | undefined, fill?: PythonValue): string {
  const wanted = numberOf(width);
  checkTextLength(wanted);
  return fillOf(fill).repeat(Math.max(0, wanted - Array.from(text).length));
}

function numberOf(value: PythonValue | undefined): number {
  if (typeof value === 'bigint') return Number(value);
  throw new FormatError('A method of a text lacks the number of characters.');
}

function fillOf(value: PythonValue | undefined): string {
  if (value === undefined) return ' ';
  if (typeof value === 'string' && Array.from(value).length === 1) return value;
  throw new FormatError('A text can be filled up with one character only.');
}

function swapped(char: string): string {
  return char === char.toLowerCase() ? char.toUpperCase() : char.toLowerCase();
}

function placeOf(text: string, part: string): bigint {
  const at = text.indexOf(part);
  if (at < 0) throw new FormatError('index does not find its text. Use find, which gives -1 then.');
  return characterAt(text, at);
}

/** Converts an index in code units to one in characters; -1 stays. */
function characterAt(text: string, at: number): bigint {
  return at < 0 ? -1n : BigInt(Array.from(text.slice(0, at)).length);
}

function partition(text: string, part: string): string[] {
  if (part === '') throw new FormatError('partition needs a text to look for.');
  const at = text.indexOf(part);
  return at < 0 ? [text, '', ''] : [text.slice(0, at), part, text.slice(at + part.length)];
}
