import type { Rule } from '../rule';
import { spanOfValue } from '../source/expression';
import { isMade, linkVariables, madeElsewhere, plainUses, usedElsewhere } from '../source/links';

/**
 * A link is set in one field of the page and used in another. MoEngage does not document that
 * fields share variables; in push, SMS and similar channels, each field is a template of its own.
 */
export const linkInOtherField: Rule = {
  name: 'link-in-other-field',
  everywhere: true,
  find(source) {
    const links = new Set(
      [source, ...source.otherFields].flatMap((each) => [...linkVariables(each)]),
    );
    const isMissing = (name: string) =>
      links.has(name) && !isMade(source, name) && madeElsewhere(source, name);
    const used = new Set(source.uses.map(({ name }) => name));
    const lent = [...links]
      .filter((name) => !used.has(name) && usedElsewhere(source, name))
      .flatMap((name) => source.definitionsOf(name).slice(0, 1));
    return [
      ...plainUses(source, isMissing).map(({ name, value }) => ({
        severity: 'warning' as const,
        range: source.rangeOf(spanOfValue(value)),
        message: `Recipients may get no working link here: ${name} is made in another field, and MoEngage may fill in each field by itself.`,
      })),
      ...lent.map(({ name, tag }) => ({
        severity: 'hint' as const,
        range: tag.range,
        message: `Recipients may get no working link: ${name} is made here but used in another field, and MoEngage may fill in each field by itself.`,
      })),
    ];
  },
};
