import { grammarOf } from '../csv/bytes';
import { RecordReader } from '../csv/record-reader';
import type { BulkPlan, RefusedRow } from '../types';
import { RowCheck, rowFault } from './check-row';

/** The result for the rows of a chunk that were not signed. */
export interface WalkedRows {
  rows: number;
  lines: number;
  refused: RefusedRow[];
}

/** Goes through the rows of a chunk, visits those that can be signed and refuses the others. */
export class RowWalk {
  readonly reader: RecordReader;
  readonly #check: RowCheck;
  readonly #columns: number;
  readonly #refusesDoubtful: boolean;

  constructor(plan: BulkPlan) {
    this.reader = new RecordReader(grammarOf(plan.dialect));
    this.#check = new RowCheck(plan.columns);
    this.#columns = plan.columns.length;
    this.#refusesDoubtful = plan.refusesDoubtful;
  }

  /**
   * @param bytes whole rows, UTF-8.
   * @param visit gets the reader for each valid row; returns false to refuse it for having no
   * value.
   */
  walk(bytes: Uint8Array, visit: (reader: RecordReader) => boolean): WalkedRows {
    const { reader } = this;
    const isSound = isUtf8(bytes);
    if (this.#refusesDoubtful) this.#check.begin(bytes);
    const refused: RefusedRow[] = [];
    let rows = 0;
    let lines = 0;
    for (let at = 0; at < bytes.length; at = reader.next) {
      reader.read(bytes, at);
      lines += 1;
      if (reader.isEmpty) continue;
      const why = this.#fault(bytes, isSound) ?? (visit(reader) ? undefined : NOTHING);
      if (why !== undefined) {
        refused.push({ line: lines - 1, why, record: bytes.slice(reader.from, reader.to) });
      }
      rows += 1;
    }
    return { rows, lines, refused };
  }

  #fault(bytes: Uint8Array, isSound: boolean): string | undefined {
    const { reader } = this;
    const fault = rowFault(reader, this.#columns);
    if (fault !== undefined) return fault;
    if (!isSound && !isUtf8(bytes.subarray(reader.from, reader.to))) return NOT_UTF8;
    if (!this.#refusesDoubtful) return undefined;
    const problems = this.#check.problems(reader);
    return problems.length === 0 ? undefined : problems.map(({ reason }) => reason).join(' ');
  }
}

const NOTHING = 'Every cell that goes into the pass is empty.';
const NOT_UTF8 = 'This row is not UTF-8 text. Choose another encoding for the file.';

const decoder = new TextDecoder('utf-8', { fatal: true });

function isUtf8(bytes: Uint8Array): boolean {
  try {
    decoder.decode(bytes);
    return true;
  } catch {
    return false;
  }
}
