import type { Rule } from '../rule';
import { spanOfValue } from '../source/expression';
import { linkVariables, plainUses } from '../source/links';
import { isInside } from '../source/scopes';

/** A link is used before it is set. */
export const linkBeforeSet: Rule = {
  name: 'link-before-set',
  everywhere: true,
  find(source) {
    const links = linkVariables(source);
    return plainUses(source, (name) => links.has(name)).flatMap(({ name, tag, value }) => {
      const [first] = source.definitionsOf(name);
      if (!first || first.tag.range.from <= tag.range.from) return [];
      // A macro runs where it is called, which may be further down.
      if (isInside(source, tag, (block) => block.name === 'macro')) return [];
      return [
        {
          severity: 'error',
          range: source.rangeOf(spanOfValue(value)),
          message: `No recipient gets a working link here: ${name} is made further down in the template.`,
        },
      ];
    });
  },
};
