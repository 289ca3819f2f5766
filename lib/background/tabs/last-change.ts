import { browser, storage } from '#imports';

import type { InsertionRecord } from '@/lib/editor';
import type { EditRecord } from '@/lib/editor/write/edit';
import type { OpenTab } from '@/lib/page/tab';

/** What was done to a template, with what takes it back. */
export type Change = InsertionChange | FixChange;

/** An insertion, a removal, or an update of a block. */
export interface InsertionChange {
  by: 'insertion';
  record: InsertionRecord;
}

/** Fixes of findings, or a recipe that was replaced. */
export interface FixChange {
  by: 'fix';
  record: EditRecord;
  /** The project that was kept for it, and when it was last saved, in epoch milliseconds. */
  project?: { id: string; updatedAt: number };
}

/** A change, and the page that it was made in. */
interface Kept {
  change: Change;
  page: string;
}

type Page = Pick<OpenTab, 'pageOf'>;

/**
 * The last changes of each tab, for their undo; one item a tab, so that tabs do not overwrite each
 * other's. Holds the author's source and secrets: session storage stays in memory, and content
 * scripts cannot read it.
 */
const PREFIX = 'changes:';
const keyOf = (tabId: number) => `session:${PREFIX}${tabId}` as const;

/**
 * The last change of the page that the tab shows now. One of another page is kept for when the
 * author comes back to it, and never taken out of this one.
 */
export async function lastChangeIn(tabId: number, page: Page): Promise<Change | undefined> {
  return (await changesIn(tabId, page)).at(-1);
}

/** The last insertion or removal in that page, whatever Check has changed since. */
export async function lastInsertionIn(tabId: number, page: Page): Promise<InsertionRecord | null> {
  const change = (await changesIn(tabId, page)).findLast(({ by }) => by === 'insertion');
  return change?.by === 'insertion' ? change.record : null;
}

/**
 * Keeps a change for its undo, with the page as it was when the tab was opened to us. It takes the
 * place of the last one of its kind: an author who inserts and then lets Check fix can undo both,
 * and no more than two templates are held in memory for a tab.
 */
export async function rememberChange(
  tabId: number,
  { pageOf }: Page,
  change: Change,
): Promise<void> {
  const others = (await keptFor(tabId)).filter((kept) => kept.change.by !== change.by);
  const page = pageOf(change.record.handle.frameId);
  await keep(tabId, page === undefined ? others : [...others, { change, page }]);
}

/** Forgets the last change of this kind, once it is undone. */
export async function forgetChange(tabId: number, { by }: Change): Promise<void> {
  await keep(
    tabId,
    (await keptFor(tabId)).filter(({ change }) => change.by !== by),
  );
}

/** Forgets the changes of a tab that has been closed. */
export async function forgetChangesOf(tabId: number): Promise<void> {
  await storage.removeItem(keyOf(tabId));
}

/** Forgets the changes of all tabs, whether or not they are still open. */
export async function forgetAllChanges(): Promise<void> {
  const keys = Object.keys(await browser.storage.session.get(null));
  const kept = keys.filter((key) => key.startsWith(PREFIX));
  await storage.removeItems(kept.map((key) => `session:${key}` as const));
}

async function changesIn(tabId: number, { pageOf }: Page): Promise<Change[]> {
  const kept = await keptFor(tabId);
  return kept
    .filter(({ change, page }) => pageOf(change.record.handle.frameId) === page)
    .map(({ change }) => change);
}

/** The oldest first. */
async function keptFor(tabId: number): Promise<Kept[]> {
  return (await storage.getItem<Kept[]>(keyOf(tabId))) ?? [];
}

async function keep(tabId: number, changes: Kept[]): Promise<void> {
  if (changes.length === 0) await forgetChangesOf(tabId);
  else await storage.setItem<Kept[]>(keyOf(tabId), changes);
}
