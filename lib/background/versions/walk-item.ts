import * as v from 'valibot';

import type { WalkState } from '@/lib/moengage/versions-walk';
import { definePerTabItem } from '@/lib/storage/define-item';

/** The last walk through a tab's versions, and the page that it is in; see `OpenTab.pageOf`. */
export interface KeptWalk {
  page: string;
  state: WalkState;
}

const state: v.GenericSchema<unknown, WalkState> = v.object({
  task: v.picklist(['insert', 'remove', 'undo', 'check']),
  projectId: v.string(),
  names: v.array(v.string()),
  results: v.array(
    v.object({
      name: v.string(),
      status: v.picklist(['done', 'nothing', 'unsure', 'refused', 'found', 'missing']),
      message: v.exactOptional(v.string()),
    }),
  ),
  current: v.exactOptional(v.string()),
  stage: v.picklist(['running', 'stopping', 'finished', 'stopped']),
  message: v.exactOptional(v.string()),
});

/** Kept for a popup that was closed meanwhile. Holds no text of a template. */
export const walkItem = definePerTabItem<KeptWalk>('walk', v.object({ page: v.string(), state }));
