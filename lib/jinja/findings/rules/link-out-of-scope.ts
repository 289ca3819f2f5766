import type { Rule } from '../rule';
import { spanOfValue } from '../source/expression';
import { linkVariables, plainUses } from '../source/links';
import { homeOf, isInside, isSeenFrom } from '../source/scopes';

/** A link is set inside a loop, or another block with its own scope, and used after it. */
export const linkOutOfScope: Rule = {
  name: 'link-out-of-scope',
  everywhere: true,
  find(source) {
    const links = linkVariables(source);
    return plainUses(source, (name) => links.has(name)).flatMap(({ name, tag, value }) => {
      const definitions = source.definitionsOf(name);
      // A macro runs where it is called, so a link that is set below it counts as well.
      const isLate = isInside(source, tag, (block) => block.name === 'macro');
      const before = definitions.filter((each) => each.tag.range.from < tag.range.from);
      const reaching = isLate ? definitions : before;
      const last = before.at(-1);
      const home = last && homeOf(source, last);
      if (!home || reaching.some((each) => isSeenFrom(source, each, tag))) return [];
      return [
        {
          severity: 'error',
          range: source.rangeOf(spanOfValue(value)),
          message: `No recipient gets a working link here: ${name} is made inside {% ${home.name} %} and gone behind its {% end${home.name} %}.`,
        },
      ];
    });
  },
};
