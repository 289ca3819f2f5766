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
const COMMENT_REST = String.raw`(?:(?!#\})[^])*#\}`;
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

const WRAPPER_START = /<(div|span|p)\b[^>]*\bstyle="[^"]*display:\s*none[^"]*"[^>]*>\s*$/i;

/** Where the blocks of a template stand, each with the hidden element around it. */
export function blockRanges(template: string, variable?: string): Range[] {
  return findBlocks(template, variable).map((block) => withWrapper(template, block));
}

/** The template without its blocks, or those of one variable, and the hidden element around each. */
export function withoutBlocks(template: string, variable?: string): string {
  return findBlocks(template, variable).reduceRight((text, block) => {
    const { from, to } = withWrapper(text, block);
    return text.slice(0, from) + text.slice(to);
  }, template);
}

/** Editors that indent what they save break the line after an element of its own. */
function withWrapper(text: string, { from, to }: Range): Range {
  const opening = WRAPPER_START.exec(text.slice(0, from));
  const [, name] = opening ?? [];
  const lineEnd = name?.toLowerCase() === 'span' ? '' : String.raw`(?:\s*\n\s*)?`;
  const closing =
    opening && new RegExp(String.raw`^\s*</${name}>${lineEnd}`, 'i').exec(text.slice(to));
  return opening && closing ? { from: opening.index, to: to + closing[0].length } : { from, to };
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
