import { storage } from '#imports';

import type { InsertionRecord } from '@/lib/editor';

/**
 * The last insertion of each tab, for its undo; one item a tab, so that tabs do not overwrite each
 * other's. Holds snippet text, secret included: session storage stays in memory, and content
 * scripts cannot read it.
 */
const keyOf = (tabId: number) => `session:insertion:${tabId}` as const;

export async function insertionIn(tabId: number): Promise<InsertionRecord | null> {
  return storage.getItem<InsertionRecord>(keyOf(tabId));
}

export async function rememberInsertion(tabId: number, record: InsertionRecord): Promise<void> {
  await storage.setItem(keyOf(tabId), record);
}

export async function forgetInsertion(tabId: number): Promise<void> {
  await storage.removeItem(keyOf(tabId));
}
