import { openEditor } from '@/lib/editor/find/editor-handle';
import { sameButSpacing } from '@/lib/block/proves-block';
import { type Version, versionIn, versionName } from '@/lib/moengage/versions';
import {
  QUIET_AFTER_SWITCH,
  unknownTabs,
  versionsOf,
  type WalkResult,
  type WalkState,
  type WalkTask,
} from '@/lib/moengage/versions-walk';

import { enqueueInTab } from '../tabs/dashboard-tab';
import { keepPlace, returnToPlace } from './author-view';
import { type Clock, isOpen, look, openVersion, type Shown } from './open-version';
import { itemFor } from './walk-item';

/** Walks that this background makes, and whether their authors have cancelled them. */
const walks = new Map<number, { task: WalkTask; isCancelled: boolean }>();

export interface Walk extends Pick<WalkState, 'task' | 'projectId'> {
  tabId: number;
  /** The versions to visit, by name; default: all. */
  only?: readonly string[];
  /** Does the task in the version that is open. */
  visit(shown: Shown): Promise<Omit<WalkResult, 'name'>>;
  clock: Clock;
}

/** What is done in a tab's versions now; undefined if nothing is. */
export function taskIn(tabId: number): WalkTask | undefined {
  return walks.get(tabId)?.task;
}

/** Stops a walk once the version at work is finished, so that each is whole or untouched. */
export async function cancelWalk(tabId: number): Promise<void> {
  const walk = walks.get(tabId);
  if (!walk) return;
  walk.isCancelled = true;
  const item = itemFor(walk.task);
  const kept = await item.getValue(tabId);
  if (kept?.state.stage === 'running') {
    await item.setValue(tabId, { ...kept, state: { ...kept.state, stage: 'stopping' } });
  }
}

/**
 * Does a task in every version of the open message: first in the one that the author has open, so
 * that what they have typed there is taken, then in the others by their tabs, and comes back.
 * @returns how it ended; the state is kept along the way.
 */
export async function walkVersions(walk: Walk): Promise<WalkState> {
  const { tabId, task, projectId } = walk;
  const own = { task, isCancelled: false };
  let state: WalkState = { task, projectId, names: [], results: [], stage: 'running' };
  if (walks.has(tabId)) return { ...state, stage: 'stopped', message: BUSY };
  walks.set(tabId, own);
  try {
    const start = await enqueueInTab(tabId, () => look(tabId));
    const versions = start ? versionsOf(start.rows) : [];
    if (!start || versions.length < 2) return { ...state, stage: 'stopped', message: NO_TABS };
    const first = versionIn(start.rows);
    const keep = async (change: Partial<WalkState>) => {
      const { current: _, ...rest } = state;
      state = { ...rest, ...change };
      const isStopping = own.isCancelled && state.stage === 'running';
      const shown: WalkState = isStopping ? { ...state, stage: 'stopping' } : state;
      await itemFor(task).setValue(tabId, { page: start.tab.pageOf(0) ?? '', state: shown });
    };
    if (!versions.some((version) => isOpen(version, start.rows))) {
      await keep({ stage: 'stopped', message: UNCLEAR });
      return state;
    }
    const wanted = versions.filter(
      (version) => !walk.only || walk.only.includes(versionName(version)),
    );
    if (walk.only && wanted.length === 0) {
      return { ...state, stage: 'stopped', message: NOT_THERE };
    }
    const names = wanted.map(versionName);
    const unknown = walk.only ? [] : unknownTabs(start.rows);
    const isFirst = (version: Version) => isOpen(version, start.rows);
    const order = [...wanted.filter(isFirst), ...wanted.filter((version) => !isFirst(version))];
    await keep({
      ...(order[0] && { current: versionName(order[0]) }),
      names: [...names, ...unknown],
      results: unknown.map((name) => ({
        name,
        status: 'refused',
        message: UNKNOWN_TAB,
      })),
    });

    await keepPlace(start);
    // The author may have opened this tab just before.
    if (task !== 'check') await walk.clock.pause(QUIET_AFTER_SWITCH);
    let shown: Shown = start;
    let left = false;
    for (const version of order) {
      if (own.isCancelled) break;
      const name = versionName(version);
      await keep({ current: name });
      if (!isFirst(version) && !left) {
        await leave(tabId, shown);
        left = true;
      }
      const opened = isFirst(version)
        ? shown
        : await openVersion(tabId, shown, version, walk.clock);
      if (typeof opened === 'string') {
        await keep({ results: [...state.results, { name, status: 'refused', message: opened }] });
        // Whatever is open now is where the next tab is pressed from.
        const now = await look(tabId);
        if (!now || now.page !== start.page) break;
        shown = now;
        continue;
      }
      shown = opened;
      const result = await walk
        .visit(opened)
        .catch((): Omit<WalkResult, 'name'> => ({ status: 'refused', message: NO_ANSWER }));
      const after = await look(tabId);
      const stayed = after?.page === start.page && isOpen(version, after?.rows ?? []);
      const told =
        stayed || result.status === 'refused'
          ? result
          : { status: 'unsure' as const, message: LEFT };
      await keep({ results: [...state.results, { name, ...told }] });
      if (!after || after.page !== start.page) break;
      shown = after;
    }
    const back = await comeBack(tabId, { start, first, now: shown, clock: walk.clock });
    if (task === 'check' && left && back && order.some(isFirst)) {
      // Leaving it may have changed its text.
      const name = versionName(first);
      const again = await walk.visit(back).catch(() => undefined);
      const results = state.results.map((each) =>
        again && each.name === name ? { name, ...again } : each,
      );
      await keep({ results });
    }
    const isWhole = state.results.length >= names.length && !own.isCancelled;
    await keep({
      stage: isWhole ? 'finished' : 'stopped',
      ...(task === 'check' && { endedAt: walk.clock.now() }),
      ...(back
        ? !isWhole && { message: own.isCancelled ? CANCELLED : NO_ANSWER }
        : { message: NOT_BACK }),
    });
    return state;
  } finally {
    walks.delete(tabId);
  }
}

