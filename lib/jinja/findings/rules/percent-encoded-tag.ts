import type { Edit, Range } from '../../../text/edits';
import type { Found, Rule } from '../rule';
import { attributeOf } from '../source/attributes';
import { valuesOf } from '../source/expression';
import { safeFix } from '../source/mend';
import type { Source } from '../source/read-source';
import type { Tag } from '../source/tag';
import { RangeSet, within } from '../source/ranges';

/**
 * `%7B%7B…%7D%7D`, or `%257B%257B…` if it was encoded twice. It has to start with a name, because
 * encoded JSON may also contain nested braces.
 */
const ENCODED_TAG =
  /%(?:25)*7B(?:%(?:25)*7B|%25)(?:%(?:25)*20|[-+\s])*[A-Z_](?:(?!%7B%7B|[<>"\s])[^]){0,1000}?(?:%(?:25)*7D|%25)%(?:25)*7D/gi;
/** White space, quotes, brackets, comma and bar. */
const ESCAPE = /%(?:20|22|27|28|29|2C|5B|5D|7C)/gi;
const LABEL = 'Put the characters back';

/** An editor encoded a tag, or the inside of one, as if it were part of an address. */
export const percentEncodedTag: Rule = {
  name: 'percent-encoded-tag',
  everywhere: true,
  find: (source) => [
    ...encodedTags(source),
    ...source.tags.flatMap((tag) => encodedInside(source, tag)),
  ],
};

function encodedTags(source: Source): Found[] {
  const tags = new RangeSet(source.tags.map(({ range }) => range));
  return [...source.template.matchAll(ENCODED_TAG)].flatMap(({ 0: text, index }) => {
    const range = { from: index, to: index + text.length };
    if (tags.covers(range)) return [];
    const fix = fixed(source, range, [{ range, text: decodeTag(text) }]);
    return [
      {
        severity: 'error' as const,
        range,
        message:
          'Every recipient gets a broken link: an editor encoded this tag, so MoEngage does not see it.',
        ...(fix && { fix }),
      },
    ];
  });
}

function encodedInside(source: Source, tag: Tag): Found[] {
  if (tag.place.kind !== 'attribute') return [];
  const escapes = [...source.template.slice(tag.range.from, tag.range.to).matchAll(ESCAPE)].map(
    ({ 0: text, index }) => {
      const from = tag.range.from + index;
      return { text: decode(text), range: { from, to: from + text.length } };
    },
  );
  const strings = tag.tokens
    .filter(({ kind }) => kind === 'string')
    .map((token) => source.rangeOf({ from: token.from, to: token.from + token.text.length }));
  const names = tag.levels
    .flatMap((level) => valuesOf(level).flatMap((value) => attributeOf(value)?.written ?? []))
    .map((token) => source.rangeOf({ from: token.from, to: token.from + token.text.length }));
  const inNames = escapes.filter(({ range }) => names.some((name) => within(range, name)));
  const outside = escapes.filter(({ range }) => !strings.some((string) => within(range, string)));
  // A single escape outside of names may be a calculation: `loop.index %20`.
  const wrong = outside.length > 1 ? [...outside, ...inNames].toSorted(byPlace) : inNames;
  const [first] = wrong;
  const last = wrong.at(-1);
  if (!first || !last) return [];
  const range = { from: first.range.from, to: last.range.to };
  const fix = fixed(source, tag.range, wrong);
  return [
    {
      severity: 'error',
      range,
      message:
        'The link breaks for every recipient: an editor encoded what stands inside this tag, so MoEngage does not find the attribute.',
      ...(fix && { fix }),
    },
  ];
}

function fixed(source: Source, range: Range, edits: Edit[]) {
  const tag = { range, place: source.html.placeOf(range.from) };
  const other = edits.map((edit) => ({ ...edit, text: edit.text.replaceAll('"', "'") }));
  return safeFix(source, tag, LABEL, edits) ?? safeFix(source, tag, LABEL, other);
}

/** Some encoders write a space as a plus. At the ends of a tag, a plus can be nothing else. */
function decodeTag(text: string): string {
  let decoded = decode(text);
  while (decoded.startsWith('%')) decoded = decode(decoded);
  return decoded.replace(/^(\{[{%])\++/, '$1 ').replace(/\++([}%]\})$/, ' $1');
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return '';
  }
}

function byPlace(one: Edit, other: Edit): number {
  return one.range.from - other.range.from;
}
