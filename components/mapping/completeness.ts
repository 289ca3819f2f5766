import type { FieldMapping, ValueSource } from '@/lib/snippet/types';

/**
 * What an author has still to say about a row, as a sentence; undefined where it is whole.
 * A row that is not whole stays in the editor and out of the project.
 */
export function whatIsMissing({ value, whenMissing }: FieldMapping): string | undefined {
  const gap = gapIn(value);
  if (gap !== undefined) return gap;
  if (whenMissing.kind === 'fallback' && whenMissing.text === '') {
    return 'Enter the text that replaces a missing value.';
  }
  if (whenMissing.kind === 'suppress' && whenMissing.reason.trim() === '') {
    return 'Enter the reason for not sending.';
  }
  return undefined;
}

function gapIn(source: ValueSource): string | undefined {
  switch (source.kind) {
    case 'attribute':
      return source.name === '' ? 'Choose an attribute.' : undefined;
    case 'text':
      return source.text === '' ? 'Enter a text.' : undefined;
    case 'join':
      return source.parts.length === 0
        ? 'Add a part.'
        : source.parts.map(gapIn).find((gap) => gap !== undefined);
  }
}

/** Whether a missing value can happen at all: a fixed text is always there. */
export function canBeMissing(source: ValueSource): boolean {
  if (source.kind === 'join') return source.parts.some(canBeMissing);
  return source.kind === 'attribute';
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
