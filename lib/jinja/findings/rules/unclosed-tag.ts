import type { Fix } from '../../types';
import type { Edit } from '../../../text/edits';
import { outerOf } from './output-in-tag';
import type { Found, Rule } from '../rule';
import { safeFix } from '../source/mend';
import type { Source } from '../source/read-source';
import type { Tag } from '../source/tag';

const OWN_CLOSING = { output: '}}', statement: '%}', comment: '#}' } as const;

/** A tag or comment without its closing delimiter, or with another kind's. */
export const unclosedTag: Rule = {
  name: 'unclosed-tag',
  everywhere: true,
  find: (source) =>
    source.tags.flatMap((tag, index) => {
      if (tag.kind === 'comment') return tag.closing === '' ? [comment(source, tag)] : [];
      if (tag.kind !== 'output' && tag.kind !== 'statement') return [];
      const closed = tag.closing === OWN_CLOSING[tag.kind] && !isQuoteOpen(tag);
      return closed || outerOf(source, tag, index) ? [] : [unclosed(source, tag, tag.kind)];
    }),
};

function isQuoteOpen({ strays }: Tag): boolean {
  return strays.some(({ text }) => text === "'" || text === '"');
}

function comment({ template }: Source, { range, place }: Tag): Found {
  const from = range.from;
  const opening = { from, to: from + 2 };
  const hash = { from: from + 1, to: from + 1 };
  const fix = { label: 'Put a space between { and #', edits: [{ range: hash, text: ' ' }] };
  const inStyle = place.kind === 'code' && /^\{#[\w-]/.test(template.slice(from, from + 3));
  return {
    severity: 'error',
    range: opening,
    message: inStyle
      ? 'The message reaches nobody: MoEngage takes {# in this style sheet for the beginning of a comment.'
      : 'The message reaches nobody: this comment opens with {# and is never closed with #}.',
    ...(inStyle && { fix }),
  };
}

function unclosed(source: Source, tag: Tag, kind: 'output' | 'statement'): Found {
  const opening = kind === 'output' ? '{{' : '{%';
  const fix = closingFix(source, tag, OWN_CLOSING[kind]);
  const message = isQuoteOpen(tag)
    ? 'The message reaches nobody: a quote in this tag is opened and never closed.'
    : `The message reaches nobody: this tag opens with ${opening} and is not closed with ${OWN_CLOSING[kind]}.`;
  return { severity: 'error', range: tag.range, message, ...(fix && { fix }) };
}

/** A fix for `{{ x %}` and `{{ x }`, if only one closing delimiter can have been meant. */
function closingFix(source: Source, tag: Tag, closing: string): Fix | undefined {
  const { from, to } = tag.range;
  const text = source.template.slice(from, to);
  const label = `Close it with ${closing}`;
  if (tag.closing !== '') {
    const edit: Edit = { range: { from: to - 2, to }, text: closing };
    return safeFix(source, tag, label, [edit]);
  }
  const single = /^\{[{%][^{}]*?%?\}/.exec(text)?.[0];
  if (single === undefined) return undefined;
  const range = { from, to: from + single.length };
  const wrong = single.endsWith('%}') ? 2 : 1;
  const edit: Edit = { range: { from: range.to - wrong, to: range.to }, text: closing };
  return safeFix(source, { range, place: tag.place }, label, [edit]);
}
