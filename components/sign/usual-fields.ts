import { presetFields } from '@/lib/project';
import type { Project } from '@/lib/project/types';

/**
 * The fields that the form starts with: those the project fills in its snippets, else its kind's
 * usual ones; then others that hold a value already, in the order they were added.
 */
export function fieldsToShow(
  { kind, fields }: Pick<Project, 'kind' | 'fields'>,
  held: readonly string[],
): string[] {
  const usual = fields.length > 0 ? fields : presetFields(kind);
  return [...new Set([...usual.map(({ field }) => field), ...held])];
}
