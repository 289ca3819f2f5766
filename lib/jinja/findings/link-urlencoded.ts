import type { Rule } from './rule';
import { spanOf, spanOfValue } from './source/expression';
import { linkVariables } from './source/links';
import { safeFix } from './source/mend';

/** Enough to see the name of a parameter in. */
const LOOK_BACK = 200;

/** `{{longURL|urlencode}}` as a link of its own. As a part of another address it is right. */
export const linkUrlencoded: Rule = (source) => {
  const links = linkVariables(source);
  return source.uses.flatMap(({ name, tag, value }) => {
    const filter = value.filters.find((each) => each.name.text === 'urlencode');
    if (!links.has(name) || !filter || tag.kind !== 'output') return [];
    const { place, range } = tag;
    const start = place.kind === 'attribute' ? place.from : Math.max(0, range.from - LOOK_BACK);
    const before = source.template.slice(start, range.from);
    const isWhole = place.kind === 'attribute' ? before.trim() === '' : !/=\s*$/.test(before);
    if (!isWhole) return [];
    const cut = source.rangeOf({
      from: filter.bar.from,
      to: spanOf(filter.args ?? filter.name).to,
    });
    const fix = safeFix(source, tag, 'Remove urlencode', [{ range: cut, text: '' }]);
    return [
      {
        severity: 'error',
        range: source.rangeOf(spanOfValue(value)),
        message: `The link opens for nobody: urlencode also encodes its colon and its slashes.`,
        ...(fix && { fix }),
      },
    ];
  });
};
