import { blockTexts } from './find-blocks';
import { withoutBlocks } from './without-blocks';

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
