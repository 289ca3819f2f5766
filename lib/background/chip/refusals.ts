import { storage } from '#imports';

import type { InsertOutcome } from '@/lib/editor';
import type { SnippetStyle } from '@/lib/snippet';
import { createSerialQueue } from '@/lib/text/serial-queue';

import type { RequestingFrame } from '../tabs/dashboard-tab';

/** An insertion that did not go in, so that its text may be copied from the chip instead. */
interface Refusal {
  id: string;
  style: SnippetStyle;
  frameId: number;
  /** As the browser names it, so that it counts for the page that was refused and no other. */
  documentId: string | null;
  /** Epoch milliseconds. */
  at: number;
}

/** One a tab. In memory; content scripts cannot read it. */
const keyOf = (tabId: number) => `session:refusal:${tabId}` as const;

/** Milliseconds in which the chip's “Copy instead” still works: time to read why; a page cannot come back to it later. */
const COUNTS_FOR = 5 * 60_000;

/** Keeps what an insertion from the chip came to, where that leaves the clipboard as the way out. */
export async function rememberRefusal(
  { tabId, frameId, documentOf }: RequestingFrame,
  id: string,
  outcome: InsertOutcome,
): Promise<void> {
  if (outcome.status !== 'refused') return storage.removeItem(keyOf(tabId));
  await storage.setItem<Refusal>(keyOf(tabId), {
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
    const refusal = await storage.getItem<Refusal>(keyOf(tabId));
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

export async function forgetRefusal(tabId: number): Promise<void> {
  await storage.removeItem(keyOf(tabId));
}
