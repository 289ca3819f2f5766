import { blockTexts } from './find-blocks';
import { withoutBlocks } from './without-blocks';

/**
 * Whether `after` is `before` with `block` inserted, or in place of the variable's blocks.
 *
 * White space inside the block may differ in length and kind: the block breaks lines only inside
 * tags, where Jinja ignores them. A no-break space does not count as a space, because Jinja on
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

/**
 * Whether two templates differ only in the blocks of a variable, and in a line break before
 * everything.
 */
export function sameAroundBlocks(one: string, other: string, variable: string): boolean {
  const rests = restsOf(one, variable);
  const otherRests = restsOf(other, variable);
  return rests.some((rest) => otherRests.some((otherRest) => sameTemplate(rest, otherRest)));
}

/** What may stand around a block. The line break after it may be the author's or the editor's. */
function restsOf(template: string, variable: string): string[] {
  return (['of the element', 'of the author'] as const).map((lineBreak) =>
    withoutBlocks(template, variable, lineBreak).trimStart(),
  );
}

/** Whether two texts are equal except for white space. */
export function sameButSpacing(one: string, other: string): boolean {
  return collapse(one) === collapse(other);
}

function collapse(text: string): string {
  return text.replace(/[ \t\r\n\f]+/g, ' ').trim();
}

/**
 * Whether two templates are equal or both empty: a rich text editor puts an empty paragraph into an
 * empty page.
 */
export function sameTemplate(one: string, other: string): boolean {
  return one === other || (isEmpty(one) && isEmpty(other));
}

function isEmpty(template: string): boolean {
  return /^(?:<(p|div)>(?:<br ?\/?>)?<\/\1>)?$/.test(template.trim());
}
