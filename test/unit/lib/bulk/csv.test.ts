import * as fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';

import { grammarOf } from '../../../../lib/bulk/csv/bytes.ts';
import { endOfLastRow } from '../../../../lib/bulk/csv/cut.ts';
import { cellsOf, readRows } from '../../../../lib/bulk/csv/read-rows.ts';
import { RecordReader } from '../../../../lib/bulk/csv/record-reader.ts';

const bytesOf = (text: string) => new TextEncoder().encode(text);

/** Text with as much CSV structure as possible. */
const anyCsv = fc
  .array(fc.constantFrom('a', 'é', '🎟', '"', '""', ',', ';', '\n', '\r\n', '\r', ' '), {
    maxLength: 60,
  })
  .map((parts) => parts.join(''));

const anyGrammar = fc
  .record({
    delimiter: fc.constantFrom(',', ';', '\t', '|'),
    newline: fc.constantFrom('\n', '\r\n', '\r'),
  })
  .map(grammarOf);

/** Every row, read from all bytes at once: its bytes and its cells. */
function recordsOf(bytes: Uint8Array, grammar: ReturnType<typeof grammarOf>) {
  const reader = new RecordReader(grammar);
  const records: { bytes: string; cells: string[] }[] = [];
  for (let at = 0; at < bytes.length; at = reader.next) {
    reader.read(bytes, at);
    records.push({
      bytes: Buffer.from(bytes.subarray(reader.from, reader.next)).toString('hex'),
      cells: cellsOf(bytes, reader),
    });
  }
  return records;
}

/** The same, read piece by piece as a long file is. */
function recordsInPieces(
  bytes: Uint8Array,
  grammar: ReturnType<typeof grammarOf>,
  lengths: readonly number[],
) {
  const records: ReturnType<typeof recordsOf> = [];
  let carried = new Uint8Array(0);
  let at = 0;
  for (let piece = 0; at < bytes.length; piece += 1) {
    const next = bytes.subarray(at, at + (lengths[piece % lengths.length] ?? 1));
    at += next.length;
    const text = Uint8Array.from([...carried, ...next]);
    const end = at >= bytes.length ? text.length : endOfLastRow(text, grammar);
    records.push(...recordsOf(text.subarray(0, end), grammar));
    carried = text.slice(end);
  }
  return records;
}

describe('reading rows from bytes', () => {
  it('gives the same rows and cells, however the bytes are cut into pieces', () => {
    const lengths = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(anyCsv, anyGrammar, lengths, (text, grammar, pieces) => {
        const bytes = bytesOf(text);
        expect(recordsInPieces(bytes, grammar, pieces)).toEqual(recordsOf(bytes, grammar));
      }),
      { numRuns: 500 },
    );
  });

  it('loses no byte: the rows with their line ends make up the file', () => {
    fc.assert(
      fc.property(anyCsv, anyGrammar, (text, grammar) => {
        const bytes = bytesOf(text);
        const joined = recordsOf(bytes, grammar).map((record) => record.bytes);
        expect(joined.join('')).toBe(Buffer.from(bytes).toString('hex'));
      }),
    );
  });

  it('reads back whatever Papa Parse writes', () => {
    const cell = fc.oneof(fc.string({ unit: 'grapheme' }), fc.constantFrom('"', '\r\n', ',', ''));
    const table = fc
      .integer({ min: 2, max: 5 })
      .chain((width) =>
        fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1 }),
      );
    const written = {
      delimiter: fc.constantFrom(',', ';'),
      newline: fc.constantFrom('\n', '\r\n'),
    };
    fc.assert(
      fc.property(table, fc.record(written), (rows, { delimiter, newline }) => {
        const text = Papa.unparse(rows, { delimiter, newline, quotes: true });
        expect(readRows(bytesOf(text), grammarOf({ delimiter, newline }), 1000, true)).toEqual(
          rows,
        );
      }),
    );
  });

  it('keeps a quote inside a cell that does not start with one', () => {
    const grammar = grammarOf({ delimiter: ',', newline: '\n' });
    expect(readRows(bytesOf('Bob "Bobby" Smith, "x"\n'), grammar, 1, true)).toEqual([
      ['Bob "Bobby" Smith', ' "x"'],
    ]);
  });

  it('detects quotes that never close, and text after closed ones', () => {
    const reader = new RecordReader(grammarOf({ delimiter: ',', newline: '\n' }));
    const faultIn = (text: string) => {
      reader.read(bytesOf(text), 0);
      return reader.fault;
    };
    expect(faultIn('a,"b\nc')).toBe('unclosed');
    expect(faultIn('a,"b"c\n')).toBe('text-behind');
    expect(faultIn('a,"b"\r\n')).toBeUndefined();
    expect(faultIn('a,"b"\r')).toBeUndefined();
    expect(faultIn('"a"\r,b\n')).toBe('text-behind');
  });

  it('reads any number of columns', () => {
    const columns = Array.from({ length: 1000 }, (_, at) => `c${at}`);
    const grammar = grammarOf({ delimiter: ',', newline: '\n' });
    expect(readRows(bytesOf(columns.join(',')), grammar, 1, true)).toEqual([columns]);
  });
});
