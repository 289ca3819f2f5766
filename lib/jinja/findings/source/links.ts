import { hasFallback, isChecked, textOf } from './attributes';
import type { Edit } from '../../../text/edits';
import { bareName, type FilterUse, spanOf, valuesOf } from './expression';
import type { Source } from './read-source';
import type { Definition, Use } from './variables';

/** The variable for the finished link in MoEngage's recipe, and Passlink's default. */
export const USUAL_NAME = 'longURL';

/** The variables that hold a finished link: Passlink's, the recipe's, and any signed address. */
export function linkVariables(source: Source): Set<string> {
  return new Set([
    USUAL_NAME,
    ...source.passlinkBlocks.map(({ variable }) => variable),
    ...source.definitions.filter(isSigned).map(({ name }) => name),
  ]);
}

function isSigned({ level }: Definition): boolean {
  return !!level && valuesOf(level).some((value) => textOf(value)?.includes('&sig=') ?? false);
}

/** The edit that takes a filter away. */
export function withoutFilter(source: Source, { bar, name, args }: FilterUse): Edit {
  return { range: source.rangeOf({ from: bar.from, to: spanOf(args ?? name).to }), text: '' };
}

/** Uses that print or pass on a link without checking first whether it exists. */
export function plainUses(source: Source, isLink: (name: string) => boolean): Use[] {
  return source.uses.filter(({ name, tag, level, value }) => {
    if (!isLink(name)) return false;
    if (tag.keyword === 'if' || tag.keyword === 'elif' || hasFallback(value, level)) return false;
    return !isChecked(source, tag, (other) => bareName(other) === name);
  });
}

/** Whether the template itself sets a variable. */
export function isMade(source: Source, name: string): boolean {
  return source.definitionsOf(name).length > 0;
}

/** Whether another field of the page sets a variable. */
export function madeElsewhere({ otherFields }: Source, name: string): boolean {
  return otherFields.some((field) => isMade(field, name));
}

/** Whether another field of the page uses a variable without setting it. */
export function usedElsewhere({ otherFields }: Source, name: string): boolean {
  return otherFields.some(
    (field) => !isMade(field, name) && field.uses.some((use) => use.name === name),
  );
}

/**
 * The position where the first content block, whose text is unknown, is inserted; Infinity if there
 * is none.
 */
export function firstContentBlock({ uses }: Source): number {
  return uses.find(({ name }) => name === 'ContentBlock')?.tag.range.from ?? Infinity;
}
