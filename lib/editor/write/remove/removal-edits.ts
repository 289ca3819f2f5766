import { applyEdits, type Edit, type Range } from '../../../text/edits';
import { REFERENCE_TAIL, referencePattern, suffixPattern } from '../../../block/reference';
import { blockRanges, usesOf } from '../../../block/without-blocks';

export interface Removal {
  edits: Edit[];
  /** Links that get their previous address back. */
  restored: number;
  /** Links that have no address any more. */
  emptied: number;
  /** Whether a tag still uses the variable, which nothing would set any more. */
  isStillUsed: boolean;
}

/**
 * The edits that take the blocks of a variable and all references to it out of a template.
 * @param previousAddress the link's address before the insertion; restored if exactly one link has
 * the reference.
 */
export function removalEdits(
  template: string,
  variable: string,
  previousAddress?: string,
): Removal {
  const blocks = blockRanges(template, variable);
  const references = referencesTo(template, variable).filter(
    ({ from }) => !blocks.some((block) => from >= block.from && from < block.to),
  );
  const links = references.filter(({ isLink }) => isLink);
  const isKnown = previousAddress !== undefined && links.length === 1;
  const edits: Edit[] = [
    ...blocks.map((range) => ({ range, text: '' })),
    ...references.map(({ from, to, isLink }) => ({
      range: { from, to },
      text: isLink && isKnown ? inAttribute(previousAddress) : '',
    })),
  ].toSorted((one, other) => one.range.from - other.range.from);
  return {
    edits,
    restored: isKnown ? 1 : 0,
    emptied: isKnown ? 0 : links.length,
    isStillUsed: usesOf(applyEdits(template, edits), variable) > 0,
  };
}

/** References such as `{{longURL}}`, percent-encoded ones included, and whether each is a link's address. */
function referencesTo(template: string, variable: string): (Range & { isLink: boolean })[] {
  const pattern = new RegExp(
    String.raw`(\bhref\s*=\s*["']?\s*)?(?:${referencePattern(variable)}|${suffixPattern(variable)}|%7B%7B(?:%20)*${variable}(?:%20)*%7D%7D${REFERENCE_TAIL})`,
    'gi',
  );
  return [...template.matchAll(pattern)].map(({ 0: match, 1: attribute, index }) => ({
    from: index + (attribute?.length ?? 0),
    to: index + match.length,
    isLink: attribute !== undefined,
  }));
}

function inAttribute(address: string): string {
  return address.replaceAll('"', '&quot;');
}
