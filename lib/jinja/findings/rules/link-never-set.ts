import type { Rule } from '../rule';
import { spanOf, spanOfValue } from '../source/expression';
import {
  firstContentBlock,
  isMade,
  linkVariables,
  madeElsewhere,
  plainUses,
} from '../source/links';
import { safeFix } from '../source/mend';

/** A link is used but never set, or set under another spelling. */
export const linkNeverSet: Rule = {
  name: 'link-never-set',
  everywhere: true,
  find(source) {
    // This may be only a link field: another template may set the link.
    const [first] = source.tags;
    if (source.tags.length === 1 && first && isAlone(source.template, first.range)) return [];
    const links = [...linkVariables(source)];
    const contentBlock = firstContentBlock(source);
    const alike = (name: string) =>
      links.filter((link) => link.toLowerCase() === name.toLowerCase());
    const isUnmade = (name: string) =>
      !isMade(source, name) && !madeElsewhere(source, name) && alike(name).length > 0;
    return plainUses(source, isUnmade).flatMap(({ name, tag, value }) => {
      if (contentBlock < tag.range.from) return [];
      const meant = alike(name);
      const made = meant.find((link) => isMade(source, link));
      const range = source.rangeOf(spanOf(value.head));
      const fix =
        made === undefined
          ? undefined
          : safeFix(source, tag, `Write ${made}`, [{ range, text: made }]);
      return [
        {
          severity: 'error',
          range: source.rangeOf(spanOfValue(value)),
          message:
            made === undefined
              ? `No recipient gets a working link here: nothing in this template makes ${name}.`
              : `No recipient gets a working link here: the link is called ${made}, not ${name}.`,
          ...(fix && { fix }),
        },
      ];
    });
  },
};

function isAlone(template: string, { from, to }: { from: number; to: number }): boolean {
  return (template.slice(0, from) + template.slice(to)).trim() === '';
}
