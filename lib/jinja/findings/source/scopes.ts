import type { Block } from './blocks';
import type { Source } from './read-source';
import type { Tag } from './tag';
import type { Definition } from './variables';

/** What is set in these is gone behind their end, in Jinja2 2.8 to 3.1 alike. `if` is not one. */
const CLOSED = new Set(['for', 'macro', 'call', 'filter', 'block', 'with', 'autoescape', 'set']);
/** These define names for their own inside. */
const OWNERS = new Set(['for', 'macro', 'call', 'with']);

/** The block that a definition is gone behind; undefined where the whole template sees it. */
export function homeOf(
  { blocks, blockAround }: Source,
  { name, tag }: Definition,
): Block | undefined {
  const opened = blocks.opened.get(tag);
  const isMacroItself = tag.keyword === 'macro' && tag.tokens[1]?.text === name;
  if (opened && OWNERS.has(opened.name) && !isMacroItself) return opened;
  for (let block = blockAround(tag); block; block = block.outer) {
    if (CLOSED.has(block.name)) return block;
  }
  return undefined;
}

/** Whether a tag stands where a definition is seen, be it above or below. */
export function isSeenFrom(source: Source, definition: Definition, tag: Tag): boolean {
  const home = homeOf(source, definition);
  return home === undefined || isInside(source, tag, ({ open }) => open === home.open);
}

/** Whether one of the blocks around a tag is of a kind. */
export function isInside(
  { blockAround }: Source,
  tag: Tag,
  isIt: (block: Block) => boolean,
): boolean {
  for (let block = blockAround(tag); block; block = block.outer) if (isIt(block)) return true;
  return false;
}
