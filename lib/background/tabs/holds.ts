import type { HoldReport, LastHold } from '@/lib/editor/types';
import type { Settled } from '@/lib/editor/hold/watch';
import type { Handlers } from '@/lib/messages';

import { atFocus } from '../chip/at-focus';
import { allowCopyAfterPutBack } from '../chip/refusals';
import { dashboardIn } from './dashboard-tab';
import { type Hold, holdItem } from './hold-item';
import { goOnWatching, settledWatch } from './hold-watch';
import { lastChangeIn } from './last-change';

/**
 * Milliseconds for which a popup that opens is told how the last change fared: as long as an author
 * may take to look. Later the page says it better.
 */
const NEWS_FOR = 5 * 60_000;

const NOT_KNOWN: Settled = { stage: 'unknown', why: 'elsewhere' };

/** Tell how a tab's last change fares: our own pages by tab, the chip for its own. */
export const holdHandlers: Handlers<'holdInPage' | 'settledInPage' | 'settledAtFocus'> = {
  holdInPage: async ({ tabId }) => {
    const hold = await holdItem.getValue(tabId);
    const { settledAt = Date.now() } = hold ?? {};
    if (!hold || Date.now() - settledAt > NEWS_FOR || !(await shows(tabId, hold))) return null;
    return lastHold(hold);
  },
  settledInPage: async ({ tabId }) => {
    const hold = await holdItem.getValue(tabId);
    if (!hold) return null;
    return lastHold({ ...hold, report: await settledReport(tabId, hold) });
  },
  settledAtFocus: atFocus('settledAtFocus', async (_, requester) => {
    const hold = await holdItem.getValue(requester.tabId);
    const report: HoldReport = hold ? await settledReport(requester.tabId, hold) : NOT_KNOWN;
    if (report.stage === 'put-back') await allowCopyAfterPutBack(requester);
    return report;
  }),
};

function lastHold({ did, report }: Hold): LastHold {
  return { did, report };
}

/** Whether a tab still shows the page that was changed. */
async function shows(tabId: number, { frameId, page }: Hold): Promise<boolean> {
  return (await dashboardIn(tabId))?.pageOf(frameId) === page;
}

/**
 * Waits until a change is settled. Where the background has slept since, it looks again now; without
 * the record to compare with, nobody knows.
 */
async function settledReport(tabId: number, hold: Hold): Promise<Settled> {
  if (hold.report.stage !== 'checking') return hold.report;
  const running = settledWatch(tabId);
  if (running) return running;
  const tab = await dashboardIn(tabId);
  const found = tab && (await lastChangeIn(tabId, tab));
  // Another request may have gone on with it meanwhile.
  if (found && 'change' in found && !settledWatch(tabId)) {
    goOnWatching(tabId, hold, found.change.record);
  }
  const settled = settledWatch(tabId);
  if (settled) return settled;
  await holdItem.setValue(tabId, { ...hold, report: NOT_KNOWN, settledAt: Date.now() });
  return NOT_KNOWN;
}
