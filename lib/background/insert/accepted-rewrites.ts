import * as v from 'valibot';

import type { InsertOutcome } from '@/lib/editor/types';
import { definePerTabItem } from '@/lib/storage/define-item';

import type { RequestingFrame } from '../tabs/dashboard-tab';

/** What an editor would have done to the author's own code, as the last refusal in a tab said. */
const offeredItem = definePerTabItem(
  'rewrites',
  v.object({
    id: v.string(),
    frameId: v.number(),
    /** The browser's id of the document, so that the refusal counts for that page only. */
    documentId: v.nullable(v.string()),
    words: v.pipe(v.string(), v.maxLength(2000)),
    /** Epoch milliseconds. */
    at: v.number(),
  }),
);

/** Milliseconds in which an author reads what would change, and decides. */
const COUNTS_FOR = 5 * 60_000;

type Place = Pick<RequestingFrame, 'tabId' | 'frameId' | 'documentOf'>;

/** Remembers what the author is told that the editor would do to their code, if that is why. */
export async function rememberRewrites(
  { tabId, frameId, documentOf }: Place,
  id: string,
  outcome: InsertOutcome,
): Promise<void> {
  if (outcome.status !== 'refused' || outcome.rewrites === undefined) {
    return offeredItem.removeValue(tabId);
  }
  await offeredItem.setValue(tabId, {
    id,
    frameId,
    documentId: documentOf(frameId) ?? null,
    words: outcome.rewrites,
    at: Date.now(),
  });
}

/**
 * What an author who inserts anyway has read, once: of the same project, in the same document, a
 * short time ago. Undefined if they were told nothing of the kind.
 */
export async function takeAcceptedRewrites(
  { tabId, frameId, documentOf }: Place,
  id: string,
): Promise<string | undefined> {
  const offered = await offeredItem.getValue(tabId);
  await offeredItem.removeValue(tabId);
  const counts =
    offered?.id === id &&
    offered.frameId === frameId &&
    offered.documentId === (documentOf(frameId) ?? null) &&
    Date.now() - offered.at <= COUNTS_FOR;
  return counts ? offered.words : undefined;
}

/** Forgets what was offered in a tab that has been closed. */
export function forgetRewrites(tabId: number): Promise<void> {
  return offeredItem.removeValue(tabId);
}
