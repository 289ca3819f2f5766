import { findField } from '../../passkit';
import type { Delimiter, Dialect, Encoding } from '../types';
import { CARRIAGE_RETURN, grammarOf, LINE_FEED } from './bytes';
import { detectEncoding, markOf, startsWithMark, toUtf8 } from './encoding';
import { readRows } from './read-rows';

/** The bytes of a file that its format is detected from; they hold the preview's rows too. */
export const SAMPLE_BYTES = 256 * 1024;

/** Commas come first: they are the default for a file with one column. */
const DELIMITERS: readonly Delimiter[] = [',', ';', '\t', '|'];
const ROWS_TO_COMPARE = 50;

/** Settings that an author may choose instead of having them detected. */
export type DialectChoice = Partial<Pick<Dialect, 'encoding' | 'delimiter' | 'hasHeader'>>;

/**
 * Detects how a file is written, from its first bytes.
 * @param isWhole whether the sample is the whole file.
 * @param choice the author's settings, which are used unchanged.
 */
export function detectDialect(
  sample: Uint8Array<ArrayBuffer>,
  isWhole: boolean,
  choice: DialectChoice = {},
): Dialect {
  const encoding = choice.encoding ?? detectEncoding(sample, isWhole);
  const hasBom = startsWithMark(sample, encoding);
  const text = sampleAsUtf8(sample, { encoding, hasBom });
  const newline = newlineOf(text);
  const preamble = /^sep=(.)\r?\n/.exec(new TextDecoder().decode(text.subarray(0, 8)));
  const body = text.subarray(preamble?.[0].length ?? 0);
  const named = DELIMITERS.find((delimiter) => delimiter === preamble?.[1]);
  const delimiter = choice.delimiter ?? named ?? delimiterOf(body, newline, isWhole);
  const [first = []] = readRows(body, grammarOf({ delimiter, newline }), 1, isWhole);
  return {
    encoding,
    hasBom,
    delimiter,
    newline,
    hasHeader: choice.hasHeader ?? looksLikeHeader(first),
    preamble: preamble?.[0].length ?? 0,
  };
}

/**
 * The sample in UTF-8, without its byte order mark and without a character that is cut off at its
 * end.
 */
export function sampleAsUtf8(
  sample: Uint8Array<ArrayBuffer>,
  { encoding, hasBom }: { encoding: Encoding; hasBom: boolean },
): Uint8Array<ArrayBuffer> {
  const text = hasBom ? sample.subarray(markOf(encoding).length) : sample;
  return toUtf8(encoding)(text, false);
}

function newlineOf(text: Uint8Array): Dialect['newline'] {
  const at = text.indexOf(LINE_FEED);
  if (at < 0) return text.includes(CARRIAGE_RETURN) ? '\r' : '\n';
  return text[at - 1] === CARRIAGE_RETURN ? '\r\n' : '\n';
}

/** The delimiter that gives rows of equal length, with the most columns that PassKit knows. */
function delimiterOf(text: Uint8Array, newline: Dialect['newline'], isWhole: boolean): Delimiter {
  const scored = DELIMITERS.map((delimiter) => {
    const grammar = grammarOf({ delimiter, newline });
    const rows = readRows(text, grammar, ROWS_TO_COMPARE, isWhole);
    const columns = rows[0]?.length ?? 0;
    const alike = rows.filter((row) => row.length === columns).length / Math.max(rows.length, 1);
    const known = rows[0]?.filter((name) => findField(name.trim())).length ?? 0;
    return { delimiter, score: columns < 2 ? 0 : known * 1000 + alike * 100 + columns };
  });
  return scored.reduce((best, one) => (one.score > best.score ? one : best)).delimiter;
}

/** Values that are not column names: addresses, numbers, dates, booleans. */
const DATA = /@|^[+-]?[\d\s().:/-]+$|^\d{4}-\d\d-\d\d|^(?:true|false)$|^https?:/i;

/** Whether a row names columns: every cell has a name and none looks like data. */
export function looksLikeHeader(row: readonly string[]): boolean {
  const cells = row.map((cell) => cell.trim());
  if (cells.some((cell) => findField(cell))) return true;
  return !cells.some((cell) => DATA.test(cell)) && cells.some((cell) => cell !== '');
}
