import * as v from 'valibot';

import type { Project } from '@/lib/project/types';
import { defineStoredRecord } from './define-item';
import { type ProjectRecipients, projectRecipientsSchema } from './recipients';
import { soundProject, soundRecord } from './sound';

export interface Deleted {
  project: Project;
  /**
   * Its sealed record. There are two while a passphrase changes, or if the browser stopped during
   * that: one with the old key and one with the new.
   */
  seals?: unknown[];
  /** Its sample recipients. */
  recipient?: ProjectRecipients;
  /** Its position in the list. */
  index: number;
}

/** Projects deleted in this browser session, so that they can be restored. */
export const deletedItem = defineStoredRecord<Deleted>({
  key: 'session:deletedProjects',
  schema: soundRecord(
    v.object({
      project: soundProject,
      seals: v.exactOptional(v.array(v.unknown())),
      recipient: v.exactOptional(projectRecipientsSchema),
      index: v.number(),
    }),
  ),
});
