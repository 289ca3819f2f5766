import * as v from 'valibot';

import type { InsertOutcome } from '@/lib/editor';
import type { SnippetStyle } from '@/lib/snippet';
import { definePerTabItem } from '@/lib/storage/define-item';
import { createSerialQueue } from '@/lib/text/serial-queue';

import type { RequestingFrame } from '../tabs/dashboard-tab';

/** The last insertion of each tab that did not go in, so that its text may be copied from the chip. */
const refusalItem = definePerTabItem(
  'refusal',
  v.object({
    id: v.string(),
    style: v.picklist(['quoted', 'quoteless', 'inline']),
    frameId: v.number(),
    /** As the browser names it, so that it counts for the page that was refused and no other. */
    documentId: v.nullable(v.string()),
    /** Epoch milliseconds. */
    at: v.number(),
  }),
);

/** Milliseconds in which the chip's “Copy instead” still works: time to read why; a page cannot come back to it later. */
const COUNTS_FOR = 5 * 60_000;

/** Keeps what an insertion from the chip came to, where that leaves the clipboard as the way out. */
export async function rememberRefusal(
  { tabId, frameId, documentOf }: RequestingFrame,
  id: string,
  outcome: InsertOutcome,
): Promise<void> {
  if (outcome.status !== 'refused') return refusalItem.removeValue(tabId);
  await refusalItem.setValue(tabId, {
    id,
    style: outcome.single ? 'inline' : 'quoted',
    frameId,
    documentId: documentOf(frameId) ?? null,
    at: Date.now(),
  });
}

const enqueue = createSerialQueue();

/** Whether just this was refused in just this document a short time ago; it counts once. */
export function takeRefusal(
  { tabId, frameId, documentOf }: RequestingFrame,
  asked: { id: string; style: SnippetStyle },
): Promise<boolean> {
  // Of several that ask at once, one is told yes.
  return enqueue(async () => {
    const refusal = await refusalItem.getValue(tabId);
    const counts =
      refusal !== null &&
      refusal.id === asked.id &&
      refusal.style === asked.style &&
      refusal.frameId === frameId &&
      refusal.documentId === (documentOf(frameId) ?? null) &&
      Date.now() - refusal.at <= COUNTS_FOR;
    if (counts) await forgetRefusal(tabId);
    return counts;
  });
}

export function forgetRefusal(tabId: number): Promise<void> {
  return refusalItem.removeValue(tabId);
}
