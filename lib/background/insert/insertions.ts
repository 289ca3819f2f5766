import { storage } from '#imports';

import type { InsertionRecord } from '@/lib/editor';
import type { OpenTab } from '@/lib/page/tab';

import { forgetByTab } from '../tabs/forget-by-tab';

/** An insertion, and the page that it went into. */
interface Kept {
  record: InsertionRecord;
  page: string;
}

/**
 * The last insertion of each tab, for its undo; one item a tab, so that tabs do not overwrite each
 * other's. Holds snippet text, secret included: session storage stays in memory, and content
 * scripts cannot read it.
 */
const keyOf = (tabId: number) => `session:insertion:${tabId}` as const;

/**
 * The last insertion into the page that the tab shows now. One into another page of the tab is
 * kept for when the author comes back to it, and never taken out of this one.
 */
export async function insertionIn(
  tabId: number,
  { pageOf }: Pick<OpenTab, 'pageOf'>,
): Promise<InsertionRecord | null> {
  const kept = await storage.getItem<Kept>(keyOf(tabId));
  return kept && pageOf(kept.record.handle.frameId) === kept.page ? kept.record : null;
}

/** Keeps an insertion for its undo, with the page as it was when the tab was opened to us. */
export async function rememberInsertion(
  tabId: number,
  { pageOf }: Pick<OpenTab, 'pageOf'>,
  record: InsertionRecord,
): Promise<void> {
  const page = pageOf(record.handle.frameId);
  if (page === undefined) await forgetInsertion(tabId);
  else await storage.setItem<Kept>(keyOf(tabId), { record, page });
}

export async function forgetInsertion(tabId: number): Promise<void> {
  await storage.removeItem(keyOf(tabId));
}

/** Forgets the insertions of all tabs. */
export async function forgetInsertions(): Promise<void> {
  await forgetByTab(keyOf);
}
