import { grammarOf } from './csv/bytes';
import { detectDialect, type DialectChoice, sampleAsUtf8 } from './csv/detect';
import { cellsOf } from './csv/read-rows';
import { endOfLastRow } from './csv/cut';
import { RecordReader } from './csv/record-reader';
import { type CellProblem, RowCheck } from './sign/check-row';
import { rowFault } from './sign/row-fault';
import type { Dialect } from './types';

/** A row as a preview shows it. */
export interface PreviewRow {
  /** As a spreadsheet counts: 1 for the header, empty lines counted. */
  number: number;
  cells: string[];
  problems: CellProblem[];
  /** What is wrong with the row as a whole. */
  fault?: string;
}

/** A file's beginning: how it is written, its columns, its first rows. */
export interface OpenedFile {
  dialect: Dialect;
  /** Names from the header; without one, as many empty names as the first row has cells. */
  header: string[];
  /** What is wrong with the header's quotes: nothing behind them can be trusted. */
  fault?: string;
  /** UTF-8 bytes of whole rows behind the header. */
  body: Uint8Array<ArrayBuffer>;
  /** The number of the line that `body` starts with. */
  firstLine: number;
}

/**
 * Opens a file by its first bytes.
 * @param isWhole whether the sample is all of the file.
 * @returns undefined where there is no row in it.
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

/** The first rows, with what PassKit may not take of them. */
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
 * Reads on to the first row that is no empty line.
 * @returns its number, 1 for a file's first line; undefined where there is none.
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
