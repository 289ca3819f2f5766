import type { Token } from '../../syntax/token';
import { FOREIGN_FILTERS } from '../foreign-words';
import type { Found, Rule } from '../rule';
import { spanOf, valuesOf } from '../source/expression';
import { safeFix } from '../source/mend';
import type { Source } from '../source/read-source';
import type { Tag } from '../source/tag';
import { FILTERS, NOT_SEND, OBJECTS, TAGS } from '../../vocabulary';

const TAGS_BY_FORM = byForm(TAGS);
const FILTERS_BY_FORM = byForm(FILTERS);
const OBJECTS_BY_FORM = byForm(OBJECTS);

/**
 * A word of MoEngage's, spelled differently: `{% IF %}`, `|Upper`, `userAttribute`,
 * `UserAttributes`.
 */
export const misspelledWord: Rule = {
  name: 'misspelled-word',
  find: (source) =>
    source.tags.flatMap((tag) => [
      ...misspelledTag(source, tag),
      ...misspelledFilters(source, tag),
      ...misspelledObjects(source, tag),
    ]),
};

function misspelledTag(source: Source, tag: Tag): Found[] {
  const [first] = tag.tokens;
  if (!first || tag.keyword === '' || TAGS.has(tag.keyword)) return [];
  const words = tag.tokens.slice(0, 3).filter(({ kind }) => kind === 'name');
  const spaced = words.map(({ text }) => text).join('_');
  const meant =
    TAGS_BY_FORM.get(formOf(tag.keyword)) ??
    (/^moe_not_send$/i.test(spaced) ? NOT_SEND : undefined);
  if (meant === undefined) return [];
  const last = meant === NOT_SEND && words.length === 3 ? words.at(-1) : first;
  return [foundIn(source, tag, { first, last: last ?? first, meant, what: 'the tag' })];
}

function misspelledFilters(source: Source, tag: Tag): Found[] {
  return tag.levels
    .flatMap((level) => valuesOf(level).flatMap(({ filters }) => filters))
    .flatMap(({ name }) => {
      const { text } = name;
      const meant = FILTERS_BY_FORM.get(formOf(text));
      if (meant === undefined || FILTERS.has(text) || FOREIGN_FILTERS[text] !== undefined) {
        return [];
      }
      return [foundIn(source, tag, { first: name, last: name, meant, what: 'the filter' })];
    });
}

function misspelledObjects(source: Source, tag: Tag): Found[] {
  return tag.levels.flatMap((level) =>
    valuesOf(level).flatMap(({ head, trailers }) => {
      if (head.kind !== 'name' || trailers.length === 0 || OBJECTS.has(head.text)) return [];
      const form = formOf(head.text);
      const meant = OBJECTS_BY_FORM.get(form) ?? OBJECTS_BY_FORM.get(form.replace(/s$/, ''));
      const isOwn = source.definitionsOf(head.text).length > 0;
      if (meant === undefined || isOwn) return [];
      return [foundIn(source, tag, { first: head, last: head, meant, what: 'an object' })];
    }),
  );
}

interface Misspelled {
  first: Token;
  last: Token;
  meant: string;
  what: 'the tag' | 'the filter' | 'an object';
}

function foundIn(source: Source, tag: Tag, { first, last, meant, what }: Misspelled): Found {
  const range = source.rangeOf({ from: first.from, to: spanOf(last).to });
  const written = source.template.slice(range.from, range.to);
  const fix = safeFix(source, tag, `Write ${meant}`, [{ range, text: meant }]);
  return {
    severity: 'error',
    range,
    message: `${what === 'an object' ? 'No recipient gets a value here' : 'The message reaches nobody'}: MoEngage does not know ${what} ${written}, only ${meant}.`,
    ...(fix && { fix }),
  };
}

function byForm(words: ReadonlySet<string>): ReadonlyMap<string, string> {
  return new Map(Array.from(words, (word) => [formOf(word), word]));
}

/** The same text for all spellings of a word. */
function formOf(word: string): string {
  return word.replaceAll('_', '').toLowerCase();
}
