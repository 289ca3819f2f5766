import type { Edit } from '../types';
import type { Found, Rule } from './rule';
import { safeFix } from './source/mend';
import type { Source } from './source/read-source';
import type { Tag } from './source/tag';

/** Soft hyphen, zero-width characters and the byte order mark, as text pasted from a page has them. */
const INVISIBLE = /^[\u00AD\u200B-\u200F\u2060\uFEFF]$/;

/** A character that nobody sees stands in a tag, where Jinja stumbles over it. */
export const invisibleInTag: Rule = (source) => source.tags.flatMap((tag) => findIn(source, tag));

function findIn(source: Source, tag: Tag): Found[] {
  const invisible = tag.strays.filter(({ text }) => INVISIBLE.test(text));
  const [first] = invisible;
  if (!first) return [];
  const edits: Edit[] = invisible.map(({ from, text }) => ({
    range: source.rangeOf({ from, to: from + text.length }),
    text: '',
  }));
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
