import { browser } from '#imports';

import {
  type InsertOutcome,
  insertSnippet,
  readPage,
  type UndoOutcome,
  undoInsertion,
} from '@/lib/editor';
import type { OpenTab } from '@/lib/page/tab';
import { answer } from '@/lib/messages/guard';
import type { ProjectStore } from '../store/project-store';
import { readCurrentProject } from '../store/current-project';
import { lockedItem } from '@/lib/storage/vault-items';

import { answerAtFocus } from '../chip/at-focus';
import { buildSnippet } from './build-snippet';
import { dashboardIn, enqueueInTab, forgetQueue, UNREACHABLE } from '../tabs/dashboard-tab';
import { showsClosedFrame } from '../chip/editor-frames';
import { insertRequest } from './insert-request';
import { forgetInsertion, insertionIn, rememberInsertion } from './insertions';
import { forgetRefusal, rememberRefusal } from '../chip/refusals';

/** Reading and writing the open template: for the popup by tab, for the chip by its own frame. */
export function answerPages(store: ProjectStore): void {
  answer('readPage', async ({ tabId }) => {
    const tab = await dashboardIn(tabId);
    if (!tab) return { status: 'elsewhere' };
    const report = await readPage(tab.run, tab.frames);
    const isClosed = report.status === 'no-template' && (await showsClosedFrame(tabId));
    return isClosed ? { status: 'closed-frame' } : report;
  });
  answer('insertIntoPage', async ({ tabId, id }) => {
    const tab = await dashboardIn(tabId);
    return tab ? enqueueInTab(tabId, () => insert(store, tabId, tab, id)) : UNREACHABLE;
  });
  answer('undoInPage', async ({ tabId }) => {
    const tab = await dashboardIn(tabId);
    return tab ? enqueueInTab(tabId, () => undo(tabId, tab)) : NOTHING_TO_UNDO;
  });

  answer('chipState', async () => {
    const [{ projects, current }, isLocked] = await Promise.all([
      readCurrentProject(),
      lockedItem.getValue(),
    ]);
    return {
      project: current ? { id: current.id, name: current.name } : null,
      hasOthers: projects.length > 1,
      isLocked,
    };
  });
  answerAtFocus('insertAtFocus', ({ id }, requester) =>
    enqueueInTab(requester.tabId, async () => {
      const outcome = await insert(store, requester.tabId, requester, id);
      await rememberRefusal(requester, id, outcome);
      return toldToPage(outcome);
    }),
  );
  answerAtFocus('undoAtFocus', (_, requester) =>
    enqueueInTab(requester.tabId, () => undo(requester.tabId, requester)),
  );
  answerAtFocus('snippetForClipboard', ({ id, style }) => buildSnippet(store, id, style));

  browser.tabs.onRemoved.addListener((tabId) => {
    forgetQueue(tabId);
    void forgetInsertion(tabId);
    void forgetRefusal(tabId);
  });
}

async function insert(
  store: ProjectStore,
  tabId: number,
  tab: OpenTab,
  id: string,
): Promise<InsertOutcome> {
  const ready = await insertRequest(store, tab, id);
  if ('refused' in ready) return ready.refused;
  const { outcome, record } = await insertSnippet(ready.request);
  if (record) await rememberInsertion(tabId, tab, record);
  return outcome;
}

const NOTHING_TO_UNDO: UndoOutcome = {
  status: 'refused',
  reason: 'nothing-to-undo',
  message: 'Nothing to undo: Passlink has not inserted anything into this page.',
};

async function undo(tabId: number, tab: OpenTab): Promise<UndoOutcome> {
  const record = await insertionIn(tabId, tab);
  if (!record) return NOTHING_TO_UNDO;
  const outcome = await undoInsertion(tab.run, record);
  if (outcome.status === 'undone') await forgetInsertion(tabId);
  return outcome;
}

/** An outcome without the name of a project that the author has not chosen for this page. */
export function toldToPage(outcome: InsertOutcome): InsertOutcome {
  return 'heldBy' in outcome ? { ...outcome, heldBy: 'another project' } : outcome;
}
