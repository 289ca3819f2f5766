import type { Rule } from '../rule';
import { bareName, type FilterUse, spanOfValue, type Value, valuesOf } from '../source/expression';
import { linkVariables, withoutFilter } from '../source/links';
import { safeFix } from '../source/mend';

/** Characters to look back for the name of a parameter. */
const LOOK_BACK = 200;

/** `{{longURL|urlencode}}` as a whole link. As part of another address it is correct. */
export const linkUrlencoded: Rule = {
  name: 'link-urlencoded',
  find(source) {
    const links = linkVariables(source);
    const encoded = new Set(
      source.definitions
        .filter(({ level }) => level && valuesOf(level).some((value) => encodes(value, links)))
        .map(({ name }) => name),
    );
    return source.uses.flatMap(({ name, tag, value, level }) => {
      const own = value.filters.find(isUrlencode);
      const around = level.role === 'brackets' ? level.owner?.filters.find(isUrlencode) : undefined;
      const filter = own ?? around;
      const isEncoded = links.has(name) ? filter !== undefined : encoded.has(name);
      if (!isEncoded || tag.kind !== 'output') return [];
      const { place, range } = tag;
      const start = place.kind === 'attribute' ? place.from : Math.max(0, range.from - LOOK_BACK);
      const before = source.template.slice(start, range.from);
      const isWhole = place.kind === 'attribute' ? before.trim() === '' : !/=\s*$/.test(before);
      if (!isWhole) return [];
      const cut = filter && withoutFilter(source, filter);
      const fix = cut && safeFix(source, tag, 'Remove urlencode', [cut]);
      return [
        {
          severity: 'error',
          range: source.rangeOf(spanOfValue(value)),
          message: `The link opens for nobody: urlencode also encodes its colon and its slashes.`,
          ...(fix && { fix }),
        },
      ];
    });
  },
};

function isUrlencode({ name }: FilterUse): boolean {
  return name.text === 'urlencode';
}

function encodes(value: Value, links: ReadonlySet<string>): boolean {
  return links.has(bareName(value) ?? '') && value.filters.some(isUrlencode);
}
