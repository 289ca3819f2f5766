import type { SnippetStyle } from '../../snippet/types';

/** Styles of a block that stands in a template of its own right. */
export type BlockStyle = Exclude<SnippetStyle, 'inline'>;

/**
 * The styles that an insertion tries, in this order: the first whose read-back holds wins.
 * @param keepsQuotes whether the editor is known to keep quotes in text.
 * @param disproved what MoEngage's engine was seen to get wrong.
 */
export function blockStyles(
  keepsQuotes: boolean,
  disproved: readonly SnippetStyle[] = [],
): BlockStyle[] {
  const styles: BlockStyle[] = keepsQuotes ? ['quoted', 'quoteless'] : ['quoteless'];
  return styles.filter((style) => !disproved.includes(style));
}
