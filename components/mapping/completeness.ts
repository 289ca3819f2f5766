import { checkMapping } from '@/lib/project/check-mapping';
import type { FieldMapping } from '@/lib/snippet/types';

/**
 * What the author still has to fill in, as a sentence; undefined if the row is complete. An
 * incomplete row stays in the editor and is not saved.
 */
export function whatIsMissing(mapping: FieldMapping): string | undefined {
  return checkMapping(mapping, mapping.field)[0]?.[1];
}

/** The rows to save: complete ones as they are, and the saved version of the others. */
export function rowsToKeep(
  rows: readonly FieldMapping[],
  saved: readonly FieldMapping[],
): FieldMapping[] {
  return rows.flatMap((row) => {
    if (whatIsMissing(row) === undefined) return [row];
    const before = saved.find(({ field }) => field === row.field);
    return before ? [before] : [];
  });
}
