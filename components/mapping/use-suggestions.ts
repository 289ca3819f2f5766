import { useState } from 'react';

import { suggestRows } from '@/lib/project/suggest';
import type { Project } from '@/lib/project/types';
import type { FieldMapping } from '@/lib/snippet/types';
import { dismissedSuggestionsItem } from '@/lib/storage/storage';

import { useStoredEntry } from '../stores/use-stored';
import type { Attribute } from '../open-page/read-attributes';

const NONE: string[] = [];

export type SuggestedRow = ReturnType<typeof suggestRows>[number];

/**
 * Rows that the open template's attributes suggest, without those that the author has dismissed in
 * this session or has just removed.
 */
export function useSuggestions(
  project: Pick<Project, 'id' | 'kind'>,
  rows: readonly FieldMapping[],
  found: readonly Attribute[],
) {
  const { value: dismissed, change } = useStoredEntry(dismissedSuggestionsItem, project.id, NONE);
  const [had, setHad] = useState<readonly string[]>([]);
  const added = rows.map(({ field }) => field).filter((field) => !had.includes(field));
  if (added.length > 0) setHad([...had, ...added]);

  const suggestions = dismissed
    ? suggestRows(found, rows, project.kind).filter(
        (row) => !had.includes(row.field) && !dismissed.includes(keyOf(row)),
      )
    : [];
  return {
    suggestions,
    dismiss: (row: SuggestedRow) => change([...(dismissed ?? NONE), keyOf(row)]),
  };
}

function keyOf({ field, value: { object, name } }: SuggestedRow): string {
  return `${field} ${object}.${name}`;
}
