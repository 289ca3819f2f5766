import type { Found, Rule } from '../rule';
import type { Place } from '../source/html';
import { beginningIn } from '../source/ranges';
import type { Source } from '../source/read-source';
import type { Tag } from '../source/tag';

type Comment = Extract<Place, { kind: 'comment' }>;

/** Jinja inside an HTML comment still runs. In a conditional comment for Outlook, it should. */
export const tagInComment: Rule = {
  name: 'tag-in-comment',
  find(source) {
    const comments = new Map<number, Comment>();
    for (const { place, kind } of source.tags) {
      if (place.kind !== 'comment' || place.conditional) continue;
      if (kind === 'output' || kind === 'statement') comments.set(place.from, place);
    }
    return [...comments.values()].flatMap((comment) => findIn(source, comment));
  },
};

function findIn(source: Source, { from, to }: Comment): Found[] {
  const inside = beginningIn(source.tags, { from, to });
  const isInside = (tag: Tag | undefined) => !!tag && tag.range.from >= from && tag.range.to <= to;
  const { blocks } = source;
  const halves = inside.some((tag) => {
    const block = blocks.opened.get(tag) ?? blocks.closed.get(tag);
    return block && !(isInside(block.open) && isInside(block.close));
  });
  // Authors put half a block in a comment on purpose, to keep editors from moving its tags.
  if (halves) return [];
  const runs = inside.filter(({ kind, keyword }) => kind === 'output' || keyword !== 'set');
  if (runs.every(({ kind }) => kind === 'comment')) return [];
  const text = source.template.slice(from, to);
  const inner = text.replace(/^<!--/, '').replace(/-->$/, '');
  const fix = {
    label: 'Make it a Jinja comment',
    edits: [{ range: { from, to }, text: `{#${inner}#}` }],
  };
  const isSafe = text.endsWith('-->') && !/[{#]#|#\}/.test(inner) && !inner.endsWith('#');
  return [
    {
      severity: 'warning',
      range: { from, to },
      message:
        'This still runs for every recipient, and may keep the message from some: an HTML comment hides nothing from MoEngage.',
      ...(isSafe && { fix }),
    },
  ];
}
