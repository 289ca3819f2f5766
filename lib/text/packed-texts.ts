import { applyEdits, type Edit, editBetween } from './edits';

/** UTF-16 code units; shorter texts stay where they are. */
const LONG = 200;

/** A value whose long texts are stored once, each as what differs from an earlier one; JSON. */
export interface PackedTexts {
  /** The value, with `{ $text: n }` for the n-th text. */
  value: unknown;
  texts: PackedText[];
}

/** A whole text, or the place of an earlier one and the edits that make this one of it. */
export type PackedText = string | { of: number; edits: Edit[] };

/** How many earlier texts are compared with each: those of one mail stand together. */
const COMPARED = 4;

/**
 * Packs a JSON value for a store that is small. Versions of one mail share most of their text, and a
 * template before and after a change nearly all of it.
 */
export function packTexts(value: unknown): PackedTexts {
  const known: string[] = [];
  const texts: PackedText[] = [];
  const place = (text: string): number => {
    const at = known.indexOf(text);
    if (at >= 0) return at;
    texts.push(shortest(text, known));
    return known.push(text) - 1;
  };
  return {
    value: mapped(value, (text) => (text.length < LONG ? text : { $text: place(text) })),
    texts,
  };
}

/**
 * The value that was packed.
 * @returns undefined where something refers to a text that is not there.
 */
export function unpackTexts({ value, texts }: PackedTexts): unknown {
  const whole: string[] = [];
  for (const text of texts) {
    const base = typeof text === 'string' ? '' : whole[text.of];
    if (base === undefined) return undefined;
    whole.push(typeof text === 'string' ? text : applyEdits(base, text.edits));
  }
  return filled(value, whole);
}

function shortest(text: string, known: readonly string[]): PackedText {
  const first = Math.max(0, known.length - COMPARED);
  const best = known
    .slice(first)
    .map((base, at) => ({ of: first + at, edits: editBetween(base, text) }))
    .toSorted((one, other) => lengthOf(one.edits) - lengthOf(other.edits))[0];
  return best && lengthOf(best.edits) < text.length / 2 ? best : text;
}

function lengthOf(edits: readonly Edit[]): number {
  return edits.reduce((sum, { text }) => sum + text.length, 0);
}

function mapped(value: unknown, change: (text: string) => unknown): unknown {
  if (typeof value === 'string') return change(value);
  if (Array.isArray(value)) return value.map((each) => mapped(each, change));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, each]) => [key, mapped(each, change)]),
  );
}

function filled(value: unknown, texts: readonly string[]): unknown {
  if (Array.isArray(value)) return value.map((each) => filled(each, texts));
  if (typeof value !== 'object' || value === null) return value;
  const { $text: at } = value as { $text?: unknown };
  if (typeof at === 'number') return texts[at];
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, filled(each, texts)]));
}
