import { decodeEntities } from './decode-entities';
import type { Token } from './token';

/** A `\x`, `\u` or `\U` escape with too few digits, which Jinja refuses. */
export class EscapeError extends Error {
  override readonly name = 'EscapeError';
}

const SIMPLE: Readonly<Record<string, string>> = {
  '\n': '',
  '\\': '\\',
  "'": "'",
  '"': '"',
  a: '\x07',
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  v: '\v',
};

const ESCAPE =
  /\\(?:x([0-9a-fA-F]{2})|u([0-9a-fA-F]{4})|U([0-9a-fA-F]{8})|([0-7]{1,3})|([xuUN])|(.))/gsu;
const MAX_CODE_POINT = 0x10_ff_ff;
const BROKEN = '\ufffd';

/**
 * Decodes a Jinja string literal, given the text between its quotes. Jinja reads escapes as Python
 * does: unknown ones keep their backslash, and a surrogate pair written as two `\u` becomes two
 * broken characters, shown here as U+FFFD.
 */
export function decodeLiteral(inner: string): string {
  return inner.replace(
    ESCAPE,
    (
      whole: string,
      x?: string,
      u?: string,
      U?: string,
      octal?: string,
      bad?: string,
      char = '',
    ) => {
      const hex = x ?? u ?? U;
      if (hex !== undefined) return codePoint(Number.parseInt(hex, 16));
      if (octal !== undefined) return codePoint(Number.parseInt(octal, 8));
      if (bad !== undefined) throw new EscapeError(`\\${bad} lacks digits behind it`);
      return SIMPLE[char] ?? whole;
    },
  );
}

function codePoint(code: number): string {
  if (code > MAX_CODE_POINT) throw new EscapeError('\\U is no character');
  return code >= 0xd8_00 && code <= 0xdf_ff ? BROKEN : String.fromCodePoint(code);
}

/** Encodes the text as a literal on one line that MiniJinja reads back unchanged. */
export function encodeLiteral(text: string): string {
  const inner = text
    .replaceAll('\\', '\\\\')
    .replaceAll("'", "\\'")
    .replaceAll('\n', '\\n')
    .replaceAll('\r', '\\r');
  return `'${inner}'`;
}

/**
 * Decodes a string token as its author meant it: entities are decoded, and a broken escape stays as
 * written.
 */
export function decoded(token: Pick<Token, 'text'>): string {
  const inner = token.text.slice(1, -1);
  try {
    return decodeEntities(decodeLiteral(inner));
  } catch (error) {
    if (error instanceof EscapeError) return decodeEntities(inner);
    throw error;
  }
}
