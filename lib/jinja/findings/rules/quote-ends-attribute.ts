import { applyEdits, type Edit } from '../../../text/edits';
import type { Found, Rule } from '../rule';
import { safeFix } from '../source/mend';
import type { Source } from '../source/read-source';
import type { Tag } from '../source/tag';

/** `href="{{ x["y"] }}"`: the inner quote ends the attribute for every HTML reader. */
export const quoteEndsAttribute: Rule = {
  name: 'quote-ends-attribute',
  everywhere: true,
  find: (source) => source.tags.flatMap((tag) => findIn(source, tag)),
};

function findIn(source: Source, tag: Tag): Found[] {
  const { place, range } = tag;
  if (place.kind !== 'attribute' || place.quote === '') return [];
  if (tag.kind !== 'output' && tag.kind !== 'statement') return [];
  if (!source.template.slice(range.from, range.to).includes(place.quote)) return [];
  const edits = swapped(source, tag, place.quote);
  const remaining = applyEdits(source.template, edits, range).includes(place.quote);
  const fix = remaining ? undefined : safeFix(source, tag, 'Use the other quotes', edits);
  return [
    {
      severity: 'error',
      range,
      message: `The ${place.name === 'href' ? 'link' : 'attribute'} breaks for every recipient once the template is saved: a ${place.quote} inside this tag ends the ${place.name} around it.`,
      ...(fix && { fix }),
    },
  ];
}

function swapped({ rangeOf, template }: Source, { tokens }: Tag, quote: string): Edit[] {
  const other = quote === '"' ? "'" : '"';
  return tokens.flatMap((token) => {
    const range = rangeOf({ from: token.from, to: token.from + token.text.length });
    const text = template.slice(range.from, range.to);
    if (token.kind !== 'string' || !text.includes(quote)) return [];
    const inner = text.slice(1, -1);
    // With the other quote inside, the text would end early: no edit, and so no fix.
    return inner.includes(other) || inner.includes(quote)
      ? []
      : [{ range, text: other + inner + other }];
  });
}
