import type { Edit } from '../types';
import type { Found, Rule } from './rule';
import { safeFix } from './source/mend';
import type { Source } from './source/read-source';
import type { Tag } from './source/tag';
import { beginningIn } from './source/ranges';

/** An editor turned characters inside a tag into HTML entities, which Jinja does not read. */
export const entityInTag: Rule = (source) =>
  source.tags
    .filter(({ kind }) => kind === 'output' || kind === 'statement')
    .flatMap((tag) => findIn(source, tag));

function findIn(source: Source, tag: Tag): Found[] {
  const entities = beginningIn(source.entities, tag.range);
  const [first] = entities;
  const last = entities.at(-1);
  if (!first || !last) return [];
  const edits: Edit[] = entities.map(({ range, char }) => ({ range, text: char }));
  // In an attribute the quote around it must not come back inside.
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
