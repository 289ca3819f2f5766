import { grammarOf } from '../csv/bytes';
import { endOfLastRow } from '../csv/cut';
import { markOf, toUtf8 } from '../csv/encoding';
import { BulkError } from '../errors';
import type { Dialect } from '../types';

/** Bytes read at once: rows enough to make passing them on cheap, few enough to hold many. */
export const PIECE_BYTES = 256 * 1024;

/** Longer than any row that is meant to be one; what is longer has a quote that does not close. */
const LONGEST_ROW = 4 * 1024 * 1024;

/** A run of whole rows, and how much of the file is read with it. */
export interface RowsRead {
  /** UTF-8, each run a buffer of its own. */
  rows: Uint8Array<ArrayBuffer>;
  bytes: number;
}

/**
 * Reads a file piece by piece, cut where rows end; its byte order mark is left out. The next piece
 * is read while this one is used.
 * @throws BulkError where the file changes, is no such text, or has a row without an end.
 */
export async function* wholeRows(file: Blob, dialect: Dialect): AsyncGenerator<RowsRead> {
  const decode = toUtf8(dialect.encoding);
  const grammar = grammarOf(dialect);
  let carried = new Uint8Array(0);
  let at = dialect.hasBom ? markOf(dialect.encoding).length : 0;
  let next = readPiece(file, at);
  while (at < file.size) {
    const piece = await next;
    at += piece.length;
    const isLast = at >= file.size;
    if (!isLast) next = readPiece(file, at);
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

async function readPiece(file: Blob, at: number): Promise<Uint8Array<ArrayBuffer>> {
  try {
    return new Uint8Array(await file.slice(at, at + PIECE_BYTES).arrayBuffer());
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
