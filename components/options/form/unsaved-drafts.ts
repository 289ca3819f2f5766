import { useEffect, useState } from 'react';
import * as v from 'valibot';

import { draftSchema, type ProjectDraft } from '@/lib/project';
import { unsavedDraftsItem } from '@/lib/storage/storage';

/** Where the draft of a project that is not saved yet is kept. */
export const NEW_PROJECT = 'new';

/** Edits that outlive a reload. Secrets are never among them. */
export interface UnsavedDraft {
  draft: ProjectDraft;
  /** `updatedAt` of the project as the author found it; 0 for a new one. */
  basedOn: number;
  /** A secret had been typed and went with the page; the author is told to type it again. */
  secretTyped: boolean;
}

const schema: v.GenericSchema<UnsavedDraft> = v.object({
  draft: draftSchema,
  basedOn: v.number(),
  secretTyped: v.boolean(),
});

/** The unsaved edits of one project, or null. */
export async function readUnsaved(key: string): Promise<UnsavedDraft | null> {
  // Storage is not ours alone: what does not look like a draft is as good as none.
  const stored = v.safeParse(schema, (await unsavedDraftsItem.getValue())[key]);
  return stored.success ? stored.output : null;
}

let last: Promise<void> = Promise.resolve();

/** Keeps edits, or with null forgets them. One write after the other: all share one record. */
export function keepUnsaved(key: string, unsaved: UnsavedDraft | null): Promise<void> {
  const write = async () => {
    const { [key]: previous, ...others } = await unsavedDraftsItem.getValue();
    if (previous === undefined && unsaved === null) return;
    await unsavedDraftsItem.setValue(unsaved ? { ...others, [key]: unsaved } : others);
  };
  last = last.then(write, write);
  return last;
}

/** What was left unsaved; undefined while storage is being asked. Does not follow later writes. */
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

/** Which projects have unsaved edits, as they come and go. */
export function useUnsavedIds(): ReadonlySet<string> {
  const [ids, setIds] = useState<ReadonlySet<string>>(new Set());
  useEffect(() => {
    const show = (drafts: Record<string, unknown>) => setIds(new Set(Object.keys(drafts)));
    unsavedDraftsItem.getValue().then(show, () => {});
    return unsavedDraftsItem.watch(show);
  }, []);
  return ids;
}
