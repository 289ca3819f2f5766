import { canBeMissing, presetFields } from '@/lib/project';
import type { Project } from '@/lib/project/types';
import type { FieldMapping } from '@/lib/snippet/types';

type Mapped = Pick<Project, 'kind' | 'fields'>;

/**
 * The fields that the form starts with: those the project fills in its snippets, else its kind's
 * usual ones, the needed ones first; then others that hold a value already, in the order they
 * were added.
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
