import type { PlaceEdit } from '../types';

/** A text after edits, which are in order of place and do not overlap. */
export function spliced(text: string, edits: readonly PlaceEdit[]): string {
  return edits.reduceRight(
    (left, { from, to, text: piece }) => left.slice(0, from) + piece + left.slice(to),
    text,
  );
}

/**
 * The edits that a `write` command comes to, and what stood there before: the n-th match is
 * replaced by the n-th text, or by the first where there are fewer; without a match the first text
 * goes to the start.
 */
export function editsFor(
  text: string,
  { pattern, texts }: { pattern: string; texts: readonly string[] },
): { edits: PlaceEdit[]; replaced: string[] } {
  const [first = ''] = texts;
  const matches = [...text.matchAll(new RegExp(pattern, 'g'))];
  if (matches.length === 0) return { edits: [{ from: 0, to: 0, text: first }], replaced: [] };
  return {
    edits: matches.map(({ 0: match, index }, nth) => ({
      from: index,
      to: index + match.length,
      text: texts[nth] ?? first,
    })),
    replaced: matches.map(([match]) => match),
  };
}
