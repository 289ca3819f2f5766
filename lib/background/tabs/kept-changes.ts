import * as v from 'valibot';

import type { InsertionRecord } from '@/lib/editor';
import { ADAPTERS } from '@/lib/editor/adapters';
import type { EditRecord } from '@/lib/editor/write/edit';
import type { Version } from '@/lib/moengage/versions';
import { definePerTabItem } from '@/lib/storage/define-item';
import { packTexts, unpackTexts } from '@/lib/text/packed-texts';
import { VERSION } from '../versions/read-rows';

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
export interface Kept {
  change: Change;
  page: string;
  /** The frame's document, where the browser names it. */
  document?: string;
  version: Version;
}

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
  saves: v.exactOptional(v.object({ before: v.string(), after: v.string() })),
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
  document: v.exactOptional(v.string()),
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

/** The changes kept for a tab, the oldest first; none if they cannot be read. */
export async function keptFor(tabId: number): Promise<Kept[]> {
  const packed = await changesItem.getValue(tabId);
  const read = v.safeParse(v.array(kept), packed && unpackTexts(packed));
  return read.success ? read.output : [];
}

/** Replaces the changes kept for a tab. Drops the oldest where they take too much room. */
export async function keep(tabId: number, changes: readonly Kept[]): Promise<void> {
  if (changes.length === 0) return changesItem.removeValue(tabId);
  let packed = packTexts(changes);
  for (let left = changes; left.length > 2 && sizeOf(packed) > MOST_KEPT;) {
    left = left.slice(1);
    packed = packTexts(left);
  }
  await changesItem.setValue(tabId, packed);
}

/** Drops the changes of all tabs. */
export function forgetAllKept(): Promise<void> {
  return changesItem.removeAll();
}

function sizeOf(value: unknown): number {
  return JSON.stringify(value).length;
}
