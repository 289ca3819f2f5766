import { grammarOf } from './csv/bytes';
import { detectDialect, type DialectChoice, sampleAsUtf8 } from './csv/detect';
import { cellsOf } from './csv/read-rows';
import { endOfLastRow } from './csv/cut';
import { RecordReader } from './csv/record-reader';
import { type CellProblem, RowCheck, rowFault } from './sign/check-row';
import type { Dialect } from './types';

/** A row of the preview. */
export interface PreviewRow {
  /** As in a spreadsheet: the header is 1, and empty lines count. */
  number: number;
  cells: string[];
  problems: CellProblem[];
  /** What is wrong with the row as a whole. */
  fault?: string;
}

/** The start of a file: its dialect, its columns and its first rows. */
export interface OpenedFile {
  dialect: Dialect;
  /** Names in the header. Without a header, an empty name for each cell of the first row. */
  header: string[];
  /** What is wrong with the header's quotes. If it is set, nothing after them can be trusted. */
  fault?: string;
  /** Whole rows after the header, in UTF-8. */
  body: Uint8Array<ArrayBuffer>;
  /** The number of the line that `body` starts with. */
  firstLine: number;
}

/**
 * Opens a file from its first bytes.
 * @param isWhole whether the sample is the whole file.
 * @returns undefined if it has no rows.
 */
export function openSample(
  sample: Uint8Array<ArrayBuffer>,
  isWhole: boolean,
  choice: DialectChoice = {},
): OpenedFile | undefined {
  const dialect = detectDialect(sample, isWhole, choice);
  const text = sampleAsUtf8(sample, dialect).subarray(dialect.preamble);
  const grammar = grammarOf(dialect);
  const whole = text.subarray(0, isWhole ? text.length : endOfLastRow(text, grammar));
  const reader = new RecordReader(grammar);
  const first = seekFirstRow(whole, reader);
  if (first === undefined) return undefined;
  const names = cellsOf(whole, reader);
  if (!dialect.hasHeader) {
    return {
      dialect,
      header: names.map(() => ''),
      body: whole.subarray(reader.from),
      firstLine: first,
    };
  }
  const fault = rowFault(reader, reader.count);
  return {
    dialect,
    header: names,
    ...(fault !== undefined && { fault }),
    body: whole.subarray(reader.next),
    firstLine: first + 1,
  };
}

/** The first rows, with the values that PassKit may refuse. */
export function previewRows(
  { dialect, header, body, firstLine }: OpenedFile,
  columns: readonly (string | null)[],
  count: number,
): PreviewRow[] {
  const reader = new RecordReader(grammarOf(dialect));
  const check = new RowCheck(columns);
  check.begin(body);
  const rows: PreviewRow[] = [];
  let number = firstLine - 1;
  for (let at = 0; at < body.length && rows.length < count; at = reader.next) {
    reader.read(body, at);
    number += 1;
    if (reader.isEmpty) continue;
    const fault = rowFault(reader, header.length);
    rows.push({
      number,
      cells: cellsOf(body, reader),
      problems: fault === undefined ? check.problems(reader) : [],
      ...(fault !== undefined && { fault }),
    });
  }
  return rows;
}

/**
 * Reads up to the first row that is not an empty line.
 * @returns its number, counted from 1; undefined if there is none.
 */
export function seekFirstRow(bytes: Uint8Array, reader: RecordReader): number | undefined {
  let number = 0;
  for (let at = 0; at < bytes.length; at = reader.next) {
    reader.read(bytes, at);
    number += 1;
    if (!reader.isEmpty) return number;
  }
  return undefined;
}
