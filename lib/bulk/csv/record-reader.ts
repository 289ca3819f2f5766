import { CARRIAGE_RETURN, type Grammar, QUOTE } from './bytes';

/** What is wrong with a row's quotes. */
export type QuoteFault = 'unclosed' | 'text-behind';

/** Columns to start with: more than most files have. The arrays grow if a row needs more. */
const FIRST_ROOM = 64;

/**
 * Reads rows in place, one after the other: positions of cells, not texts. After `read`, the row is
 * `from` to `to` and its line end `to` to `next`. Cell n is `starts[n]` to `ends[n]`, without its
 * quotes; if `doubled[n]`, two quotes in it stand for one. Follows RFC 4180. A quote inside a cell
 * that does not start with one is an ordinary character.
 */
export class RecordReader {
  from = 0;
  to = 0;
  next = 0;
  count = 0;
  fault: QuoteFault | undefined;
  starts = new Int32Array(FIRST_ROOM);
  ends = new Int32Array(FIRST_ROOM);
  doubled = new Uint8Array(FIRST_ROOM);
  readonly #grammar: Grammar;

  constructor(grammar: Grammar) {
    this.#grammar = grammar;
  }

  /** Whether the row is an empty line. */
  get isEmpty(): boolean {
    return this.from === this.to;
  }

  /** Reads the row that starts at `from`, which has to be a position in the bytes. */
  read(bytes: Uint8Array, from: number): void {
    const { delimiter, newline } = this.#grammar;
    const { length } = bytes;
    this.from = from;
    this.count = 0;
    this.fault = undefined;
    let at = from;
    for (;;) {
      if (this.count === this.starts.length) this.#grow();
      at = bytes[at] === QUOTE ? this.#readQuoted(bytes, at) : this.#readPlain(bytes, at);
      this.count += 1;
      if (at >= length || bytes[at] !== delimiter) break;
      at += 1;
    }
    this.next = at < length ? at + 1 : at;
    this.to = at;
    // The carriage return of a Windows line end belongs to no cell.
    if (newline !== CARRIAGE_RETURN && at > from && bytes[at - 1] === CARRIAGE_RETURN) {
      this.to = at - 1;
      const last = this.count - 1;
      if ((this.ends[last] ?? 0) > this.to) this.ends[last] = this.to;
    }
  }

  #readPlain(bytes: Uint8Array, start: number): number {
    const { delimiter, newline } = this.#grammar;
    const { length } = bytes;
    let at = start;
    while (at < length) {
      const byte = bytes[at];
      if (byte === delimiter || byte === newline) break;
      at += 1;
    }
    this.#put(start, at, 0);
    return at;
  }

  #readQuoted(bytes: Uint8Array, open: number): number {
    const { delimiter, newline } = this.#grammar;
    const { length } = bytes;
    let doubled: 0 | 1 = 0;
    let at = open + 1;
    for (; at < length; at += 1) {
      if (bytes[at] !== QUOTE) continue;
      if (bytes[at + 1] !== QUOTE) break;
      doubled = 1;
      at += 1;
    }
    this.#put(open + 1, Math.min(at, length), doubled);
    if (at >= length) {
      this.fault = 'unclosed';
      return length;
    }
    at += 1;
    const close = at;
    while (at < length && bytes[at] !== delimiter && bytes[at] !== newline) at += 1;
    const isLineEnd =
      at === close + 1 && bytes[close] === CARRIAGE_RETURN && bytes[at] !== delimiter;
    if (at > close && !isLineEnd) this.fault = 'text-behind';
    return at;
  }

  #put(start: number, end: number, doubled: 0 | 1): void {
    this.starts[this.count] = start;
    this.ends[this.count] = end;
    this.doubled[this.count] = doubled;
  }

  #grow(): void {
    const room = this.starts.length * 2;
    this.starts = grown(new Int32Array(room), this.starts);
    this.ends = grown(new Int32Array(room), this.ends);
    this.doubled = grown(new Uint8Array(room), this.doubled);
  }
}

function grown<T extends Int32Array | Uint8Array>(into: T, old: T): T {
  into.set(old);
  return into;
}
