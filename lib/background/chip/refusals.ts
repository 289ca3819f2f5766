import * as v from 'valibot';

import type { InsertOutcome } from '@/lib/editor';
import type { SnippetStyle } from '@/lib/snippet';
import { definePerTabItem } from '@/lib/storage/define-item';
import { createSerialQueue } from '@/lib/text/serial-queue';

import type { RequestingFrame } from '../tabs/dashboard-tab';

/**
 * The last insertion of each tab that was refused, or that the page has put back. Its text may be
 * copied from the chip.
 */
const refusalItem = definePerTabItem(
  'refusal',
  v.object({
    id: v.string(),
    style: v.picklist(['quoted', 'quoteless', 'inline']),
    frameId: v.number(),
    /** The browser's id of the document, so that the refusal counts for that page only. */
    documentId: v.nullable(v.string()),
    /** Epoch milliseconds. */
    at: v.number(),
    /** It went in, and counts only once the page has put it back. */
    isIn: v.boolean(),
  }),
);

/**
 * Milliseconds for which “Copy instead” in the chip works: enough to read why, too short for a page
 * to use it later.
 */
const COUNTS_FOR = 5 * 60_000;

/**
 * Remembers the result of an insertion from the chip if the clipboard is the only way left, or may
 * become that.
 */
export async function rememberRefusal(
  { tabId, frameId, documentOf }: RequestingFrame,
  id: string,
  outcome: InsertOutcome,
): Promise<void> {
  const isIn = outcome.status === 'inserted';
  if (isIn && !outcome.stage) return refusalItem.removeValue(tabId);
  const isSingle = isIn ? outcome.style === 'inline' : outcome.single === true;
  await refusalItem.setValue(tabId, {
    id,
    isIn,
    style: isSingle ? 'inline' : 'quoted',
    frameId,
    documentId: documentOf(frameId) ?? null,
    at: Date.now(),
  });
}

/** From now on, the text of the insertion from this document may be copied: the page put it back. */
export async function allowCopyAfterPutBack({
  tabId,
  frameId,
  documentOf,
}: RequestingFrame): Promise<void> {
  const kept = await refusalItem.getValue(tabId);
  const isOwn = kept?.frameId === frameId && kept.documentId === (documentOf(frameId) ?? null);
  if (!isOwn || !kept.isIn) return;
  await refusalItem.setValue(tabId, { ...kept, isIn: false, at: Date.now() });
}

const enqueue = createSerialQueue();

/** Whether this document was refused exactly this a short time ago. A refusal counts once. */
export function takeRefusal(
  { tabId, frameId, documentOf }: RequestingFrame,
  asked: { id: string; style: SnippetStyle },
): Promise<boolean> {
  // If several requests arrive at once, only one gets yes.
  return enqueue(async () => {
    const refusal = await refusalItem.getValue(tabId);
    const counts =
      refusal !== null &&
      !refusal.isIn &&
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
