import { QUOTE } from '../csv/bytes';
import type { RecordReader } from '../csv/record-reader';
import { trimmedEnd, trimmedStart } from '../csv/trim';
import { ByteSink } from './byte-sink';

/** A column that goes into the pass. */
interface PayloadColumn {
  /** The index of its cell in a row. */
  cell: number;
  /** `"person.surname":"`, as UTF-8. */
  key: Uint8Array;
}

/** The most bytes that one escaped byte takes: `\u001f`. */
const LONGEST_ESCAPE = 6;
const COMMA = 0x2c;
const OPEN = 0x7b;
const CLOSE = 0x7d;

/** The escape of each byte that JSON escapes; the same as `JSON.stringify` writes. */
const ESCAPES: readonly (Uint8Array | undefined)[] = Array.from({ length: 128 }, (_, code) => {
  const written = JSON.stringify(String.fromCharCode(code)).slice(1, -1);
  return written.length > 1 ? new TextEncoder().encode(written) : undefined;
});
const IS_ESCAPED = Uint8Array.from({ length: 256 }, (_, byte) => (ESCAPES[byte] ? 1 : 0));

/**
 * Writes the payloads of rows as the JSON that `lib/passkit` would sign: one flat object without
 * white space, every value a string, keys sorted by their characters as in PassKit's tool.
 */
export class RowPayload {
  readonly #columns: readonly PayloadColumn[];
  readonly #room: number;
  readonly #keepsEmpty: boolean;

  /** @param fields the payload field that each column fills, or null. */
  constructor(fields: readonly (string | null)[], keepsEmpty: boolean) {
    this.#keepsEmpty = keepsEmpty;
    this.#columns = inOrder(fields).map(({ cell, field }) => ({
      cell,
      key: new TextEncoder().encode(`${JSON.stringify(field)}:"`),
    }));
    // Two bytes more for each value: its closing quote and a comma.
    this.#room = this.#columns.reduce((room, { key }) => room + key.length + 2, 2);
  }

  /**
   * Appends the JSON of the reader's current row.
   * @returns whether any value is not empty.
   */
  write(bytes: Uint8Array, reader: RecordReader, sink: ByteSink): boolean {
    sink.reserve(this.#room + (reader.to - reader.from) * LONGEST_ESCAPE);
    const into = sink.bytes;
    let at = sink.length;
    let hasValue = false;
    into[at++] = OPEN;
    const first = at;
    for (const { cell, key } of this.#columns) {
      const end = trimmedEnd(bytes, reader.starts[cell] ?? 0, reader.ends[cell] ?? 0);
      let from = trimmedStart(bytes, reader.starts[cell] ?? 0, end);
      if (from === end && !this.#keepsEmpty) continue;
      hasValue ||= from < end;
      if (at > first) into[at++] = COMMA;
      for (let index = 0; index < key.length; index += 1) into[at++] = key[index] as number;
      const isDoubled = reader.doubled[cell] === 1;
      for (; from < end; from += 1) {
        const byte = bytes[from] as number;
        if (IS_ESCAPED[byte] === 0) {
          into[at++] = byte;
          continue;
        }
        const escape = ESCAPES[byte] as Uint8Array;
        for (let index = 0; index < escape.length; index += 1) into[at++] = escape[index] as number;
        // Two quotes in the file stand for one.
        if (isDoubled && byte === QUOTE) from += 1;
      }
      into[at++] = QUOTE;
    }
    into[at++] = CLOSE;
    sink.length = at;
    return hasValue;
  }
}

/** The columns in the pass, sorted by field name as Go prints maps. */
function inOrder(fields: readonly (string | null)[]): { cell: number; field: string }[] {
  return fields
    .flatMap((field, cell) => (field === null ? [] : [{ cell, field }]))
    .toSorted((one, other) => (one.field < other.field ? -1 : 1));
}
