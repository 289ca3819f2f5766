import * as v from 'valibot';

import type { HoldReport, LastHold } from '@/lib/editor/types';
import type { Version } from '@/lib/moengage/versions';
import { definePerTabItem } from '@/lib/storage/define-item';
import { VERSION } from '../versions/read-rows';

/** How the last change of a tab fares, and what finds it again after the background has slept. */
export interface Hold extends LastHold {
  /** The frame that was changed, and the page it showed; see `OpenTab.pageOf`. */
  frameId: number;
  page: string;
  /** The frame's document, where the browser names it. */
  document?: string;
  /** The locale or variation that was open. */
  version: Version;
  /** When it was written, and when it was settled; epoch milliseconds. */
  at: number;
  settledAt?: number;
}

const report: v.GenericSchema<unknown, HoldReport> = v.variant('stage', [
  v.object({ stage: v.literal('checking') }),
  v.object({ stage: v.literal('held') }),
  v.object({
    stage: v.literal('put-back'),
    byPage: v.boolean(),
    template: v.picklist(['before', 'without', 'changed', 'with']),
    field: v.picklist(['none', 'before', 'reference', 'other', 'gone']),
    uses: v.number(),
    variable: v.exactOptional(v.string()),
    otherWay: v.picklist(['visual', 'clipboard']),
  }),
  v.object({
    stage: v.literal('unknown'),
    why: v.picklist(['elsewhere', 'silent', 'newer', 'locked']),
  }),
]);

/** Kept in memory and hidden from content scripts, as the record of the change. Holds no secret. */
export const holdItem = definePerTabItem<Hold>(
  'hold',
  v.object({
    did: v.picklist(['insert', 'remove', 'fix']),
    frameId: v.number(),
    page: v.string(),
    document: v.exactOptional(v.string()),
    version: VERSION,
    at: v.number(),
    settledAt: v.exactOptional(v.number()),
    report,
  }),
);
