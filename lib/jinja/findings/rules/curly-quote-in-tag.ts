import type { Edit } from '../../../text/edits';
import type { Found, Rule } from '../rule';
import { safeFix } from '../source/mend';
import { oddEntities } from '../source/odd-entities';
import type { Source } from '../source/read-source';
import type { Tag } from '../source/tag';

const SINGLE = '‘’‚‛′';
const DOUBLE = '“”„‟″«»';

/** Whether a character is a quote that Jinja does not accept. */
export function isCurlyQuote(char: string): boolean {
  return (SINGLE + DOUBLE).includes(char);
}

/** Typographic quotes around a name in a tag, put there by a word processor or an editor. */
export const curlyQuoteInTag: Rule = {
  name: 'curly-quote-in-tag',
  everywhere: true,
  find: (source) => source.tags.flatMap((tag) => findIn(source, tag)),
};

function findIn(source: Source, tag: Tag): Found[] {
  const quotes = quotesIn(source, tag);
  const [first] = quotes;
  const last = quotes.at(-1);
  if (!first || !last) return [];
  const label = 'Put straight quotes there';
  const straight = (choose: (quote: string) => string): Edit[] =>
    quotes.map(({ range, char }) => ({ range, text: choose(char) }));
  const choices = [(quote: string) => (SINGLE.includes(quote) ? "'" : '"'), () => "'", () => '"'];
  const fix = choices
    .map((choose) => safeFix(source, tag, label, straight(choose)))
    .find((each) => each !== undefined);
  return [
    {
      severity: 'error',
      range: { from: first.range.from, to: last.range.to },
      message: `The message reaches nobody: MoEngage reads straight quotes only, and this tag has a curly ${first.char}.`,
      ...(fix && { fix }),
    },
  ];
}

/** The quotes, as characters or as the entities that some editors write for them. */
function quotesIn(source: Source, tag: Tag) {
  const plain = tag.strays
    .filter(({ text }) => isCurlyQuote(text))
    .map(({ from, text }) => ({
      range: source.rangeOf({ from, to: from + text.length }),
      char: text,
    }));
  const entities = oddEntities(source, tag).filter(({ char }) => isCurlyQuote(char));
  return [...plain, ...entities].toSorted((one, other) => one.range.from - other.range.from);
}
