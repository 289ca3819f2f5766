import { openEditor } from '@/lib/editor/find/editor-handle';
import { showPlace } from '@/lib/editor/write/edit';
import { type Version, versionIn, versionName } from '@/lib/moengage/versions';
import {
  QUIET_AFTER_SWITCH,
  unknownTabs,
  versionsOf,
  type WalkResult,
  type WalkState,
} from '@/lib/moengage/versions-walk';

import { enqueueInTab } from '../tabs/dashboard-tab';
import { type Clock, isOpen, look, openVersion, type Shown } from './open-version';
import { walkItem } from './walk-item';

/** Walks that this background makes, and whether their authors have cancelled them. */
const walks = new Map<number, { isCancelled: boolean }>();

export interface Walk extends Pick<WalkState, 'task' | 'projectId'> {
  tabId: number;
  /** The versions to visit, by name; default: all. */
  only?: readonly string[];
  /** Does the task in the version that is open. */
  visit(shown: Shown): Promise<Omit<WalkResult, 'name'>>;
  clock: Clock;
}

export function isWalking(tabId: number): boolean {
  return walks.has(tabId);
}

/** Stops a walk once the version at work is finished, so that each is whole or untouched. */
export async function cancelWalk(tabId: number): Promise<void> {
  const walk = walks.get(tabId);
  if (!walk) return;
  walk.isCancelled = true;
  const kept = await walkItem.getValue(tabId);
  if (kept?.state.stage === 'running') {
    await walkItem.setValue(tabId, { ...kept, state: { ...kept.state, stage: 'stopping' } });
  }
}

/**
 * Does a task in every version of the open message: first in the one that the author has open, so
 * that what they have typed there is taken, then in the others by their tabs, and comes back.
 * @returns how it ended; the state is kept along the way.
 */
export async function walkVersions(walk: Walk): Promise<WalkState> {
  const { tabId, task, projectId } = walk;
  const own = { isCancelled: false };
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
      await walkItem.setValue(tabId, { page: start.tab.pageOf(0) ?? '', state: shown });
    };
    if (!versions.some((version) => isOpen(version, start.rows))) {
      await keep({ stage: 'stopped', message: UNCLEAR });
      return state;
    }
    const wanted = versions.filter(
      (version) => !walk.only || walk.only.includes(versionName(version)),
    );
    const names = wanted.map(versionName);
    const isFirst = (version: Version) => isOpen(version, start.rows);
    const order = [...wanted.filter(isFirst), ...wanted.filter((version) => !isFirst(version))];
    await keep({
      ...(order[0] && { current: versionName(order[0]) }),
      names: [...names, ...unknownTabs(start.rows)],
      results: unknownTabs(start.rows).map((name) => ({
        name,
        status: 'refused',
        message: UNKNOWN_TAB,
      })),
    });

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
    const isBack = await comeBack(tabId, { start, first, now: shown, clock: walk.clock });
    const isWhole = state.results.length >= names.length && !own.isCancelled;
    await keep({
      stage: isWhole ? 'finished' : 'stopped',
      ...(isBack
        ? !isWhole && { message: own.isCancelled ? CANCELLED : NO_ANSWER }
        : { message: NOT_BACK }),
    });
    return state;
  } finally {
    walks.delete(tabId);
  }
}

/** Gives the page what the author has typed into an open code view: another tab would drop it. */
async function leave(tabId: number, { tab, template }: Shown): Promise<void> {
  if (template.found.view !== 'code') return;
  await enqueueInTab(tabId, () => openEditor(tab.run, template).commit(null)).catch(
    () => undefined,
  );
}

/** Opens the author's tab again, with their view and what they had selected. */
async function comeBack(
  tabId: number,
  { start, first, now, clock }: { start: Shown; first: Version; now: Shown; clock: Clock },
): Promise<boolean> {
  if (now.page !== start.page) return false;
  if (isOpen(first, now.rows)) return true;
  const back = await openVersion(tabId, now, first, clock);
  if (typeof back === 'string') return false;
  const { tab, template } = back;
  const { view, caret } = start.template.found;
  await enqueueInTab(tabId, async () => {
    if (view !== 'code' && template.found.view === 'code') {
      await openEditor(tab.run, template).leaveCode();
    }
    if (caret) await showPlace(tab.run, template, caret);
  }).catch(() => undefined);
  return true;
}

const BUSY = 'Passlink is still at work in this tab. Wait until it is done, or cancel it.';
const NO_TABS = 'This page shows no tabs of locales or variations.';
const UNCLEAR =
  'The page does not mark which of its tabs is open, so Passlink cannot tell them apart. Open each tab and insert there.';
const UNKNOWN_TAB = 'Passlink does not know what this tab is, and has left it alone.';
const NO_ANSWER = 'The page did not answer. Reload it, then look at this tab.';
const LEFT = 'Another tab was opened meanwhile, so Passlink did not see whether it has held.';
const CANCELLED = 'Cancelled. The tabs that are listed are finished, the others are untouched.';
const NOT_BACK = 'The tab that was open first could not be opened again.';
