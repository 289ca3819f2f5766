import type { Rule } from '../rule';
import { makeTheSame } from '../source/current-blocks';
import type { PasslinkBlock } from '../source/passlink-blocks';

/** Two Passlink blocks for the same variable or the same project. */
export const blockDoubled: Rule = {
  name: 'block-doubled',
  everywhere: true,
  find(source) {
    const { passlinkBlocks, template } = source;
    const shared = passlinkBlocks.filter((block) => !isInline(template, block));
    return shared.flatMap((block, index) => {
      const { variable, projectUrl, range, start } = block;
      const before = shared.slice(0, index);
      const same = before.find((each) => each.variable === variable);
      if (same) {
        const isCopy = makeTheSame(source, same, block);
        const fix = { label: 'Remove the copy', edits: [{ range, text: '' }] };
        return [
          {
            severity: isCopy ? ('hint' as const) : ('error' as const),
            range: start,
            message: isCopy
              ? `Nothing changes for recipients, but the link ${variable} is made twice.`
              : `Links above and below this place differ for every recipient: ${variable} is made twice, each time in another way.`,
            ...(isCopy && { fix }),
          },
        ];
      }
      const other = before.find((each) => each.projectUrl === projectUrl);
      return other
        ? [
            {
              severity: 'hint' as const,
              range: start,
              message: `Recipients may get two links to one project: it is here as ${variable} and above as ${other.variable}.`,
            },
          ]
        : [];
    });
  },
};

/** A block whose link is printed right after it belongs to that place, and may occur many times. */
function isInline(template: string, { range, variable }: PasslinkBlock): boolean {
  const behind = template.slice(range.to, range.to + variable.length + 10);
  return new RegExp(String.raw`^\s*\{\{\s*${variable}\b`).test(behind);
}
