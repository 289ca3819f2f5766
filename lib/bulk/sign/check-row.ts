import { checkFieldValue, findField } from '../../passkit';
import type { RecordReader } from '../csv/record-reader';
import { textOf } from '../csv/read-rows';
import { trimmedEnd, trimmedStart } from '../csv/trim';

/** What is doubtful about a cell, in an author's words. */
export interface CellProblem {
  cell: number;
  reason: string;
}

/** What is wrong with a row’s quotes, in an author’s words. */
const QUOTES = {
  unclosed: 'A quote opens a cell and is never closed.',
  'text-behind': 'Text stands behind a closing quote. Double the quotes inside the cell.',
} as const;

interface CheckedColumn {
  cell: number;
  field: string;
  label: string;
  /** Cells of the fields that PassKit requires beside this one; -1 if no column fills a field. */
  needs: readonly { cell: number; label: string }[];
  /** Whether its values have a required form; plain text has none. */
  hasForm: boolean;
}

/** Checks rows by PassKit's description of its fields: each value, and fields that need others. */
export class RowCheck {
  readonly #columns: readonly CheckedColumn[];
  readonly #hasForms: boolean;
  #bytes: Uint8Array = new Uint8Array(0);
  #characters = '';

  /** @param fields the payload field that each column fills, or null. */
  constructor(fields: readonly (string | null)[]) {
    this.#columns = fields.flatMap((field, cell) => {
      const known = field === null ? undefined : findField(field);
      if (field === null || !known) return [];
      const needs = (known.needs ?? []).map((name) => ({
        cell: fields.indexOf(name),
        label: labelOf(name),
      }));
      const hasForm = known.type !== 'text';
      if (!hasForm && needs.length === 0) return [];
      return [{ cell, field, label: labelOf(field), needs, hasForm }];
    });
    this.#hasForms = this.#columns.some(({ hasForm }) => hasForm);
  }

  /** Sets the bytes that hold the following rows. */
  begin(bytes: Uint8Array): void {
    this.#bytes = bytes;
    this.#characters = this.#hasForms ? ONE_TO_ONE.decode(bytes) : '';
  }

  /** The problems of the reader's current row. */
  problems(reader: RecordReader): CellProblem[] {
    const bytes = this.#bytes;
    let found: CellProblem[] | undefined;
    for (const { cell, field, label, needs, hasForm } of this.#columns) {
      const end = trimmedEnd(bytes, reader.starts[cell] ?? 0, reader.ends[cell] ?? 0);
      const start = trimmedStart(bytes, reader.starts[cell] ?? 0, end);
      if (start === end) continue;
      if (hasForm) {
        const value = this.#text(start, end, reader.doubled[cell] === 1);
        const problem = checkFieldValue(field, value);
        if (problem) (found ??= []).push({ cell, reason: `${label}: ${problem.reason}` });
      }
      const lacking = needs.filter((needed) => isEmpty(bytes, reader, needed.cell));
      if (lacking.length > 0) {
        const names = lacking.map((needed) => needed.label).join(', ');
        (found ??= []).push({ cell, reason: `${label} goes only together with ${names}.` });
      }
    }
    return found ?? NONE;
  }

  /** A slice of the bytes decoded at once, if it is ASCII: decoding each slice takes longer. */
  #text(start: number, end: number, doubled: boolean): string {
    const bytes = this.#bytes;
    if (doubled) return textOf(bytes, start, end, doubled);
    for (let at = start; at < end; at += 1) {
      if ((bytes[at] as number) >= 0x80) return textOf(bytes, start, end, doubled);
    }
    return this.#characters.slice(start, end);
  }
}

/** Decodes each byte to one character; ASCII bytes to themselves. */
const ONE_TO_ONE = new TextDecoder('windows-1252');

const NONE: CellProblem[] = [];

function labelOf(name: string): string {
  return findField(name)?.label ?? name;
}

function isEmpty(bytes: Uint8Array, reader: RecordReader, cell: number): boolean {
  if (cell < 0) return true;
  const end = trimmedEnd(bytes, reader.starts[cell] ?? 0, reader.ends[cell] ?? 0);
  return trimmedStart(bytes, reader.starts[cell] ?? 0, end) === end;
}

/** Why the reader's current row cannot be a row of this file; undefined if it can. */
export function rowFault({ fault, count }: RecordReader, columns: number): string | undefined {
  if (fault) return QUOTES[fault];
  if (count === columns) return undefined;
  return `The row has ${count} ${count === 1 ? 'cell' : 'cells'} where the file has ${columns} columns.`;
}
