import { decodeHex } from '../../bytes/hex';

/**
 * Every `=` begins an escape or ends a line (RFC 2045, 6.7). Some programs write the digits small.
 */
const ALL_ESCAPES = /^(?:[^=]|=[\da-f]{2}|=[ \t]*\r?\n|=$)*$/i;
const TELLING = /=3D|=[ \t]*\r?\n/i;

/** Whether a text without headers may be quoted-printable. A plain `=` in a link rules that out. */
export function mayBeQuotedPrintable(text: string): boolean {
  return TELLING.test(text) && ALL_ESCAPES.test(text);
}

/** Undoes quoted-printable leniently: an `=` that begins no escape stays. */
export function decodeQuotedPrintable(text: string, charset = 'utf-8'): string {
  const joined = text.replaceAll(/=[ \t]*\r?\n/g, '');
  const pieces = joined.split(/((?:=[0-9A-F]{2})+)/i);
  return pieces
    .map((piece, index) => (index % 2 === 0 ? piece : decodeEscapes(piece, charset)))
    .join('');
}

function decodeEscapes(escapes: string, charset: string): string {
  const bytes = decodeHex(escapes.replaceAll('=', ''));
  return bytes ? decodeBytes(bytes, charset) : escapes;
}

/** Decodes bytes in a charset named as in a mail. Falls back to UTF-8 for an unknown charset. */
export function decodeBytes(bytes: Uint8Array<ArrayBuffer>, charset: string): string {
  try {
    return new TextDecoder(charset).decode(bytes);
  } catch {
    return new TextDecoder().decode(bytes);
  }
}
