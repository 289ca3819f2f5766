import type { Edit, Range } from '../../../text/edits';
import { referencePattern, suffixPattern } from '../../../block/reference';
import { findBlocks } from '../../../block/find-blocks';
import { outsideTags } from './caret-place';

/** Phones do not recognise a link right behind or before a word or a punctuation mark. */
const STICKS_BEFORE = /[\p{L}\p{N}.,:;!?]$/u;
const STICKS_AFTER = /^[\p{L}\p{N}]/u;

/**
 * The edits that put an inline snippet into a text: in place of snippets of the same variable, else
 * at the caret (in place of what is selected), else at the end.
 */
export function inlineEdits(
  text: string,
  variable: string,
  snippet: string,
  caret: Range = { from: text.length, to: text.length },
): Edit[] {
  const standing = inlineRanges(text, variable);
  if (standing.length > 0) {
    return standing.map((range) => ({
      range,
      text: inPlaceOf(text.slice(range.from, range.to), variable, snippet),
    }));
  }
  const range = outsideTags(text, caret);
  const space = STICKS_BEFORE.test(text.slice(0, range.from)) ? ' ' : '';
  const spaceAfter = STICKS_AFTER.test(text.slice(range.to)) ? ' ' : '';
  return [{ range, text: space + snippet + spaceAfter }];
}

/** An inline snippet in place of an earlier one: a WhatsApp button goes on getting the link's end. */
export function inPlaceOf(earlier: string, variable: string, snippet: string): string {
  const suffix = new RegExp(`#\\}(${suffixPattern(variable)})\\s*$`).exec(earlier)?.[1];
  if (suffix === undefined) return snippet;
  return snippet.replace(new RegExp(`${referencePattern(variable)}$`), () => suffix);
}

/** The ranges of a variable's inline snippets: each block with what prints it right behind. */
export function inlineRanges(text: string, variable: string): Range[] {
  const reference = new RegExp(`^(?:${suffixPattern(variable)}|${referencePattern(variable)})`);
  return findBlocks(text, variable).map(({ from, to }) => ({
    from,
    to: to + (reference.exec(text.slice(to))?.[0].length ?? 0),
  }));
}
