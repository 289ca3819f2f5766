import type { Grammar } from './bytes';
import { endOfLastRow } from './cut';
import { RecordReader } from './record-reader';

const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

/**
 * The first rows as texts, without empty lines.
 * @param isWhole whether the bytes are the whole file, so that its last row is complete; otherwise
 * only rows with a line end are read.
 */
export function readRows(
  bytes: Uint8Array,
  grammar: Grammar,
  count: number,
  isWhole: boolean,
): string[][] {
  const end = isWhole ? bytes.length : endOfLastRow(bytes, grammar);
  const whole = bytes.subarray(0, end);
  const reader = new RecordReader(grammar);
  const rows: string[][] = [];
  for (let at = 0; at < end && rows.length < count; at = reader.next) {
    reader.read(whole, at);
    if (!reader.isEmpty) rows.push(cellsOf(whole, reader));
  }
  return rows;
}

/** The texts of the reader's current row: untrimmed, with doubled quotes made single. */
export function cellsOf(bytes: Uint8Array, reader: RecordReader): string[] {
  return Array.from({ length: reader.count }, (_, cell) =>
    textOf(bytes, reader.starts[cell] ?? 0, reader.ends[cell] ?? 0, reader.doubled[cell] === 1),
  );
}

/** A cell's text. */
export function textOf(bytes: Uint8Array, start: number, end: number, doubled: boolean): string {
  const text = decoder.decode(bytes.subarray(start, end));
  return doubled ? text.replaceAll('""', '"') : text;
}
