import * as v from 'valibot';

import { adapterOf, type EditorKind } from '@/lib/editor/adapters';
import {
  LONGEST_TAB_NAME,
  type Version,
  VERSION_KINDS,
  type VersionRow,
} from '@/lib/moengage/versions';
import type { OpenTab } from '@/lib/page/tab';
import versionTabs, { type VersionAnswer } from '@/lib/page/versions/version-tabs.page';

/** Tabs of a row at most; nobody writes in as many languages. */
const MOST_TABS = 100;

const name = v.pipe(v.string(), v.maxLength(LONGEST_TAB_NAME));
const answer = v.object({
  op: v.literal('rows'),
  rows: v.pipe(
    v.array(
      v.object({
        kind: v.picklist(VERSION_KINDS),
        tabs: v.pipe(v.array(v.object({ name, isKnown: v.boolean() })), v.maxLength(MOST_TABS)),
        active: v.nullable(name),
      }),
    ),
    v.maxLength(VERSION_KINDS.length),
  ),
}) satisfies v.GenericSchema<unknown, Extract<VersionAnswer, { op: 'rows' }>>;

const kept = v.exactOptional(v.nullable(name));

/** A version as it is stored. */
export const VERSION: v.GenericSchema<unknown, Version> = v.object({
  locale: kept,
  variation: kept,
});

/** The editor whose tabs are meant; the only rows of the page while there is none. */
export interface TabsOf {
  frameId: number;
  kind: EditorKind;
}

/**
 * The rows of locale and variation tabs that belong to an editor, and where they are: beside it in
 * its own frame, or in the page around that. None where the page has none, or does not answer.
 */
export async function readRows(
  { run }: Pick<OpenTab, 'run'>,
  { frameId, kind }: TabsOf,
): Promise<{ frameId: number; editors: string; rows: VersionRow[] }> {
  const places = [
    { frameId, editors: adapterOf(kind).selector },
    ...(frameId === 0 ? [] : [{ frameId: 0, editors: '' }]),
  ];
  for (const place of places) {
    const rows = await rowsIn(run, place);
    if (rows.length > 0) return { ...place, rows };
  }
  return { frameId, editors: '', rows: [] };
}

async function rowsIn(
  run: OpenTab['run'],
  { frameId, editors }: { frameId: number; editors: string },
): Promise<VersionRow[]> {
  try {
    const given = await run(frameId, 'ISOLATED', versionTabs, [{ op: 'read', editors }]);
    const read = v.safeParse(answer, given);
    return read.success ? read.output.rows : [];
  } catch {
    return [];
  }
}
