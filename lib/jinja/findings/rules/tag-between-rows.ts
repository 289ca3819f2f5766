import type { Found, Rule } from '../rule';
import type { Source } from '../source/read-source';
import type { Tag } from '../source/tag';

const SHOWS_OR_REPEATS = new Set(['for', 'if']);

/** A tag between a table's rows or cells, where HTML allows no text. */
export const tagBetweenRows: Rule = {
  name: 'tag-between-rows',
  find: (source) =>
    source.tags.flatMap((tag) => {
      const found = findIn(source, tag);
      return found ? [found] : [];
    }),
};

function findIn({ html }: Source, { kind, keyword, place, range }: Tag): Found | undefined {
  if (place.kind !== 'text') return undefined;
  const isBlock = kind === 'statement' && SHOWS_OR_REPEATS.has(keyword);
  if (!isBlock && kind !== 'output') return undefined;
  const part = html.tablePartAt(range.from);
  if (part === undefined || ['td', 'th', 'caption'].includes(part)) return undefined;
  // MoEngage's pages allow whole rows in a loop right inside <tbody>; a visual editor does not.
  const isAllowed = isBlock && part !== 'table' && part !== 'tr';
  const effect = isBlock
    ? `${keyword === 'for' ? 'the rows do not repeat' : 'the rows are there for everybody'}; a hidden row of its own keeps it in place`
    : 'it stands above the table';
  return {
    severity: isAllowed ? 'hint' : 'warning',
    range,
    message: `A visual editor moves this out of the table when the template is saved, and then for every recipient ${effect}.`,
  };
}
