import type { Edit } from '../types';
import type { Found, Rule } from './rule';
import { safeFix } from './source/mend';
import type { Source } from './source/read-source';
import type { Tag } from './source/tag';

const SINGLE = '‘’‚‛′';
const DOUBLE = '“”„‟″«»';

/** A word processor or an editor put typographic quotes around a name in a tag. */
export const curlyQuoteInTag: Rule = (source) => source.tags.flatMap((tag) => findIn(source, tag));

function findIn(source: Source, tag: Tag): Found[] {
  const quotes = tag.strays.filter(({ text }) => (SINGLE + DOUBLE).includes(text));
  const [first] = quotes;
  const last = quotes.at(-1);
  if (!first || !last) return [];
  const straight = (choose: (quote: string) => string): Edit[] =>
    quotes.map(({ from, text }) => ({
      range: source.rangeOf({ from, to: from + text.length }),
      text: choose(text),
    }));
  const label = 'Put straight quotes there';
  const fix =
    safeFix(
      source,
      tag,
      label,
      straight((quote) => (SINGLE.includes(quote) ? "'" : '"')),
    ) ??
    safeFix(
      source,
      tag,
      label,
      straight(() => "'"),
    ) ??
    safeFix(
      source,
      tag,
      label,
      straight(() => '"'),
    );
  return [
    {
      severity: 'error',
      range: source.rangeOf({ from: first.from, to: last.from + last.text.length }),
      message: `The message reaches nobody: MoEngage reads straight quotes only, and this tag has a curly ${first.text}.`,
      ...(fix && { fix }),
    },
  ];
}
