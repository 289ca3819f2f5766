import { encodeUtf8 } from '../bytes/utf8';
import { NAME_LIMIT } from './limits';

/** A number in brackets that was added to a name before. */
const COPY_NUMBER = /\s*\((\d{1,4})\)$/;

/**
 * A free name: the given one, or the same with the first free number, as in “Gold card (2)”. Names
 * that differ only in case count as the same.
 */
export function freeName(name: string, taken: readonly string[]): string {
  const wanted = shorten(name.trim(), NAME_LIMIT);
  return isTaken(wanted, taken) ? copyName(wanted, taken) : wanted;
}

/** The next free name for a copy: “Gold card” → “Gold card (2)” → “Gold card (3)”. */
export function copyName(name: string, taken: readonly string[]): string {
  const base = name.trim().replace(COPY_NUMBER, '');
  // One of these is free, because there is one more of them than names.
  for (let number = 2; ; number += 1) {
    const ending = ` (${number})`;
    const copy = `${shorten(base, NAME_LIMIT - ending.length)}${ending}`;
    if (!isTaken(copy, taken)) return copy;
  }
}

/** One or two capitals for a project's icon: the first letters of its first two words. */
export function initials(name: string): string {
  const words = name.split(/[\s/.,:;()&_–—-]+/).filter((word) => word !== '');
  const letters = words.slice(0, 2).map((word) => graphemes(word)[0] ?? '');
  return letters.join('').toLocaleUpperCase() || '·';
}

/**
 * The index of a project's colour. An id always has the same colour, whatever the project's name.
 * FNV-1a spreads ids that differ in one character.
 */
export function colourIndex(id: string, colours: number): number {
  let hash = 0x811c9dc5;
  for (const byte of encodeUtf8(id)) {
    hash = Math.imul(hash ^ byte, 0x01000193);
  }
  return (hash >>> 0) % colours;
}

function isTaken(name: string, taken: readonly string[]): boolean {
  const wanted = comparable(name);
  return taken.some((other) => comparable(other) === wanted);
}

function comparable(name: string): string {
  return name.trim().normalize('NFKC').toLowerCase();
}

/** Cuts between characters as a reader sees them, never inside an emoji. */
function shorten(text: string, limit: number): string {
  if (text.length <= limit) return text;
  let short = '';
  for (const grapheme of graphemes(text)) {
    if (short.length + grapheme.length > limit) break;
    short += grapheme;
  }
  return short.trimEnd();
}

function graphemes(text: string): string[] {
  return Array.from(new Intl.Segmenter().segment(text), ({ segment }) => segment);
}
