import { checkMapping } from '@/lib/project/check-mapping';
import type { FieldMapping } from '@/lib/snippet/types';

/**
 * What an author has still to say about a row, as a sentence; undefined where it is whole.
 * A row that is not whole stays in the editor and out of the project.
 */
export function whatIsMissing(mapping: FieldMapping): string | undefined {
  return checkMapping(mapping, mapping.field)[0]?.[1];
}

/**
 * The rows a project may keep: whole ones as they are, for others what was saved of them before.
 */
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
