import * as v from 'valibot';

import type { Project } from '@/lib/project/types';
import { defineStoredRecord } from './define-item';
import { type ProjectRecipients, projectRecipientsSchema } from './recipients';
import { soundProject, soundRecord } from './sound';

export interface Deleted {
  project: Project;
  /**
   * Its record. While a passphrase changes, and where the browser stopped us at that, two of the
   * same: under the key before and the key after.
   */
  seals?: unknown[];
  /** Whom it was tried with. */
  recipient?: ProjectRecipients;
  /** Where it stood in the list. */
  index: number;
}

/** What was deleted in this browser session, so that it can come back. */
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
