import * as v from 'valibot';

import type { InsertionRecord } from '@/lib/editor';
import { ADAPTERS } from '@/lib/editor/adapters';
import type { EditRecord } from '@/lib/editor/write/edit';
import {
  compareVersion,
  tabsTo,
  type Version,
  VERSION_KINDS,
  versionIn,
} from '@/lib/moengage/versions';
import type { OpenTab } from '@/lib/page/tab';
import { definePerTabItem } from '@/lib/storage/define-item';
import { packTexts, unpackTexts } from '@/lib/text/packed-texts';
import { readRows, VERSION } from '../versions/read-rows';
import { beginWatch, endAllWatches, forgetHold } from './hold-watch';
import { forgetReading } from './last-reading';

/** A change to a template, with what is needed to undo it. */
export type Change = InsertionChange | FixChange;

/** An insertion, a removal, or an update of a block. */
export interface InsertionChange {
  by: 'insertion';
  record: InsertionRecord;
  /** It took a link out. */
  removes?: true;
}

/** Fixes of findings, or the replacement of a recipe. */
export interface FixChange {
  by: 'fix';
  record: EditRecord;
  /** The project that was saved for it, and when it was last saved, in epoch milliseconds. */
  project?: { id: string; updatedAt: number };
}

/** A change, with the page and the version of its message in which it was made. */
interface Kept {
  change: Change;
  page: string;
  version: Version;
}

type Page = Pick<OpenTab, 'pageOf' | 'run'>;

const handle = v.object({
  frameId: v.number(),
  kind: v.picklist(ADAPTERS.map(({ kind }) => kind)),
  target: v.string(),
});
const edit = v.object({
  range: v.object({ from: v.number(), to: v.number() }),
  text: v.string(),
});
const field = v.object({ handle, before: v.string(), after: v.string() });
const editRecord = v.object({
  handle,
  before: v.string(),
  after: v.string(),
  back: v.array(edit),
});
const insertionRecord = v.union([
  v.object({ handle, edits: editRecord, fields: v.array(field) }),
  v.object({
    handle,
    variable: v.string(),
    before: v.string(),
    after: v.string(),
    replaced: v.array(v.string()),
    field: v.exactOptional(field),
    view: v.exactOptional(v.literal('code')),
    rewritten: v.exactOptional(v.string()),
  }),
]);
const kept: v.GenericSchema<unknown, Kept> = v.object({
  page: v.string(),
  version: VERSION,
  change: v.variant('by', [
    v.object({
      by: v.literal('insertion'),
      record: insertionRecord,
      removes: v.exactOptional(v.literal(true)),
    }),
    v.object({
      by: v.literal('fix'),
      record: editRecord,
      project: v.exactOptional(v.object({ id: v.string(), updatedAt: v.number() })),
    }),
  ]),
});

/**
 * The last changes of each tab, for undo, the oldest first. They contain the author's source and
 * secrets: session storage stays in memory, and content scripts cannot read it.
 */
const changesItem = definePerTabItem(
  'changes',
  v.object({
    value: v.unknown(),
    texts: v.array(v.union([v.string(), v.object({ of: v.number(), edits: v.array(edit) })])),
  }),
);

/**
 * UTF-16 code units that the changes of a tab may take; a template before and after a change takes
 * little more than one. Session storage holds 10 MB for all tabs. The newest two stay in any case.
 */
const MOST_KEPT = 2_500_000;

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
  const others = (await keptFor(tabId)).filter(
    (each) =>
      each.change.by !== change.by ||
      (page !== undefined && each.page !== page) ||
      (compareVersion(each.version, rows) !== 'same' && !isEqual(each.version, version)),
  );
  await keep(tabId, page === undefined ? others : [...others, { change, page, version }]);
  const { record } = change;
  const did = change.by === 'fix' ? 'fix' : change.removes ? 'remove' : 'insert';
  await beginWatch(tabId, tab, { did, record, page: page ?? '', version });
}

/** Forgets a change, once it is undone. */
export async function forgetChange(tabId: number, change: Change): Promise<void> {
  const undone = JSON.stringify(change);
  await keep(
    tabId,
    (await keptFor(tabId)).filter((each) => JSON.stringify(each.change) !== undone),
  );
  await forgetHold(tabId);
}

/** Forgets the changes of a tab that has been closed. */
export async function forgetChangesOf(tabId: number): Promise<void> {
  await forgetHold(tabId);
  await changesItem.removeValue(tabId);
}

/** Forgets the changes of all tabs, whether or not they are still open. */
export function forgetAllChanges(): Promise<void> {
  endAllWatches();
  return changesItem.removeAll();
}

/** The changes of the page, with how their version compares to the one that is open. */
async function changesIn(tabId: number, tab: Page) {
  const inPage = (await keptFor(tabId)).filter(
    ({ change, page }) => tab.pageOf(change.record.handle.frameId) === page,
  );
  const last = inPage.at(-1);
  if (!last) return [];
  const { rows } = await readRows(tab, last.change.record.handle);
  return inPage.map(({ change, version }) => ({
    change,
    verdict: compareVersion(version, rows),
    tabs: tabsTo(version, rows),
  }));
}

async function keptFor(tabId: number): Promise<Kept[]> {
  const packed = await changesItem.getValue(tabId);
  const read = v.safeParse(v.array(kept), packed && unpackTexts(packed));
  return read.success ? read.output : [];
}

async function keep(tabId: number, changes: readonly Kept[]): Promise<void> {
  if (changes.length === 0) return changesItem.removeValue(tabId);
  let packed = packTexts(changes);
  for (let left = changes; left.length > 2 && sizeOf(packed) > MOST_KEPT;) {
    left = left.slice(1);
    packed = packTexts(left);
  }
  await changesItem.setValue(tabId, packed);
}

/** Whether two versions are named alike, also where the page did not say which it was. */
function isEqual(one: Version, other: Version): boolean {
  return VERSION_KINDS.every((kind) => one[kind] === other[kind]);
}

function sizeOf(value: unknown): number {
  return JSON.stringify(value).length;
}
