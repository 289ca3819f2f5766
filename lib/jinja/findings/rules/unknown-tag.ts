import { FOREIGN_TAGS } from '../foreign-words';
import type { Rule } from '../rule';
import { FOREIGN_BLOCKS } from '../source/blocks';
import { TAGS } from '../../vocabulary';

/** A tag that is neither Jinja's nor on MoEngage's pages. */
export const unknownTag: Rule = {
  name: 'unknown-tag',
  lastResort: true,
  find: ({ tags }) =>
    tags
      .filter(({ keyword }) => keyword !== '' && !TAGS.has(keyword) && !isForeign(keyword))
      .map(({ keyword, range }) => ({
        severity: 'warning',
        range,
        message: `The message may reach nobody: MoEngage’s pages know no tag {% ${keyword} %}.`,
      })),
};

/** Whether the tag is another language's, which has its own rule. */
function isForeign(keyword: string): boolean {
  return FOREIGN_TAGS[keyword] !== undefined || FOREIGN_BLOCKS.has(keyword.replace(/^end/, ''));
}
