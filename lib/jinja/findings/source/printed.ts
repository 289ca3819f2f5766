import { beginningIn } from './ranges';
import type { Range } from '../../../text/edits';
import type { Block } from './blocks';
import type { Source } from './read-source';
import type { Tag } from './tag';

/** Stands for what a tag prints. */
export const PRINTED = '\uE000';
/** Stands for what only some recipients get. */
const MAYBE = '\uE001';
/** What tags print cannot be known: such text decides nothing. */
export const UNKNOWN = /[\uE000\uE001]/g;

/** What recipients get directly before or behind a place. */
export interface Printed {
  /** The text as written, with placeholders for what tags print. */
  text: string;
  /** The pieces of plain text in it, in order. */
  pieces: Range[];
  /** Whether it always comes together with what stands at the place. */
  isSure: boolean;
}

/** Blocks that print nothing where they stand. */
const SILENT = new Set(['set', 'capture', 'macro']);

/**
 * What is printed from a position up to a tag. Other branches and values that are only set do not
 * count, so the address of one branch is not taken for the beginning of another's.
 */
export function printedBefore(source: Source, start: number, { range }: Tag): Printed {
  return printedIn(source, { from: start, to: range.from });
}

/** What is printed directly behind a tag, up to the next tag that prints or a given position. */
export function printedBehind(source: Source, { range }: Tag, stop: number): Printed {
  const { template, blocks } = source;
  let at = range.to;
  let isSure = true;
  for (const tag of beginningIn(source.tags, { from: at, to: stop })) {
    if (tag.range.from < at) continue;
    if (tag.range.from > at) return plain(at, tag.range.from);
    at = tag.range.to;
    if (tag.kind === 'output' || tag.kind === 'raw') return { text: PRINTED, pieces: [], isSure };
    const opened = blocks.opened.get(tag);
    const left = ownerOf(source, tag);
    if (opened && SILENT.has(opened.name)) at = opened.close?.range.to ?? stop;
    else if (opened) isSure = false;
    else if (left) at = left.close?.range.to ?? stop;
  }
  return plain(at, Math.max(at, stop));

  function plain(from: number, to: number): Printed {
    return { text: template.slice(from, to), pieces: from < to ? [{ from, to }] : [], isSure };
  }
}

function printedIn(source: Source, { from: start, to }: Range): Printed {
  const { template, blocks } = source;
  const pieces: Range[] = [];
  let text = '';
  let end = to;
  let isSure = true;
  let isOutside = false;
  const add = (from: number) => {
    if (from >= end) return;
    text = template.slice(from, end) + text;
    if (isOutside && template.slice(from, end).trim() !== '') isSure = false;
    pieces.unshift({ from, to: end });
  };
  for (const tag of beginningIn(source.tags, { from: start, to }).toReversed()) {
    if (tag.range.from >= end) continue;
    add(tag.range.to);
    end = tag.range.from;
    const closed = blocks.closed.get(tag);
    const left = ownerOf(source, tag);
    const opened = blocks.opened.get(tag);
    if (closed) {
      if (!SILENT.has(closed.name) && prints(source, closed)) text = MAYBE + text;
      end = closed.open.range.from;
    } else if (left) {
      isOutside = true;
      end = left.open.range.from;
    } else if (opened && SILENT.has(opened.name)) {
      return { text, pieces, isSure };
    } else if (opened) {
      isOutside = true;
    } else if (tag.kind === 'output' || tag.kind === 'raw') {
      text = PRINTED + text;
    }
  }
  add(start);
  return { text, pieces, isSure };
}

function prints(source: Source, { open, close }: Block): boolean {
  const to = close?.range.from ?? open.range.to;
  return printedIn(source, { from: open.range.to, to }).text.trim() !== '';
}

/** The block of an `else` or `elif`. */
function ownerOf({ blocks }: Source, tag: Tag): Block | undefined {
  if (tag.keyword !== 'else' && tag.keyword !== 'elif') return undefined;
  return blocks.blocks.find(({ middles }) => middles.includes(tag));
}
