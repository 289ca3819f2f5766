import { fromUtf8, markOf } from '../csv/encoding';
import { ByteSink } from '../sign';
import type { Dialect, RefusedRow } from '../types';
import type { RefusalSummary } from './protocol';
import type { Sink } from './sinks';

/** Initial bytes of the buffer; a few rows fit. */
const FIRST_ROOM = 4096;
/** Rows that are shown: enough to see what is wrong. The file holds all of them. */
const SHOWN = 100;
/** The most different reasons that are counted. A row's problems can be combined in many ways. */
const REASONS = 50;
const OTHER = 'Other combinations of these.';

/**
 * Writes refused rows to a file of their own. Line number and reason come first; the row's own
 * columns are unchanged, so that it can be corrected and signed again.
 */
export class Refusals {
  readonly #open: () => Promise<Sink>;
  readonly #encode: (bytes: Uint8Array<ArrayBuffer>) => Uint8Array<ArrayBuffer>;
  readonly #dialect: Dialect;
  readonly #header: Uint8Array;
  readonly #reasons = new Map<string, number>();
  readonly #first: { line: number; why: string }[] = [];
  readonly #text = new TextEncoder();
  #sink: Sink | undefined;

  /**
   * @param header the file's own header in UTF-8; empty if it has none.
   * @param open creates the file; called for the first refused row.
   */
  constructor(dialect: Dialect, header: Uint8Array, open: () => Promise<Sink>) {
    this.#dialect = dialect;
    this.#header = header;
    this.#open = open;
    this.#encode = fromUtf8(dialect.encoding);
  }

  /** @param before the number of lines in the file before the chunk of these rows. */
  async add(rows: readonly RefusedRow[], before: number): Promise<void> {
    if (rows.length === 0) return;
    const written = new ByteSink(FIRST_ROOM);
    if (!this.#sink) {
      this.#sink = await this.#open();
      if (this.#dialect.hasBom) await this.#sink.write(markOf(this.#dialect.encoding));
      if (this.#dialect.hasHeader) this.#write(written, 'row', 'why', this.#header);
    }
    for (const { line, why, record } of rows) {
      const number = before + line + 1;
      this.#count(number, why);
      this.#write(written, String(number), `"${why.replaceAll('"', '""')}"`, record);
    }
    await this.#sink.write(this.#encode(written.bytes.subarray(0, written.length)));
  }

  get summary(): RefusalSummary {
    const reasons = Array.from(this.#reasons, ([why, count]) => ({ why, count }));
    return { reasons: reasons.toSorted((a, b) => b.count - a.count), first: this.#first };
  }

  async close(): Promise<void> {
    await this.#sink?.close();
  }

  async abort(): Promise<void> {
    await this.#sink?.abort();
  }

  #write(into: ByteSink, number: string, why: string, record: Uint8Array): void {
    const { delimiter, newline } = this.#dialect;
    into.put(this.#text.encode(`${number}${delimiter}${why}${delimiter}`));
    into.put(record);
    into.put(this.#text.encode(newline));
  }

  #count(line: number, why: string): void {
    if (this.#first.length < SHOWN) this.#first.push({ line, why });
    const reason = this.#reasons.has(why) || this.#reasons.size < REASONS ? why : OTHER;
    this.#reasons.set(reason, (this.#reasons.get(reason) ?? 0) + 1);
  }
}
