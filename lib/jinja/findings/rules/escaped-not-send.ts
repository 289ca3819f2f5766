import type { Edit } from '../../../text/edits';
import type { Rule } from '../rule';
import type { Source } from '../source/read-source';
import type { Tag } from '../source/tag';

const ESCAPED = /MOE\\?_NOT\\?_SEND/g;

/** `MOE\_NOT\_SEND`, as MoEngage's page shows it, with Markdown escapes that were copied along. */
export const escapedNotSend: Rule = {
  name: 'escaped-not-send',
  find: (source) =>
    source.tags.flatMap((tag) => {
      const edits = unescaping(source, tag);
      const [first] = edits;
      const last = edits.at(-1);
      if (!first || !last) return [];
      return [
        {
          severity: 'error' as const,
          range: { from: first.range.from, to: last.range.to },
          message:
            tag.kind === 'output'
              ? 'Recipients without a value get the words MOE\\_NOT\\_SEND in their message, instead of no message.'
              : 'The message reaches nobody: MoEngage knows MOE_NOT_SEND without backslashes only.',
          fix: { label: 'Remove the backslashes', edits },
        },
      ];
    }),
};

function unescaping({ template }: Source, { kind, range }: Tag): Edit[] {
  if (kind !== 'output' && kind !== 'statement') return [];
  const text = template.slice(range.from, range.to);
  return [...text.matchAll(ESCAPED)].flatMap(({ 0: word, index }) => {
    const from = range.from + index;
    return word.includes('\\')
      ? [{ range: { from, to: from + word.length }, text: word.replaceAll('\\', '') }]
      : [];
  });
}
