import type { Block } from './blocks';
import type { Source } from './read-source';
import type { Tag } from './tag';
import type { Definition } from './variables';

/** Blocks with a scope of their own, in every Jinja2 from 2.8 to 3.1. `if` has none. */
const CLOSED = new Set(['for', 'macro', 'call', 'filter', 'block', 'with', 'autoescape', 'set']);
/** Blocks that define names for their own content. */
const OWNERS = new Set(['for', 'macro', 'call', 'with']);

/** The block that limits a definition's scope; undefined if the whole template sees it. */
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

/** Whether a tag lies in a definition's scope, above or below the definition. */
export function isSeenFrom(source: Source, definition: Definition, tag: Tag): boolean {
  const home = homeOf(source, definition);
  return home === undefined || isInside(source, tag, ({ open }) => open === home.open);
}

/** Whether a tag lies inside a block that passes a test. */
export function isInside(
  { blockAround }: Source,
  tag: Tag,
  isIt: (block: Block) => boolean,
): boolean {
  for (let block = blockAround(tag); block; block = block.outer) if (isIt(block)) return true;
  return false;
}
