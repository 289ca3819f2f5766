import type { Rule } from '../rule';
import { updateFix } from '../source/current-blocks';
import { bareName, valuesOf } from '../source/expression';
import { within } from '../source/ranges';
import type { Source } from '../source/read-source';
import type { Block } from '../source/blocks';
import type { Tag } from '../source/tag';

/** The variable in which the content block that signs expects the template's data. */
const PAYLOAD = 'pl_json';
const SIGN = 'convertToSHA256';

/**
 * The text of the content block that signs, in the place of its reference. MoEngage puts it there
 * when an author inserts only a block's content.
 */
export const contentBlockPasted: Rule = {
  name: 'content-block-pasted',
  everywhere: true,
  find: (source) =>
    source.tags.flatMap((tag) => {
      const around = source.blockAround(tag);
      if (!around || !signs(tag) || !asksForPayload(source, around)) return [];
      if (isContentBlock(source, around)) return [];
      const block = source.passlinkBlocks.find(({ range }) => within(tag.range, range));
      const fix = block && updateFix(source, block);
      return [
        {
          severity: 'warning' as const,
          range: tag.range,
          message:
            'Recipients get the same link, but whoever sees this template sees the secret: the text of the content block was pasted here, so put its reference {{ContentBlock[…]}} back.',
          ...(fix && { fix }),
        },
      ];
    }),
};

function signs({ kind, levels }: Tag): boolean {
  return (
    kind === 'output' &&
    levels.some((level) =>
      valuesOf(level).some(({ filters }) => filters.some(({ name }) => name.text === SIGN)),
    )
  );
}

function asksForPayload(source: Source, block: Block): boolean {
  return source.conditionsOf(block).some((value) => bareName(value) === PAYLOAD);
}

/** Whether the template is the content block itself, where an author edits it. */
function isContentBlock({ template }: Source, { open, close }: Block): boolean {
  const rest = template.slice(0, open.range.from) + template.slice(close?.range.to ?? Infinity);
  return rest.replaceAll(/<[^<>]*>|&nbsp;/g, '').trim() === '';
}
