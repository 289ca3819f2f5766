import type { Edit } from '../../../text/edits';
import { isCurlyQuote } from './curly-quote-in-tag';
import { isInvisible } from './invisible-in-tag';
import type { Found, Rule } from '../rule';
import { safeFix } from '../source/mend';
import { type OddEntity, oddEntities } from '../source/odd-entities';
import type { Source } from '../source/read-source';
import type { Tag } from '../source/tag';
import { beginningIn, RangeSet } from '../source/ranges';

/** An editor turned characters inside a tag into HTML entities, which Jinja does not read. */
export const entityInTag: Rule = {
  name: 'entity-in-tag',
  everywhere: true,
  find: (source) =>
    source.tags
      .filter(({ kind }) => kind === 'output' || kind === 'statement')
      .flatMap((tag) => findIn(source, tag)),
};

function findIn(source: Source, tag: Tag): Found[] {
  const entities = entitiesIn(source, tag);
  const [first] = entities;
  const last = entities.at(-1);
  if (!first || !last) return [];
  const edits: Edit[] = entities.map(({ range, char }) => ({ range, text: char }));
  // Inside an attribute, the fix must not bring back the quote that surrounds it.
  const other = edits.map(({ range, text }) => ({ range, text: text === '"' ? "'" : text }));
  const label = entities.length === 1 ? 'Put the character back' : 'Put the characters back';
  const fix = safeFix(source, tag, label, edits) ?? safeFix(source, tag, label, other);
  return [
    {
      severity: 'error',
      range: { from: first.range.from, to: last.range.to },
      message: `The message reaches nobody: an editor turned ${first.char === ' ' ? 'a space' : first.char} into ${first.entity} inside this tag, and MoEngage cannot read it.`,
      ...(fix && { fix }),
    },
  ];
}

/** The entities, without those for characters that have a rule of their own. */
function entitiesIn(source: Source, tag: Tag): OddEntity[] {
  const odd = oddEntities(source, tag);
  const taken = new RangeSet(odd.map(({ range }) => range));
  const plain = beginningIn(source.entities, tag.range).filter(({ range }) => !taken.covers(range));
  return [
    ...plain,
    ...odd.filter(({ char }) => !isCurlyQuote(char) && !isInvisible(char)),
  ].toSorted((one, other) => one.range.from - other.range.from);
}
