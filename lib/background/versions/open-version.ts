import type { EditorHandle } from '@/lib/editor/find/editor-handle';
import { type FoundEditor, findTargets } from '@/lib/editor/find/find-targets';
import { type Version, VERSION_KINDS, type VersionRow } from '@/lib/moengage/versions';
import {
  EDITOR_LOOKS_EVERY,
  FIRST_LOOK_AFTER,
  QUIET_AFTER_SWITCH,
  SAME_LOOKS,
} from '@/lib/moengage/versions-walk';
import versionTabs from '@/lib/page/versions/version-tabs.page';
import * as v from 'valibot';

import { type Dashboard, dashboardIn } from '../tabs/dashboard-tab';
import { readRows } from './read-rows';

/** Milliseconds. The dashboard makes a short mail's editor anew within 2.6 s, a long one's later. */
export const PATIENCE = 30_000;

export interface Clock {
  now(): number;
  pause(milliseconds: number): Promise<void>;
  /** Milliseconds in which nothing is to be written after a click on a tab; default: all. */
  quiet?: number;
}

/** What a page shows: its tabs, and the template of the open one. */
export interface Shown {
  tab: Dashboard;
  rows: VersionRow[];
  template: FoundEditor;
  page: string | undefined;
}

/** Looks at a tab; undefined if it shows no dashboard, or no template. */
export async function look(tabId: number): Promise<Shown | undefined> {
  const tab = await dashboardIn(tabId);
  if (!tab) return undefined;
  const { template } = await findTargets(tab.run, tab.frames, tab.choices);
  if (!template) return undefined;
  const { rows } = await readRows(tab, template);
  return { tab, rows, template, page: tab.pageOf(template.frameId) };
}

/** Whether the rows mark just this version. */
export function isOpen(version: Version, rows: readonly VersionRow[]): boolean {
  return rows.every(({ kind, active }) => version[kind] === active);
}

/**
 * Opens a version by its tabs, as an author does, and waits until its editor stands: a new one, or
 * another text, that stays as it is; the mark alone moves too early.
 * @returns why it could not be opened, in the author's words.
 */
export async function openVersion(
  tabId: number,
  from: Shown,
  version: Version,
  clock: Clock,
): Promise<Shown | string> {
  let shown = from;
  for (const kind of VERSION_KINDS) {
    const row = shown.rows.find((each) => each.kind === kind);
    const name = version[kind];
    if (!row || typeof name !== 'string' || row.active === name) continue;
    if (!(await press(shown, { kind, name }))) return `The tab “${name}” is not there any more.`;
    const next = await waitForEditor(tabId, shown, { kind, name }, clock);
    if (typeof next === 'string') return next;
    shown = next;
  }
  return isOpen(version, shown.rows) ? shown : 'The page opened another tab.';
}

type Tab = { kind: VersionRow['kind']; name: string };

const pressed = v.object({ op: v.literal('pressed'), done: v.literal(true) });

async function press({ tab, template }: Shown, { kind, name }: Tab): Promise<boolean> {
  const { frameId, editors } = await readRows(tab, template);
  try {
    const answer = await tab.run(frameId, 'ISOLATED', versionTabs, [
      { op: 'press', editors, kind, name },
    ]);
    return v.is(pressed, answer);
  } catch {
    return false;
  }
}

async function waitForEditor(
  tabId: number,
  before: Shown,
  { kind, name }: Tab,
  { now, pause, quiet = QUIET_AFTER_SWITCH }: Clock,
): Promise<Shown | string> {
  const begun = now();
  let same = 0;
  let last: Shown | undefined;
  if (quiet >= FIRST_LOOK_AFTER) await pause(FIRST_LOOK_AFTER);
  while (now() - begun < PATIENCE) {
    await pause(EDITOR_LOOKS_EVERY);
    const shown = await look(tabId);
    if (shown && shown.page !== before.page) return 'The page shows another campaign by now.';
    const row = shown?.rows.find((each) => each.kind === kind);
    const isThere = shown && row?.active === name && isAnother(shown, before);
    same = isThere && last && isSame(shown, last) ? same + 1 : 0;
    last = isThere ? shown : undefined;
    if (shown && same >= SAME_LOOKS && now() - begun >= quiet) return shown;
  }
  return `The editor of “${name}” did not appear, or is the same as before, so Passlink cannot tell whose text it shows.`;
}

/** Whether the editor is another one than before, or holds another text. */
function isAnother(shown: Shown, before: Shown): boolean {
  return (
    nameOf(shown.template) !== nameOf(before.template) ||
    shown.template.found.template !== before.template.found.template
  );
}

function isSame(one: Shown, other: Shown): boolean {
  return !isAnother(one, other);
}

function nameOf({ frameId, kind, target }: EditorHandle): string {
  return `${frameId} ${kind} ${target}`;
}
