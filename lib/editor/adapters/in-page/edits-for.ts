import type { Edit } from '../../../text/edits';

/**
 * The edits that a `write` command means, and the texts that they replace. See `PageCommand`.
 */
export function editsFor(
  text: string,
  { pattern, texts }: { pattern: string; texts: readonly string[] },
): { edits: Edit[]; replaced: string[] } {
  const [first = ''] = texts;
  const matches = [...text.matchAll(new RegExp(pattern, 'g'))];
  if (matches.length === 0)
    return { edits: [{ range: { from: 0, to: 0 }, text: first }], replaced: [] };
  return {
    edits: matches.map(({ 0: match, index }, nth) => ({
      range: { from: index, to: index + match.length },
      text: texts[nth] ?? first,
    })),
    replaced: matches.map(([match]) => match),
  };
}
