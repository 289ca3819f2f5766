import type { ByteSink } from './byte-sink';

/**
 * Does what lib/bytes does, but for a million rows: it writes digits to a reused buffer and creates
 * no strings.
 */
const text = new TextEncoder();
/** The alphabet for URLs: RFC 4648, section 5. */
const BASE64URL = text.encode('ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_');
const HEX = text.encode('0123456789abcdef');

/** Appends bytes as base64 for URLs, without padding. */
export function putBase64url(sink: ByteSink, from: Uint8Array, start: number, end: number): void {
  sink.reserve(Math.ceil(((end - start) * 4) / 3));
  const into = sink.bytes;
  let at = sink.length;
  let index = start;
  for (; index + 2 < end; index += 3) {
    const three =
      ((from[index] as number) << 16) |
      ((from[index + 1] as number) << 8) |
      (from[index + 2] as number);
    into[at] = BASE64URL[three >> 18] as number;
    into[at + 1] = BASE64URL[(three >> 12) & 63] as number;
    into[at + 2] = BASE64URL[(three >> 6) & 63] as number;
    into[at + 3] = BASE64URL[three & 63] as number;
    at += 4;
  }
  if (index < end) {
    const isOne = index + 1 === end;
    const rest = ((from[index] as number) << 8) | (isOne ? 0 : (from[index + 1] as number));
    into[at++] = BASE64URL[rest >> 10] as number;
    into[at++] = BASE64URL[(rest >> 4) & 63] as number;
    if (!isOne) into[at++] = BASE64URL[(rest << 2) & 63] as number;
  }
  sink.length = at;
}

/** Appends bytes as lower-case hex digits. */
export function putHex(sink: ByteSink, from: Uint8Array, start = 0, end = from.length): void {
  sink.reserve((end - start) * 2);
  const into = sink.bytes;
  let at = sink.length;
  for (let index = start; index < end; index += 1) {
    const byte = from[index] as number;
    into[at++] = HEX[byte >> 4] as number;
    into[at++] = HEX[byte & 15] as number;
  }
  sink.length = at;
}

/** Writes 32-bit numbers as lower-case hex digits, eight for each, the highest first. */
export function putHexWords(
  into: Uint8Array,
  start: number,
  words: Uint32Array,
  first: number,
  count: number,
): void {
  let at = start;
  for (let index = first; index < first + count; index += 1) {
    const word = words[index] as number;
    for (let shift = 28; shift >= 0; shift -= 4) into[at++] = HEX[(word >>> shift) & 15] as number;
  }
}
