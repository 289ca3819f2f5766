import type { Edit } from '../../../text/edits';
import type { Found, Rule } from '../rule';
import { safeFix } from '../source/mend';
import { oddEntities } from '../source/odd-entities';
import type { Source } from '../source/read-source';
import type { Tag } from '../source/tag';

/**
 * Soft hyphens, zero-width characters and byte order marks, which come with text pasted from a
 * page.
 */
const INVISIBLE = /^[\u00AD\u200B-\u200F\u2060\uFEFF]$/;

/** Whether a character is invisible. */
export function isInvisible(char: string): boolean {
  return INVISIBLE.test(char);
}

/** An invisible character in a tag, which Jinja cannot read. */
export const invisibleInTag: Rule = {
  name: 'invisible-in-tag',
  everywhere: true,
  find: (source) => source.tags.flatMap((tag) => findIn(source, tag)),
};

function findIn(source: Source, tag: Tag): Found[] {
  const plain = tag.strays
    .filter(({ text }) => isInvisible(text))
    .map(({ from, text }) => source.rangeOf({ from, to: from + text.length }));
  const entities = oddEntities(source, tag).filter(({ char }) => isInvisible(char));
  const edits: Edit[] = [...plain, ...entities.map(({ range }) => range)]
    .toSorted((one, other) => one.from - other.from)
    .map((range) => ({ range, text: '' }));
  if (edits.length === 0) return [];
  const fix = safeFix(source, tag, 'Remove it', edits);
  return [
    {
      severity: 'error',
      range: tag.range,
      message:
        'The message reaches nobody: an invisible character, pasted along with the text, stands in this tag.',
      ...(fix && { fix }),
    },
  ];
}
