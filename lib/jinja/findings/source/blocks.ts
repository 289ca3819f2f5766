import type { Tag } from './tag';

/** A tag with an end tag: `{% if %}`, `{% for %}`, … */
export interface Block {
  name: string;
  open: Tag;
  /** Its `elif` and `else`. */
  middles: Tag[];
  close?: Tag;
  outer?: Block;
}

/** The block tags of a template, paired. */
export interface Blocks {
  blocks: Block[];
  /** End tags, `else` and `elif` without a block. */
  strays: Tag[];
  /** The innermost block around each tag. An opening tag is outside its own block. */
  around: ReadonlyMap<Tag, Block>;
  /** The block that each opening tag begins. */
  opened: ReadonlyMap<Tag, Block>;
  /** The block that each end tag ends. */
  closed: ReadonlyMap<Tag, Block>;
}

const JINJA = [
  'if',
  'for',
  'macro',
  'call',
  'filter',
  'block',
  'with',
  'autoescape',
  'set',
  'trans',
];
/** Blocks of Liquid and HubL. They are paired too, so that each makes one finding, not two. */
export const FOREIGN_BLOCKS: ReadonlySet<string> = new Set([
  'unless',
  'capture',
  'case',
  'comment',
  'tablerow',
  'ifchanged',
  'form',
  'paginate',
]);
const OPENERS = new Set([...JINJA, ...FOREIGN_BLOCKS]);
const MIDDLES: Readonly<Record<string, readonly string[]>> = {
  else: ['if', 'for', 'unless', 'case'],
  elif: ['if'],
};

/**
 * Pairs opening and end tags. An end tag closes the innermost block of its name, so a missing end
 * tag makes one finding, where its block opens.
 */
export function pairBlocks(statements: readonly Tag[]): Blocks {
  const blocks: Block[] = [];
  const strays: Tag[] = [];
  const around = new Map<Tag, Block>();
  const closed = new Map<Tag, Block>();
  const open: Block[] = [];

  for (const tag of statements) {
    const inner = open.at(-1);
    const { keyword } = tag;
    if (keyword.startsWith('end') && OPENERS.has(keyword.slice(3))) {
      const at = open.findLastIndex(({ name }) => name === keyword.slice(3));
      const block = open[at];
      if (block) {
        block.close = tag;
        closed.set(tag, block);
        if (block.outer) around.set(tag, block.outer);
        open.length = at;
      } else {
        strays.push(tag);
        if (inner) around.set(tag, inner);
      }
      continue;
    }
    if (inner) around.set(tag, inner);
    const owners = MIDDLES[keyword];
    if (owners) {
      const owner = open.findLast(({ name }) => owners.includes(name));
      if (owner) owner.middles.push(tag);
      else strays.push(tag);
    } else if (OPENERS.has(keyword) && opensBlock(tag)) {
      const block: Block = {
        name: keyword,
        open: tag,
        middles: [],
        ...(inner && { outer: inner }),
      };
      blocks.push(block);
      open.push(block);
    }
  }
  const opened = new Map(blocks.map((block) => [block.open, block]));
  return { blocks, strays, around, opened, closed };
}

/** `{% set x %}` needs an `endset`, `{% set x = 1 %}` does not. */
function opensBlock({ keyword, tokens }: Tag): boolean {
  return keyword !== 'set' || !tokens.some(({ kind, text }) => kind === 'operator' && text === '=');
}
