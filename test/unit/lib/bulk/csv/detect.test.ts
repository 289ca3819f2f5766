import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { detectDialect, looksLikeHeader } from '../../../../../lib/bulk/csv/detect.ts';
import { fromUtf8, markOf, toUtf8 } from '../../../../../lib/bulk/csv/encoding.ts';
import { trimmedEnd, trimmedStart } from '../../../../../lib/bulk/csv/trim.ts';
import { openSample, previewRows } from '../../../../../lib/bulk/index.ts';
import type { Encoding } from '../../../../../lib/bulk/types.ts';

const ENCODINGS: Encoding[] = ['utf-8', 'utf-16le', 'utf-16be', 'windows-1252'];
const TABLE = 'person.surname;person.forename\r\nMüller;Zoë\r\nØdegård;José\r\n';

const encoded = (text: string, encoding: Encoding) =>
  fromUtf8(encoding)(new TextEncoder().encode(text));
const withMark = (bytes: Uint8Array, encoding: Encoding) =>
  Uint8Array.from([...markOf(encoding), ...bytes]);

describe('the format of a file', () => {
  it.each(ENCODINGS)('is detected for %s', (encoding) => {
    expect(detectDialect(encoded(TABLE, encoding), true)).toEqual({
      encoding,
      hasBom: false,
      delimiter: ';',
      newline: '\r\n',
      hasHeader: true,
      preamble: 0,
    });
  });

  it.each(ENCODINGS.slice(0, 3))('is detected by a byte order mark, %s', (encoding) => {
    const opened = openSample(withMark(encoded(TABLE, encoding), encoding), true);
    expect(opened?.dialect).toMatchObject({ encoding, hasBom: true });
    expect(opened?.header).toEqual(['person.surname', 'person.forename']);
  });

  it('does not mistake a character that the sample cuts off for another encoding', () => {
    const bytes = encoded('person.surname\nMüller', 'utf-8');
    const cut = bytes.slice(0, bytes.indexOf(0xc3) + 1);
    expect(detectDialect(cut, false).encoding).toBe('utf-8');
  });

  it('follows Excel’s first line, and keeps it out of the header', () => {
    const opened = openSample(encoded('sep=|\r\nperson.surname|a,b,c\r\nX|1\r\n', 'utf-8'), true);
    expect(opened?.dialect).toMatchObject({ delimiter: '|', preamble: 7 });
    expect(opened?.header).toEqual(['person.surname', 'a,b,c']);
  });

  it('prefers the delimiter whose columns PassKit knows', () => {
    const text = 'person.surname\tperson.forename\nO, Neil\tX\nO, Hara\tY\n';
    expect(detectDialect(encoded(text, 'utf-8'), true).delimiter).toBe('\t');
  });

  it('reads the line ends of old Macs', () => {
    const opened = openSample(encoded('person.surname\rAnn\rBob', 'utf-8'), true);
    expect(opened?.dialect.newline).toBe('\r');
    expect(opened && previewRows(opened, ['person.surname'], 5).map(({ cells }) => cells)).toEqual([
      ['Ann'],
      ['Bob'],
    ]);
  });

  it('distinguishes a header from data', () => {
    expect(looksLikeHeader(['First name', 'E-mail'])).toBe(true);
    expect(looksLikeHeader(['person.surname', '7'])).toBe(true);
    expect(looksLikeHeader(['Ann', 'ann@example.com'])).toBe(false);
    expect(looksLikeHeader(['Ann', '1990-04-12'])).toBe(false);
    const opened = openSample(encoded('Ann,ann@example.com\nBob,bob@example.com\n', 'utf-8'), true);
    expect(opened?.header).toEqual(['', '']);
    expect(opened && previewRows(opened, [null, null], 5)).toHaveLength(2);
  });

  it('finds nothing in an empty file, or in a file of empty lines', () => {
    for (const text of ['', '\n\r\n\n']) {
      expect(openSample(encoded(text, 'utf-8'), true)).toBeUndefined();
    }
  });

  it('numbers rows as a spreadsheet does, and marks what is wrong with them', () => {
    const text = 'person.surname,person.gender\n\nAnn,9\nBob\n';
    const opened = openSample(encoded(text, 'utf-8'), true);
    expect(opened && previewRows(opened, ['person.surname', 'person.gender'], 5)).toMatchObject([
      { number: 3, problems: [{ cell: 1, reason: expect.stringContaining('0 (not known)') }] },
      { number: 4, fault: 'The row has 1 cell where the file has 2 columns.', problems: [] },
    ]);
  });

  it('reports broken quotes in the header', () => {
    const opened = openSample(encoded('"person.surname\nAnn\n', 'utf-8'), true);
    expect(opened?.fault).toContain('never closed');
  });
});

describe('encodings', () => {
  it.each(ENCODINGS)('decodes any text without loss, however its bytes are cut: %s', (encoding) => {
    const text =
      encoding === 'windows-1252'
        ? fc
            .uint8Array()
            .map((bytes) => new TextDecoder('windows-1252').decode(bytes, { stream: true }))
        : fc.string({ unit: 'binary' }).map((any) => any.toWellFormed());
    fc.assert(
      fc.property(text, fc.integer({ min: 1, max: 5 }), (any, length) => {
        const bytes = encoded(any, encoding);
        const decode = toUtf8(encoding);
        const parts: number[] = [];
        for (let at = 0; at < bytes.length; at += length) {
          const isLast = at + length >= bytes.length;
          parts.push(...decode(bytes.slice(at, at + length), isLast));
        }
        expect(new TextDecoder('utf-8', { ignoreBOM: true }).decode(Uint8Array.from(parts))).toBe(
          any,
        );
      }),
    );
  });

  it('refuses UTF-16 with half a character instead of changing it', () => {
    const bytes = Uint8Array.from([0x00, 0xd8, 0x41, 0x00]);
    expect(() => toUtf8('utf-16le')(bytes, true)).toThrow(/not whole UTF-16/);
  });
});

it('trims the white space that String.trim does', () => {
  const space = fc.constantFrom(' ', '\t', '\n', '\u00a0', '\u2003', '\u3000', '\ufeff', '\u2028');
  const text = fc.array(fc.oneof(space, fc.string({ unit: 'grapheme', maxLength: 2 })));
  fc.assert(
    fc.property(text, (parts) => {
      const bytes = new TextEncoder().encode(parts.join(''));
      const end = trimmedEnd(bytes, 0, bytes.length);
      const trimmed = bytes.subarray(trimmedStart(bytes, 0, end), end);
      const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
      expect(decoder.decode(trimmed)).toBe(parts.join('').trim());
    }),
  );
});
