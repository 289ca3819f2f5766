import { type Grammar, QUOTE } from './bytes';

/**
 * The end of the last whole row, so that a file can be cut there; 0 if there is none. The bytes
 * have to start with a row. Quotes are read as `RecordReader` reads them.
 */
export function endOfLastRow(bytes: Uint8Array, { delimiter, newline }: Grammar): number {
  // Without quotes, every line is a row, so searching backwards finds the last one at once.
  if (!bytes.includes(QUOTE)) return bytes.lastIndexOf(newline) + 1;
  let end = 0;
  let state: State = START;
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at];
    if (state === QUOTED) {
      if (byte === QUOTE) state = CLOSED;
    } else if (byte === newline) {
      end = at + 1;
      state = START;
    } else if (byte === delimiter) {
      state = START;
    } else if (byte === QUOTE && state !== PLAIN) {
      // At the start of a cell, it opens the quotes; right after a closing quote, it is a doubled
      // one.
      state = QUOTED;
    } else {
      state = PLAIN;
    }
  }
  return end;
}

type State = typeof START | typeof PLAIN | typeof QUOTED | typeof CLOSED;
const START = 0;
const PLAIN = 1;
const QUOTED = 2;
const CLOSED = 3;
