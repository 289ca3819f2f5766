import type { RecordReader } from '../csv/record-reader';

/** What is wrong with a row’s quotes, in an author’s words. */
const QUOTES = {
  unclosed: 'A quote opens a cell and is never closed.',
  'text-behind': 'Text stands behind a closing quote. Double the quotes inside the cell.',
} as const;

/** Why the reader's current row cannot be a row of this file; undefined if it can. */
export function rowFault({ fault, count }: RecordReader, columns: number): string | undefined {
  if (fault) return QUOTES[fault];
  if (count === columns) return undefined;
  return `The row has ${count} ${count === 1 ? 'cell' : 'cells'} where the file has ${columns} columns.`;
}
