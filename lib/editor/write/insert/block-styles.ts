import type { SnippetStyle } from '../../../snippet/types';

/** Styles of a block at the top of a template. */
export type BlockStyle = Exclude<SnippetStyle, 'inline'>;

/**
 * The styles that an insertion tries, in this order: the first that reads back unchanged wins.
 * @param keepsQuotes whether the editor may save quotes as they are.
 * @param failingStyles styles that MoEngage's engine was seen to render wrongly.
 */
export function blockStyles(
  keepsQuotes: boolean,
  failingStyles: readonly SnippetStyle[] = [],
): BlockStyle[] {
  const styles: BlockStyle[] = keepsQuotes ? ['quoted', 'quoteless'] : ['quoteless'];
  return styles.filter((style) => !failingStyles.includes(style));
}
