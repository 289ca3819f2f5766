import { canBeMissing, presetFields } from '@/lib/project';
import type { Project } from '@/lib/project/types';
import type { FieldMapping } from '@/lib/snippet/types';

type Mapped = Pick<Project, 'kind' | 'fields'>;

/**
 * The fields that the form starts with: those that the project fills in its snippets, or else the
 * usual ones of its kind, required ones first; then other fields that already have a value, in the
 * order in which they were added.
 */
export function fieldsToShow(project: Mapped, held: readonly string[]): string[] {
  const usual = usualMappings(project).map(({ field }) => field);
  return [...new Set([...neededFields(project), ...usual, ...held])];
}

/** The fields without which the project sends nothing to a recipient. */
export function neededFields(project: Mapped): string[] {
  return usualMappings(project)
    .filter(({ value, whenMissing }) => whenMissing.kind === 'suppress' && canBeMissing(value))
    .map(({ field }) => field);
}

function usualMappings({ kind, fields }: Mapped): readonly FieldMapping[] {
  return fields.length > 0 ? fields : presetFields(kind);
}
