import { useEffect, useState } from 'react';

import { type UnsavedDraft, unsavedDraftsItem } from '@/lib/storage/storage';

import { entryOf, useStored } from '../../stores/use-stored';

/** The key for the draft of a project that is not saved yet. */
export const NEW_PROJECT = 'new';

/** The unsaved edits of one project, or null. */
async function readUnsaved(key: string): Promise<UnsavedDraft | null> {
  return entryOf(await unsavedDraftsItem.getValue(), key) ?? null;
}

/** Stores unsaved edits; null removes them. */
export async function keepUnsaved(key: string, unsaved: UnsavedDraft | null): Promise<void> {
  await unsavedDraftsItem.updateEntry(key, () => unsaved ?? undefined);
}

/**
 * The edits that were left unsaved; undefined until storage has answered. Does not follow later
 * changes.
 */
export function useUnsaved(key: string): UnsavedDraft | null | undefined {
  const [found, setFound] = useState<{ key: string; unsaved: UnsavedDraft | null }>();
  useEffect(() => {
    let gone = false;
    const show = (unsaved: UnsavedDraft | null) => {
      if (!gone) setFound({ key, unsaved });
    };
    readUnsaved(key).then(show, () => show(null));
    return () => {
      gone = true;
    };
  }, [key]);
  return found?.key === key ? found.unsaved : undefined;
}

/** The ids of projects with unsaved edits; follows changes. */
export function useUnsavedIds(): ReadonlySet<string> {
  return new Set(Object.keys(useStored(unsavedDraftsItem) ?? {}));
}
