import * as v from 'valibot';

import type { InsertionRecord } from '@/lib/editor';
import { ADAPTERS } from '@/lib/editor/adapters';
import type { EditRecord } from '@/lib/editor/write/edit';
import type { OpenTab } from '@/lib/page/tab';
import { definePerTabItem } from '@/lib/storage/define-item';
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

/** A change, and the page in which it was made. */
interface Kept {
  change: Change;
  page: string;
}

type Page = Pick<OpenTab, 'pageOf'>;

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
  }),
]);
const kept: v.GenericSchema<unknown, Kept> = v.object({
  page: v.string(),
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
const changesItem = definePerTabItem('changes', v.array(kept));

/**
 * The last change in the page that the tab shows now. A change in another page is kept in case the
 * author comes back to it, but is never undone in this one.
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
 * Keeps a change for undo, with the page as it was when we opened the tab. It replaces the last
 * change of its kind: an author who inserts and then lets Check fix can undo both, and a tab never
 * holds more than two templates in memory. The page is looked at again until the change has held.
 */
export async function rememberChange(
  tabId: number,
  { pageOf, ...tab }: OpenTab,
  change: Change,
): Promise<void> {
  forgetReading(tabId);
  const others = (await keptFor(tabId)).filter((each) => each.change.by !== change.by);
  const page = pageOf(change.record.handle.frameId);
  await keep(tabId, page === undefined ? others : [...others, { change, page }]);
  const { record } = change;
  const did = change.by === 'fix' ? 'fix' : change.removes ? 'remove' : 'insert';
  await beginWatch(tabId, tab, { did, record, page: page ?? '' });
}

/** Forgets the last change of this kind, once it is undone. */
export async function forgetChange(tabId: number, { by }: Change): Promise<void> {
  await keep(
    tabId,
    (await keptFor(tabId)).filter(({ change }) => change.by !== by),
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

async function changesIn(tabId: number, { pageOf }: Page): Promise<Change[]> {
  const all = await keptFor(tabId);
  return all
    .filter(({ change, page }) => pageOf(change.record.handle.frameId) === page)
    .map(({ change }) => change);
}

async function keptFor(tabId: number): Promise<Kept[]> {
  return (await changesItem.getValue(tabId)) ?? [];
}

async function keep(tabId: number, changes: Kept[]): Promise<void> {
  if (changes.length === 0) await changesItem.removeValue(tabId);
  else await changesItem.setValue(tabId, changes);
}
