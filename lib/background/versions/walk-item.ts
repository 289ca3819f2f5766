import * as v from 'valibot';

import type { VersionCheck, WalkState, WalkTask } from '@/lib/moengage/versions-walk';
import { definePerTabItem } from '@/lib/storage/define-item';

/** The last walk through a tab's versions, and the page that it is in; see `OpenTab.pageOf`. */
export interface KeptWalk {
  page: string;
  state: WalkState;
}

const severity = v.picklist(['error', 'warning']);
const check: v.GenericSchema<unknown, VersionCheck> = v.object({
  errors: v.number(),
  warnings: v.number(),
  worst: v.array(v.object({ severity, message: v.string(), line: v.number() })),
  isLocked: v.exactOptional(v.literal(true)),
});
const state: v.GenericSchema<unknown, WalkState> = v.object({
  task: v.picklist(['insert', 'remove', 'undo', 'check']),
  projectId: v.string(),
  names: v.array(v.string()),
  results: v.array(
    v.object({
      name: v.string(),
      status: v.picklist(['done', 'nothing', 'unsure', 'refused', 'found', 'missing']),
      message: v.exactOptional(v.string()),
      check: v.exactOptional(check),
      text: v.exactOptional(v.string()),
      visited: v.exactOptional(v.literal(true)),
    }),
  ),
  current: v.exactOptional(v.string()),
  stage: v.picklist(['running', 'stopping', 'finished', 'stopped']),
  message: v.exactOptional(v.string()),
  endedAt: v.exactOptional(v.number()),
});
const kept = v.object({ page: v.string(), state });

/** Kept for a popup that was closed meanwhile. Holds no text of a template. */
export const walkItem = definePerTabItem<KeptWalk>('walk', kept);

/** A check stays beside the changes, so that neither takes the other's result away. */
export const checkItem = definePerTabItem<KeptWalk>('versions-check', kept);

export function itemFor(task: WalkTask) {
  return task === 'check' ? checkItem : walkItem;
}
