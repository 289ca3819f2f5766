import type { Rule } from '../rule';
import { firstContentBlock, linkVariables, usedElsewhere } from '../source/links';
import type { Source } from '../source/read-source';
import type { Definition } from '../source/variables';

/** A link is set, and nothing in the template uses it. */
export const linkUnused: Rule = {
  name: 'link-unused',
  everywhere: true,
  find(source) {
    // A block alone may be a content block's text, and the link is then used elsewhere.
    if (source.passlinkBlocks.length > 0 && isEmptyBut(source)) return [];
    // Another rule reports a use under another spelling.
    const used = new Set(source.uses.map(({ name }) => name.toLowerCase()));
    const links = linkVariables(source);
    const firsts = new Map<string, Definition>();
    for (const definition of source.definitions) {
      const { name } = definition;
      if (links.has(name) && !used.has(name.toLowerCase()) && !firsts.has(name))
        firsts.set(name, definition);
    }
    return [...firsts].flatMap(([name, { tag }]) => {
      const encoded = new RegExp(String.raw`%(?:25)*7B(?:%(?:25)*20|[\s+])*${name}\b`, 'i').test(
        source.template,
      );
      if (encoded || firstContentBlock(source) < Infinity || usedElsewhere(source, name)) return [];
      return [
        {
          severity: 'warning',
          range: tag.range,
          message: `No recipient sees this link: ${name} is made here and used nowhere.`,
        },
      ];
    });
  },
};

/** Whether the template holds only blocks, white space and empty elements. */
function isEmptyBut({ template, passlinkBlocks }: Source): boolean {
  let rest = '';
  let copied = 0;
  for (const { range } of passlinkBlocks) {
    rest += template.slice(copied, range.from);
    copied = range.to;
  }
  rest += template.slice(copied);
  return (
    rest.replace(/<\/?(?:div|span|p|br|html|head|body)\b[^>]*>|&nbsp;|&#160;/gi, '').trim() === ''
  );
}
