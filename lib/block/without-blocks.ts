import type { Range } from '../text/edits';
import { findBlocks } from './find-blocks';

/** How many characters before and after a block its hidden element may begin and end. */
const WRAPPER_REACH = 1000;
const WRAPPER_START = /<(div|span|p)\b[^>]*\bstyle="[^"]*display:\s*none[^"]*"[^>]*>\s*$/i;

/** The ranges of a template's blocks, each with the hidden element around it. */
export function blockRanges(template: string, variable?: string): Range[] {
  return findBlocks(template, variable).map((block) => withWrapper(template, block));
}

/**
 * The template without its blocks, or those of one variable, and the hidden element around each.
 * @param lineBreak whether a line break after a hidden element goes with it. Editors that indent
 *   what they save put one there; elsewhere it is the author's.
 */
export function withoutBlocks(
  template: string,
  variable?: string,
  lineBreak: 'of the element' | 'of the author' = 'of the element',
): string {
  // The pieces to keep, the last one first. The next piece to add ends at `end`.
  let behind: string[] = [];
  let end = template.length;
  for (const { from, to } of findBlocks(template, variable).toReversed()) {
    if (to > end) continue;
    behind.push(template.slice(to, end));
    end = from;
    const around = wrapperAround(template.slice(0, from), startOf(behind), lineBreak);
    if (!around) continue;
    end -= around.opening;
    behind = withoutStart(behind, around.closing);
  }
  behind.push(template.slice(0, end));
  return behind.toReversed().join('');
}

/** The first characters of a text that is in pieces, the last piece first. */
function startOf(pieces: readonly string[]): string {
  let start = '';
  for (let at = pieces.length - 1; at >= 0 && start.length < WRAPPER_REACH; at -= 1) {
    start += pieces[at]?.slice(0, WRAPPER_REACH) ?? '';
  }
  return start;
}

/** The same text without a number of its first characters. */
function withoutStart(pieces: string[], length: number): string[] {
  let left = length;
  while (left > 0 && pieces.length > 0) {
    const piece = pieces.pop() ?? '';
    if (piece.length > left) pieces.push(piece.slice(left));
    left -= piece.length;
  }
  return pieces;
}

function withWrapper(text: string, { from, to }: Range): Range {
  const around = wrapperAround(text.slice(0, from), text.slice(to, to + WRAPPER_REACH));
  return around ? { from: from - around.opening, to: to + around.closing } : { from, to };
}

/**
 * The lengths of the opening and the closing tag of a hidden element that holds only the text
 * between two others. Editors that indent their output break the line after such an element.
 */
function wrapperAround(
  before: string,
  behind: string,
  lineBreak = 'of the element',
): { opening: number; closing: number } | undefined {
  const [opening, name] = WRAPPER_START.exec(before.slice(-WRAPPER_REACH)) ?? [];
  if (opening === undefined) return undefined;
  const hasBreak = lineBreak === 'of the element' && name?.toLowerCase() !== 'span';
  const lineEnd = hasBreak ? String.raw`(?:\s*\n\s*)?` : '';
  const [closing] = new RegExp(String.raw`^\s*</${name}>${lineEnd}`, 'i').exec(behind) ?? [];
  return closing === undefined ? undefined : { opening: opening.length, closing: closing.length };
}

/** How often the template uses the variable outside its blocks. */
export function usesOf(template: string, variable: string): number {
  const name = new RegExp(String.raw`\b${variable}\b`, 'g');
  return [...withoutBlocks(template, variable).matchAll(name)].length;
}
