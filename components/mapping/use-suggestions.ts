import { useEffect, useState } from 'react';

import { suggestRows } from '@/lib/project/suggest';
import type { Project } from '@/lib/project/types';
import type { FieldMapping } from '@/lib/snippet/types';
import { dismissedSuggestionsItem } from '@/lib/storage/suggestions';

import type { Attribute } from './attribute-options';

export type SuggestedRow = ReturnType<typeof suggestRows>[number];

/**
 * Rows that the open template's attributes suggest, without those that the author waved away in
 * this session or has just removed.
 */
export function useSuggestions(
  project: Pick<Project, 'id' | 'kind'>,
  rows: readonly FieldMapping[],
  found: readonly Attribute[],
) {
  const [dismissed, setDismissed] = useState<readonly string[]>();
  const [had, setHad] = useState<readonly string[]>([]);
  const added = rows.map(({ field }) => field).filter((field) => !had.includes(field));
  if (added.length > 0) setHad([...had, ...added]);

  useEffect(() => {
    let gone = false;
    const load = async () => {
      const all = await dismissedSuggestionsItem.getValue();
      if (!gone) setDismissed((own) => own ?? all[project.id] ?? []);
    };
    void load();
    return () => {
      gone = true;
    };
  }, [project.id]);

  const suggestions = dismissed
    ? suggestRows(found, rows, project.kind).filter(
        (row) => !had.includes(row.field) && !dismissed.includes(keyOf(row)),
      )
    : [];
  return {
    suggestions,
    dismiss: async (row: SuggestedRow) => {
      const next = [...(dismissed ?? []), keyOf(row)];
      setDismissed(next);
      const all = await dismissedSuggestionsItem.getValue();
      await dismissedSuggestionsItem.setValue({ ...all, [project.id]: next });
    },
  };
}

function keyOf({ field, value: { object, name } }: SuggestedRow): string {
  return `${field} ${object}.${name}`;
}
