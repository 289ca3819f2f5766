import { beginLooking, endLooking, lookAgain } from '@/lib/editor/hold/look';
import type { ChangeRecord } from '@/lib/editor/hold/sighting';
import { type Settled, type Sighting, watchChange } from '@/lib/editor/hold/watch';
import type { HoldReport, Staged } from '@/lib/editor/types';
import { compareVersion } from '@/lib/moengage/versions';
import type { OpenTab } from '@/lib/page/tab';

import { readRows } from '../versions/read-rows';
import { dashboardIn, enqueueInTab } from './dashboard-tab';
import { type Hold, holdItem } from './hold-item';
import { comparePage } from './same-page';

type EndReason = Extract<HoldReport, { stage: 'unknown' }>['why'];

/** A watch over the last change of a tab. */
interface Watch {
  end(why: EndReason): void;
  settled: Promise<Settled>;
}

/** The watches of this background; those of an earlier one are begun anew when somebody asks. */
const watches = new Map<number, Watch>();

interface Clock {
  /** Epoch milliseconds. */
  now: () => number;
  wait: (milliseconds: number) => Promise<void>;
}

let clock: Clock | undefined;

/** From now on, changes are looked at again. Called once, while the background starts. */
export function startWatching(given: Clock): void {
  clock = given;
}

/**
 * Begins to watch a change, in place of the tab's earlier one. Returns once the watch is kept, long
 * before it is settled.
 */
export async function beginWatch(
  tabId: number,
  tab: Pick<OpenTab, 'run' | 'frames'>,
  {
    record,
    ...kept
  }: Pick<Hold, 'did' | 'page' | 'document' | 'version'> & { record: ChangeRecord },
): Promise<void> {
  endWatch(tabId, 'newer');
  if (!clock) return;
  const { frameId } = record.handle;
  const hold: Hold = { ...kept, frameId, at: clock.now(), report: { stage: 'checking' } };
  await holdItem.setValue(tabId, hold);
  goOnWatching(tabId, hold, record);
  // Nobody waits for it: the author has their answer at once.
  void beginLooking(tab);
}

/** Goes on with a watch that an earlier background has begun. */
export function goOnWatching(tabId: number, kept: Hold, record: ChangeRecord): void {
  if (!clock) return;
  const tools = clock;
  let why: EndReason | undefined;
  const ending = new AbortController();
  const ended = new Promise<void>((resolve) =>
    ending.signal.addEventListener('abort', () => resolve()),
  );
  const settle = async (): Promise<Settled> => {
    const report = await watchChange({
      at: kept.at,
      now: tools.now,
      wait: (milliseconds) => Promise.race([tools.wait(milliseconds), ended]),
      ended: () => why,
      // Looks are short; between them the tab is free for what the author asks next.
      look: () => enqueueInTab(tabId, () => look(tabId, kept, record)),
    }).catch((): Settled => ({ stage: 'unknown', why: 'silent' }));
    // What has taken its place keeps its own state.
    if (watches.get(tabId) === watch) {
      await holdItem.setValue(tabId, { ...kept, report, settledAt: tools.now() });
      if (watches.get(tabId) === watch) watches.delete(tabId);
      await stopLooking(tabId);
    }
    return report;
  };
  const watch: Watch = {
    end(reason) {
      why ??= reason;
      ending.abort();
    },
    settled: Promise.resolve().then(settle),
  };
  watches.set(tabId, watch);
}

/** Ends the watch over a tab's last change; it is not known any more how that fares. */
export function endWatch(tabId: number, why: EndReason): void {
  watches.get(tabId)?.end(why);
  if (why !== 'locked') watches.delete(tabId);
}

/** Ends all watches: the records that they compare with are forgotten. */
export function endAllWatches(): void {
  for (const tabId of watches.keys()) endWatch(tabId, 'locked');
}

/** Forgets how a tab's last change fares, because it is undone or the tab is closed. */
export async function forgetHold(tabId: number): Promise<void> {
  endWatch(tabId, 'newer');
  await holdItem.removeValue(tabId);
}

/** The watch's result; undefined if this background watches nothing in the tab. */
export function settledWatch(tabId: number): Promise<Settled> | undefined {
  return watches.get(tabId)?.settled;
}

/** Adds to an outcome that the page is looked at again, where it is. */
export function staged<Outcome extends { status: string }>(
  tabId: number,
  outcome: Outcome,
): Outcome & Staged {
  const isChange = outcome.status === 'inserted' || outcome.status === 'removed';
  return isChange && watches.has(tabId) ? { ...outcome, stage: 'checking' } : outcome;
}

async function look(
  tabId: number,
  { version, ...kept }: Hold,
  record: ChangeRecord,
): Promise<Sighting> {
  const tab = await dashboardIn(tabId);
  if (!tab || (await comparePage(tab, { ...kept, record })) === 'other') {
    return { seen: 'nothing', why: 'elsewhere' };
  }
  // Another locale has a text of its own, which says nothing of this one.
  const { rows } = await readRows(tab, record.handle);
  const isOpen = compareVersion(version, rows) !== 'other';
  return isOpen ? lookAgain(tab, record) : { seen: 'nothing', why: 'elsewhere' };
}

async function stopLooking(tabId: number): Promise<void> {
  const tab = await dashboardIn(tabId);
  if (tab) await endLooking(tab);
}
