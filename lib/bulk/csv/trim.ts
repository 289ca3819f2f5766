/**
 * White space outside ASCII that spreadsheets leave around cells, in UTF-8: no-break spaces,
 * Unicode's spaces of different widths, the ideographic space, a byte order mark. PassKit's tool
 * trims them as well.
 */
const WIDE_SPACES: ReadonlySet<number> = new Set([
  0xc285,
  0xc2a0,
  0xe19a80,
  0xe280a8,
  0xe280a9,
  0xe280af,
  0xe2819f,
  0xe38080,
  0xefbbbf,
  ...Array.from({ length: 11 }, (_, width) => 0xe28080 + width),
]);

/** The start of the text between two positions, without white space. */
export function trimmedStart(bytes: Uint8Array, start: number, end: number): number {
  let at = start;
  while (at < end) {
    const width = widthAt(bytes, at, end);
    if (width === 0) break;
    at += width;
  }
  return at;
}

/** The end of the text between two positions, without white space. */
export function trimmedEnd(bytes: Uint8Array, start: number, end: number): number {
  let at = end;
  while (at > start) {
    const last = bytes[at - 1] ?? 0;
    if (isNarrowSpace(last)) at -= 1;
    else if (last < 0x80) break;
    else if (at - 2 >= start && WIDE_SPACES.has(join(bytes, at - 2, 2))) at -= 2;
    else if (at - 3 >= start && WIDE_SPACES.has(join(bytes, at - 3, 3))) at -= 3;
    else break;
  }
  return at;
}

function widthAt(bytes: Uint8Array, at: number, end: number): number {
  const first = bytes[at] ?? 0;
  if (isNarrowSpace(first)) return 1;
  if (first < 0xc2) return 0;
  if (at + 2 <= end && WIDE_SPACES.has(join(bytes, at, 2))) return 2;
  return at + 3 <= end && WIDE_SPACES.has(join(bytes, at, 3)) ? 3 : 0;
}

function isNarrowSpace(byte: number): boolean {
  return byte === 0x20 || (byte >= 0x09 && byte <= 0x0d);
}

function join(bytes: Uint8Array, at: number, count: 2 | 3): number {
  const two = ((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0);
  return count === 2 ? two : (two << 8) | (bytes[at + 2] ?? 0);
}