/**
 * Opens a version, as its author does by its tabs.
 * @returns why that was not possible; null if it is open.
 */
export async function openByName(
  tabId: number,
  name: string,
  clock: Clock,
): Promise<string | null> {
  if (walks.has(tabId)) return BUSY;
  const shown = await enqueueInTab(tabId, () => look(tabId));
  const version = shown && versionsOf(shown.rows).find((each) => versionName(each) === name);
  if (!version) return NOT_THERE;
  if (isOpen(version, shown.rows)) return null;
  await leave(tabId, shown);
  const opened = await openVersion(tabId, shown, version, { ...clock, quiet: 0 });
  return typeof opened === 'string' ? opened : null;
}

/** Gives the page what the author has typed into an open code view: another tab would drop it. */
async function leave(tabId: number, { tab, template }: Shown): Promise<void> {
  if (template.found.view !== 'code') return;
  await enqueueInTab(tabId, async () => {
    const editor = openEditor(tab.run, template);
    const { text, saved } = await editor.look();
    // A commit of what the page has already would only have its editor format it anew.
    if (saved === undefined || !sameButSpacing(text, saved)) await editor.commit(null);
  }).catch(() => undefined);
}

/** Opens the author's tab again, with their view and what they had selected. */
async function comeBack(
  tabId: number,
  { start, first, now, clock }: { start: Shown; first: Version; now: Shown; clock: Clock },
): Promise<Shown | undefined> {
  if (now.page !== start.page) return undefined;
  const back = isOpen(first, now.rows) ? now : await openVersion(tabId, now, first, clock);
  if (typeof back === 'string') return undefined;
  await enqueueInTab(tabId, () => returnToPlace(tabId, start, back)).catch(() => undefined);
  return back;
}

const BUSY = 'Passlink is still at work in this tab. Wait until it is done, or cancel it.';
const NO_TABS = 'This page shows no tabs of locales or variations.';
const NOT_THERE = 'This tab is not there any more.';
const UNCLEAR =
  'The page does not mark which of its tabs is open, so Passlink cannot tell them apart. Open each tab and insert there.';
const UNKNOWN_TAB = 'Passlink does not know what this tab is, and has left it alone.';
const NO_ANSWER = 'The page did not answer. Reload it, then look at this tab.';
const LEFT = 'Another tab was opened meanwhile, so Passlink did not see whether it has held.';
const CANCELLED = 'Cancelled. The tabs that are listed are finished, the others are untouched.';
const NOT_BACK = 'The tab that was open first could not be opened again.';
