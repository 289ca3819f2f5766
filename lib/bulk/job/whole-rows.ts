import { grammarOf } from '../csv/bytes';
import { endOfLastRow } from '../csv/cut';
import { markOf, toUtf8 } from '../csv/encoding';
import { BulkError } from '../errors';
import type { Dialect } from '../types';

/**
 * Bytes in a piece: enough rows to make sending them cheap, and few enough to keep many in memory.
 */
export const PIECE_BYTES = 256 * 1024;

/** The longest row. A longer one has an unclosed quote. */
const LONGEST_ROW = 4 * 1024 * 1024;

/** A run of whole rows, and the number of bytes of the file that have been read with it. */
export interface RowsRead {
  /** In UTF-8; each run has a buffer of its own. */
  rows: Uint8Array<ArrayBuffer>;
  bytes: number;
}

/**
 * Reads a file piece by piece, cut at the ends of rows and without its byte order mark. The browser
 * reads ahead while a piece is used.
 * @throws BulkError if the file changes, is not valid text, or has a row without an end.
 */
export async function* wholeRows(file: Blob, dialect: Dialect): AsyncGenerator<RowsRead> {
  const decode = toUtf8(dialect.encoding);
  const grammar = grammarOf(dialect);
  let carried = new Uint8Array(0);
  let at = dialect.hasBom ? markOf(dialect.encoding).length : 0;
  for await (const piece of piecesOf(file.slice(at))) {
    at += piece.length;
    const isLast = at >= file.size;
    const text = joined(carried, decode(piece, isLast));
    const end = isLast ? text.length : endOfLastRow(text, grammar);
    carried = text.slice(end);
    if (carried.length > LONGEST_ROW) {
      throw new BulkError(
        'endless-row',
        'A row is longer than 4 MB. A quote that opens a cell is never closed; close it or take it out.',
      );
    }
    if (end > 0) yield { rows: text.slice(0, end), bytes: at };
  }
}

/** Reads the file as one stream: reading one slice at a time takes four times as long. */
async function* piecesOf(file: Blob): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  const reader = file.stream().getReader();
  let piece = new Uint8Array(PIECE_BYTES);
  let filled = 0;
  try {
    for (;;) {
      const { done, value } = await readOn(reader);
      if (done) break;
      for (let from = 0; from < value.length;) {
        const part = value.subarray(from, from + PIECE_BYTES - filled);
        piece.set(part, filled);
        from += part.length;
        filled += part.length;
        if (filled < PIECE_BYTES) continue;
        yield piece;
        piece = new Uint8Array(PIECE_BYTES);
        filled = 0;
      }
    }
  } finally {
    await reader.cancel().catch(() => {});
  }
  if (filled > 0) yield piece.subarray(0, filled);
}

async function readOn(
  reader: ReadableStreamDefaultReader<Uint8Array<ArrayBuffer>>,
): Promise<ReadableStreamReadResult<Uint8Array<ArrayBuffer>>> {
  try {
    return await reader.read();
  } catch {
    throw new BulkError(
      'changed-file',
      'The file can no longer be read. It was changed, moved or deleted; choose it again.',
    );
  }
}

function joined(
  first: Uint8Array<ArrayBuffer>,
  second: Uint8Array<ArrayBuffer>,
): Uint8Array<ArrayBuffer> {
  if (first.length === 0) return second;
  const both = new Uint8Array(first.length + second.length);
  both.set(first);
  both.set(second, first.length);
  return both;
}
