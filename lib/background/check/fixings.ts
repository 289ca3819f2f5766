import { storage } from '#imports';

import type { EditRecord } from '@/lib/editor/write/edit';
import type { OpenTab } from '@/lib/page/tab';

import { forgetByTab } from '../tabs/forget-by-tab';

/** A change that Check made to a template. */
export interface Fixing {
  record: EditRecord;
  /** The project that was kept for it, and when it was last saved, in epoch milliseconds. */
  project?: { id: string; updatedAt: number };
}

/**
 * The last fixing of each tab, for its undo, and the page that it was made in. Holds the author's
 * source, secrets in it included: session storage stays in memory, and content scripts cannot
 * read it.
 */
const keyOf = (tabId: number) => `session:fixes:${tabId}` as const;

type Kept = Fixing & { page: string };

/** The last fixing in the page that the tab shows now; one in another page waits for that. */
export async function fixingIn(
  tabId: number,
  { pageOf }: Pick<OpenTab, 'pageOf'>,
): Promise<Fixing | null> {
  const kept = await storage.getItem<Kept>(keyOf(tabId));
  return kept && pageOf(kept.record.handle.frameId) === kept.page ? kept : null;
}

/** Keeps a fixing for its undo, with the page as it was when the tab was opened to us. */
export async function rememberFixing(
  tabId: number,
  { pageOf }: Pick<OpenTab, 'pageOf'>,
  fixing: Fixing,
): Promise<void> {
  const page = pageOf(fixing.record.handle.frameId);
  if (page === undefined) await forgetFixing(tabId);
  else await storage.setItem<Kept>(keyOf(tabId), { ...fixing, page });
}

export async function forgetFixing(tabId: number): Promise<void> {
  await storage.removeItem(keyOf(tabId));
}

/** Forgets the fixings of all tabs. */
export async function forgetFixings(): Promise<void> {
  await forgetByTab(keyOf);
}
