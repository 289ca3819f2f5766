import { FOREIGN_FILTERS, FOREIGN_OBJECTS, FOREIGN_TAGS, SAME_FILTERS } from '../foreign-words';
import type { Edit } from '../../../text/edits';
import type { Token } from '../../syntax/token';
import type { Found, Rule } from '../rule';
import { colonCalls } from '../source/colon-calls';
import { spanOf, valuesOf } from '../source/expression';
import { foreignOperators } from '../source/foreign-operators';
import { safeFix } from '../source/mend';
import type { Source } from '../source/read-source';
import type { Tag } from '../source/tag';

/** A word of another template language: Liquid (Braze, Shopify) or HubL (HubSpot). */
export const foreignWord: Rule = {
  name: 'foreign-word',
  find: (source) =>
    source.tags
      .filter(({ kind }) => kind === 'output' || kind === 'statement')
      .flatMap((tag) => [
        ...foreignTag(source, tag),
        ...foreignFilters(source, tag),
        ...colonCalls(source, tag),
        ...foreignObjects(source, tag),
        ...foreignOperators(source, tag).map(({ range, why, fix }) => error(range, why, fix)),
      ]),
};

function error(range: Found['range'], why: string, fix?: Found['fix']): Found {
  return {
    severity: 'error',
    range,
    message: `The message reaches nobody: ${why}`,
    ...(fix && { fix }),
  };
}

function replacing(source: Source, token: Token, text: string): Edit {
  return { range: source.rangeOf(spanOf(token)), text };
}

function foreignTag(source: Source, tag: Tag): Found[] {
  const [first, second] = tag.tokens;
  if (tag.keyword === 'else' && first && second?.kind === 'name' && second.text === 'if') {
    const range = source.rangeOf({ from: first.from, to: spanOf(second).to });
    const fix = safeFix(source, tag, 'Write elif', [{ range, text: 'elif' }]);
    return [error(tag.range, '“else if” is written {% elif %} in MoEngage.', fix)];
  }
  const instead = FOREIGN_TAGS[tag.keyword];
  if (instead === undefined || !first) return [];
  const why =
    instead === ''
      ? `MoEngage does not know the tag {% ${tag.keyword} %}.`
      : `MoEngage does not know {% ${tag.keyword} %}, only {% ${instead} %}.`;
  return [error(tag.range, why, tagFix(source, tag, first, instead))];
}

/** A fix for a tag that Jinja has under another name; renames its end tag too. */
function tagFix(source: Source, tag: Tag, first: Token, instead: string): Found['fix'] {
  const block = source.blocks.opened.get(tag);
  const close = block?.close?.tokens[0];
  const last = tag.tokens.at(-1);
  const label = `Write ${instead}`;
  if (['assign', 'elsif', 'elseif'].includes(tag.keyword)) {
    return safeFix(source, tag, label, [replacing(source, first, instead)]);
  }
  if (!close || !last || tag.problem) return undefined;
  const end = source.rangeOf({ from: spanOf(last).to, to: spanOf(last).to });
  if (tag.keyword === 'capture' && tag.tokens.length === 2 && last.kind === 'name') {
    return { label, edits: [replacing(source, first, 'set'), replacing(source, close, 'endset')] };
  }
  const [, condition] = tag.tokens;
  if (tag.keyword === 'unless' && condition) {
    const start = source.rangeOf({ from: condition.from, to: condition.from });
    return {
      label,
      edits: [
        replacing(source, first, 'if not'),
        { range: start, text: '(' },
        { range: end, text: ')' },
        replacing(source, close, 'endif'),
      ],
    };
  }
  return undefined;
}

function foreignFilters(source: Source, tag: Tag): Found[] {
  const filters = tag.levels.flatMap((level) => valuesOf(level).flatMap(({ filters }) => filters));
  return filters.flatMap(({ name, args }) => {
    const instead = FOREIGN_FILTERS[name.text];
    if (instead === undefined) return [];
    const why =
      instead === ''
        ? `MoEngage does not know the filter ${name.text}.`
        : `MoEngage does not know the filter ${name.text}, only ${instead}.`;
    const fix =
      SAME_FILTERS.has(name.text) && !args
        ? safeFix(source, tag, `Write ${instead}`, [replacing(source, name, instead)])
        : undefined;
    return [error(source.rangeOf(spanOf(name)), why, fix)];
  });
}

function foreignObjects(source: Source, tag: Tag): Found[] {
  if (tag.strays.some(({ text }) => text === '$')) {
    const why = "MoEngage does not know ${…}; an attribute is written UserAttribute['…'].";
    return [error(tag.range, why)];
  }
  return tag.levels.flatMap((level) =>
    valuesOf(level).flatMap(({ head, trailers }) => {
      if (head.kind !== 'name' || trailers.length === 0) return [];
      const { text } = head;
      if (source.definitionsOf(text).length > 0) return [];
      const range = source.rangeOf(spanOf(head));
      if (text === 'forloop') {
        const fix = safeFix(source, tag, 'Write loop', [{ range, text: 'loop' }]);
        return [error(range, 'MoEngage does not know forloop, only loop.', fix)];
      }
      if (!FOREIGN_OBJECTS.has(text)) return [];
      return [
        error(range, `MoEngage does not know ${text}; an attribute is written UserAttribute['…'].`),
      ];
    }),
  );
}
