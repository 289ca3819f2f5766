import type { InsertionRecord } from '@/lib/editor';
import {
  compareVersion,
  tabsTo,
  type Version,
  VERSION_KINDS,
  versionIn,
} from '@/lib/moengage/versions';
import type { OpenTab } from '@/lib/page/tab';
import { noteChange } from '../versions/kept-check';
import { readRows } from '../versions/read-rows';
import { checkItem, walkItem } from '../versions/walk-item';
import { beginWatch, endAllWatches, forgetHold } from './hold-watch';
import { type Change, forgetAllKept, keep, type Kept, keptFor } from './kept-changes';
import { forgetReading } from './last-reading';
import { comparePage } from './same-page';

type Page = Pick<OpenTab, 'documentOf' | 'pageOf' | 'run' | 'unsavedPageOf'>;

/** What can be undone where the author is. */
export type Undoable =
  /** `isSure`: the page shows the version that was changed; else its text has to tell. */
  | { change: Change; isSure: boolean }
  /** Only other versions were changed: the tabs to open for the last of them. */
  | { tabs: string[] };

/**
 * The last change in the page and version that the tab shows now. A change in another page is kept
 * in case the author comes back to it, but is never undone in this one.
 */
export async function lastChangeIn(tabId: number, tab: Page): Promise<Undoable | undefined> {
  const changes = await changesIn(tabId, tab);
  const best =
    changes.findLast(({ verdict }) => verdict === 'same') ??
    changes.findLast(({ verdict }) => verdict === 'unclear');
  if (best) return { change: best.change, isSure: best.verdict === 'same' };
  const last = changes.at(-1);
  return last && { tabs: last.tabs };
}

/** The last insertion or removal in that page and version, whatever Check has changed since. */
export async function lastInsertionIn(tabId: number, tab: Page): Promise<InsertionRecord | null> {
  const found = (await changesIn(tabId, tab)).findLast(
    ({ change, verdict }) => change.by === 'insertion' && verdict === 'same',
  );
  return found?.change.by === 'insertion' ? found.change.record : null;
}

/**
 * Keeps a change for undo, with the page as it was when we opened the tab and the version that is
 * open. It replaces the last change of its kind there: an author who inserts and then lets Check fix
 * can undo both. The page is looked at again until the change has held.
 */
export async function rememberChange(tabId: number, tab: OpenTab, change: Change): Promise<void> {
  forgetReading(tabId);
  const { handle } = change.record;
  const page = tab.pageOf(handle.frameId);
  const { rows } = await readRows(tab, handle);
  const version = versionIn(rows);
  await inPageNow(tabId, tab);
  const others = (await keptFor(tabId)).filter(
    (each) =>
      each.change.by !== change.by ||
      (page !== undefined && each.page !== page) ||
      (compareVersion(each.version, rows) !== 'same' && !isEqual(each.version, version)),
  );
  const document = tab.documentOf(handle.frameId);
  const where = { version, ...(document !== undefined && { document }) };
  await keep(tabId, page === undefined ? others : [...others, { change, page, ...where }]);
  const { record } = change;
  await noteChange(tabId, version, textsOf(change));
  const did = change.by === 'fix' ? 'fix' : change.removes ? 'remove' : 'insert';
  await beginWatch(tabId, tab, { did, record, page: page ?? '', ...where });
}

/** Forgets a change, once it is undone. */
export async function forgetChange(tabId: number, change: Change): Promise<void> {
  const undone = JSON.stringify(change);
  const all = await keptFor(tabId);
  const left = all.filter((each) => JSON.stringify(each.change) !== undone);
  await keep(tabId, left);
  const { before, after } = textsOf(change);
  for (const { version } of all.filter((each) => !left.includes(each))) {
    await noteChange(tabId, version, { before: after, after: before });
  }
  await forgetHold(tabId);
}

/** Forgets the changes of a tab that has been closed. */
export async function forgetChangesOf(tabId: number): Promise<void> {
  await forgetHold(tabId);
  await keep(tabId, []);
  await Promise.all([walkItem, checkItem].map((item) => item.removeValue(tabId)));
}

/** Forgets the changes of all tabs, whether or not they are still open. */
export function forgetAllChanges(): Promise<void> {
  endAllWatches();
  return forgetAllKept();
}

/** What a template held before a change, and after it. */
function textsOf({ record }: Change): { before: string; after: string } {
  return 'edits' in record ? record.edits : record;
}

/** The changes of the page, with how their version compares to the one that is open. */
async function changesIn(tabId: number, tab: Page) {
  const inPage = await inPageNow(tabId, tab);
  const last = inPage.at(-1);
  if (!last) return [];
  const { rows } = await readRows(tab, last.change.record.handle);
  return inPage.map(({ change, version }) => ({
    change,
    verdict: compareVersion(version, rows),
    tabs: tabsTo(version, rows),
  }));
}

/** The changes of the page; where it has gained its draft's id since, they are kept under that. */
async function inPageNow(tabId: number, tab: Page): Promise<Kept[]> {
  const all = await keptFor(tabId);
  const verdicts = await Promise.all(
    all.map((each) => comparePage(tab, { ...each, record: each.change.record })),
  );
  const renamed = all.map((each, at): Kept => {
    const page = tab.pageOf(each.change.record.handle.frameId) ?? each.page;
    return verdicts[at] === 'saved' ? { ...each, page } : each;
  });
  if (verdicts.includes('saved')) await keep(tabId, renamed);
  return renamed.filter((_, at) => verdicts[at] !== 'other');
}

/** Whether two versions are named alike, also where the page did not say which it was. */
function isEqual(one: Version, other: Version): boolean {
  return VERSION_KINDS.every((kind) => one[kind] === other[kind]);
}
