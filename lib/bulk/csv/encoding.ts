import { BulkError } from '../errors';
import type { Encoding } from '../types';

/** The byte order mark of each encoding. */
const MARKS: readonly { encoding: Encoding; mark: readonly number[] }[] = [
  { encoding: 'utf-8', mark: [0xef, 0xbb, 0xbf] },
  { encoding: 'utf-16le', mark: [0xff, 0xfe] },
  { encoding: 'utf-16be', mark: [0xfe, 0xff] },
];

export const ENCODING_NAMES: Record<Encoding, string> = {
  'utf-8': 'UTF-8',
  'utf-16le': 'UTF-16 LE',
  'utf-16be': 'UTF-16 BE',
  'windows-1252': 'Windows-1252',
};

/** The byte order mark of an encoding; empty if it has none. */
export function markOf(encoding: Encoding): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(MARKS.find((entry) => entry.encoding === encoding)?.mark ?? []);
}

/** Whether the bytes start with the encoding's mark. */
export function startsWithMark(bytes: Uint8Array, encoding: Encoding): boolean {
  const mark = markOf(encoding);
  return mark.length > 0 && mark.every((byte, at) => bytes[at] === byte);
}

/**
 * Detects the encoding of a file's first bytes: from its mark, or else from the bytes themselves.
 * @param isWhole false if the sample may end inside a character.
 */
export function detectEncoding(sample: Uint8Array, isWhole: boolean): Encoding {
  const marked = MARKS.find(({ encoding }) => startsWithMark(sample, encoding));
  if (marked) return marked.encoding;
  // Latin text in UTF-16 has a zero in every other byte; text in other encodings has no zeros.
  const zeros = [0, 0];
  sample.forEach((byte, at) => {
    if (byte === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = zeros;
  const many = sample.length / 8;
  if (odd > many && odd > 4 * even) return 'utf-16le';
  if (even > many && even > 4 * odd) return 'utf-16be';
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(sample, { stream: !isWhole });
    return 'utf-8';
  } catch {
    return 'windows-1252';
  }
}

/**
 * Converts a file to UTF-8 piece by piece and leaves out its byte order mark.
 * @throws BulkError `encoding` if UTF-16 holds half a surrogate pair. Broken UTF-8 passes: the row
 * that holds it is refused later.
 */
export function toUtf8(
  encoding: Encoding,
): (piece: Uint8Array<ArrayBuffer>, isLast: boolean) => Uint8Array<ArrayBuffer> {
  if (encoding === 'utf-8') return (piece) => piece;
  // The mark has already been removed.
  const decoder = new TextDecoder(encoding, { fatal: true, ignoreBOM: true });
  const encoder = new TextEncoder();
  // A character is one byte here, so nothing is left over. Node 20 decodes as Latin-1 unless it
  // streams.
  const isSingleByte = encoding === 'windows-1252';
  return (piece, isLast) => {
    try {
      return encoder.encode(decoder.decode(piece, { stream: !isLast || isSingleByte }));
    } catch {
      throw new BulkError(
        'encoding',
        `This file is not whole ${ENCODING_NAMES[encoding]} text. Choose another encoding, or save it as “CSV UTF-8”.`,
      );
    }
  };
}

/** Converts UTF-8 text to the file's encoding. */
export function fromUtf8(
  encoding: Encoding,
): (bytes: Uint8Array<ArrayBuffer>) => Uint8Array<ArrayBuffer> {
  if (encoding === 'utf-8') return (bytes) => bytes;
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  if (encoding === 'windows-1252') return (bytes) => encodeWindows(decoder.decode(bytes));
  const isLittle = encoding === 'utf-16le';
  return (bytes) => {
    const text = decoder.decode(bytes);
    const written = new Uint8Array(text.length * 2);
    const view = new DataView(written.buffer);
    for (let at = 0; at < text.length; at += 1)
      view.setUint16(at * 2, text.charCodeAt(at), isLittle);
    return written;
  };
}

/** Bytes of Windows-1252 by code point. The decoder maps all 256 bytes to different characters. */
const WINDOWS: ReadonlyMap<number, number> = new Map(
  Array.from(
    new TextDecoder('windows-1252').decode(
      Uint8Array.from({ length: 256 }, (_, byte) => byte),
      { stream: true },
    ),
    (character, byte): [number, number] => [character.charCodeAt(0), byte],
  ),
);

function encodeWindows(text: string): Uint8Array<ArrayBuffer> {
  const written = new Uint8Array(text.length);
  for (let at = 0; at < text.length; at += 1) {
    // What we add to a file is ASCII, and everything else was decoded with the same table.
    written[at] = WINDOWS.get(text.charCodeAt(at)) ?? 0x3f;
  }
  return written;
}
