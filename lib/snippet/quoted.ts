import { hiddenIn, type StringWriter } from './strings';

/** Letters and digits of any script, and punctuation that means nothing to Jinja, HTML or JSON. */
const PLAIN = /^[\p{L}\p{N}_.,:;/?=+*()[\]@!$~^|-]$/u;

const LAST_IN_BASIC_PLANE = 0xff_ff;

/**
 * Writes strings as literals in single quotes. Everything that HTML decoding or collapsing of spaces
 * could change is escaped. Characters beyond the basic plane stay raw: Python 2 has no single escape
 * for them.
 */
export function quotedStrings(): StringWriter {
  return { text: quote, definitions: () => '' };
}

function quote(value: string): string {
  const characters = Array.from(value);
  const last = characters.length - 1;
  const hidden = hiddenIn(value);
  const inner = characters.map((char, at) => {
    if (PLAIN.test(char) && !hidden.has(char)) return char;
    if (char === ' ' && at > 0 && at < last && characters[at - 1] !== ' ') return char;
    return escape(char);
  });
  return `'${inner.join('')}'`;
}

function escape(char: string): string {
  if (char === '\\') return String.raw`\\`;
  const code = char.codePointAt(0)!;
  if (code > LAST_IN_BASIC_PLANE) return char;
  return code > 0xff ? `\\u${hex(code, 4)}` : `\\x${hex(code, 2)}`;
}

function hex(code: number, digits: number): string {
  return code.toString(16).padStart(digits, '0');
}
