import type { Range } from '../jinja/types';

/** A Passlink block in a template, from the start of its first comment to the end of its last. */
export interface TemplateBlock {
  variable: string;
  projectUrl: string;
  /** UTF-16 code units, end exclusive. */
  from: number;
  to: number;
}

/** Editors collapse white space and write some of it as entities. */
const SPACE = String.raw`(?:\s|&nbsp;|&#160;)`;
/** Never into another comment: a page full of beginnings would be read to its end from each. */
const COMMENT_REST = String.raw`(?:(?!#\}|\{#)[^])*#\}`;
const NAME = String.raw`[A-Za-z_]\w*`;

/**
 * The source of a regular expression that matches a whole block:
 * `{# Passlink <format> <project url> <variable> … #}` … `{# Passlink end <variable> … #}`,
 * as lib/snippet writes them. Group 1 is the project URL, group 2 the variable.
 * It never reaches across the start of another block, so one that lost its end spoils no other.
 */
export function blockPattern(variable = NAME): string {
  return [
    String.raw`\{#${SPACE}*Passlink${SPACE}+\d+${SPACE}+([^\s#&]+)${SPACE}+(${variable})\b`,
    COMMENT_REST,
    String.raw`(?:(?!\{#${SPACE}*Passlink\b)[^])*`,
    String.raw`\{#${SPACE}*Passlink${SPACE}+end${SPACE}+\2\b`,
    COMMENT_REST,
  ].join('');
}

/** The blocks in a template, in order; only those of `variable` where it is given. */
export function findBlocks(template: string, variable?: string): TemplateBlock[] {
  const pattern = new RegExp(blockPattern(variable), 'g');
  return [...template.matchAll(pattern)].map((match) => ({
    projectUrl: match[1] ?? '',
    variable: match[2] ?? '',
    from: match.index,
    to: match.index + match[0].length,
  }));
}

/** A block and its text as the editor holds it. */
export interface BlockInTemplate extends TemplateBlock {
  text: string;
}

/** The blocks in a template, in order, with their texts. */
export function blocksIn(template: string): BlockInTemplate[] {
  return findBlocks(template).map((block) => ({
    ...block,
    text: template.slice(block.from, block.to),
  }));
}

/** The texts of the blocks of one variable. */
export function blockTexts(template: string, variable: string): string[] {
  return findBlocks(template, variable).map(({ from, to }) => template.slice(from, to));
}

/** Characters in which the hidden element around a block begins, and ends. */
const WRAPPER_REACH = 1000;
const WRAPPER_START = /<(div|span|p)\b[^>]*\bstyle="[^"]*display:\s*none[^"]*"[^>]*>\s*$/i;

/** Where the blocks of a template stand, each with the hidden element around it. */
export function blockRanges(template: string, variable?: string): Range[] {
  return findBlocks(template, variable).map((block) => withWrapper(template, block));
}

/** The template without its blocks, or those of one variable, and the hidden element around each. */
export function withoutBlocks(template: string, variable?: string): string {
  // What stays, from the end to the start; the next to be put before it stands at `end`.
  let behind: string[] = [];
  let end = template.length;
  for (const { from, to } of findBlocks(template, variable).toReversed()) {
    if (to > end) continue;
    behind.push(template.slice(to, end));
    end = from;
    const around = wrapperAround(template.slice(0, from), startOf(behind));
    if (!around) continue;
    end -= around.opening;
    behind = withoutStart(behind, around.closing);
  }
  behind.push(template.slice(0, end));
  return behind.toReversed().join('');
}

/** The first characters of a text in pieces, the last piece first. */
function startOf(pieces: readonly string[]): string {
  let start = '';
  for (let at = pieces.length - 1; at >= 0 && start.length < WRAPPER_REACH; at -= 1) {
    start += pieces[at]?.slice(0, WRAPPER_REACH) ?? '';
  }
  return start;
}

/** Such a text without so many of its first characters. */
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
 * The lengths of what opens the hidden element that holds nothing but what stands between two
 * texts, and of what closes it. Editors that indent what they save break the line after an element
 * of its own.
 */
function wrapperAround(
  before: string,
  behind: string,
): { opening: number; closing: number } | undefined {
  const [opening, name] = WRAPPER_START.exec(before.slice(-WRAPPER_REACH)) ?? [];
  if (opening === undefined) return undefined;
  const lineEnd = name?.toLowerCase() === 'span' ? '' : String.raw`(?:\s*\n\s*)?`;
  const [closing] = new RegExp(String.raw`^\s*</${name}>${lineEnd}`, 'i').exec(behind) ?? [];
  return closing === undefined ? undefined : { opening: opening.length, closing: closing.length };
}

/** How often the template names the variable outside its blocks. */
export function usesOf(template: string, variable: string): number {
  const name = new RegExp(String.raw`\b${variable}\b`, 'g');
  return [...withoutBlocks(template, variable).matchAll(name)].length;
}

/**
 * Whether `after` is `before` with `block` in place of the variable's blocks, or newly put in.
 *
 * Only the length and kind of white space inside the block may differ: its line breaks stand only
 * inside tags, where Jinja does not mind. A no-break space does not pass for a space: Jinja on
 * Python 2 refuses it inside a tag.
 */
export function provesBlock(
  before: string,
  after: string,
  variable: string,
  block: string,
): boolean {
  const texts = blockTexts(after, variable);
  return (
    texts.length > 0 &&
    texts.every((text) => collapse(text) === collapse(block)) &&
    sameAroundBlocks(before, after, variable)
  );
}

/** Whether two templates differ in the blocks of a variable alone, and in a line break before all. */
export function sameAroundBlocks(one: string, other: string, variable: string): boolean {
  const [first = '', second = ''] = [one, other].map((each) =>
    withoutBlocks(each, variable).trimStart(),
  );
  return sameTemplate(first, second);
}

/** Whether two texts are the same but for white space. */
export function sameButSpacing(one: string, other: string): boolean {
  return collapse(one) === collapse(other);
}

function collapse(text: string): string {
  return text.replace(/[ \t\r\n\f]+/g, ' ').trim();
}

/** Identical, or both empty: a rich text editor fills an empty page with an empty paragraph. */
export function sameTemplate(one: string, other: string): boolean {
  return one === other || (isEmpty(one) && isEmpty(other));
}

function isEmpty(template: string): boolean {
  return /^(?:<(p|div)>(?:<br ?\/?>)?<\/\1>)?$/.test(template.trim());
}
