import { browser } from '#imports';

import {
  type InsertOutcome,
  insertSnippet,
  readPage,
  type UndoOutcome,
  undoInsertion,
} from '@/lib/editor';
import { type OpenTab, openTab } from '@/lib/page/tab';
import { answer } from '@/lib/messages/guard';
import { isDashboard } from '@/lib/moengage/hosts';
import type { ProjectBook } from '../store/project-store';
import { createTurns, type InTurn } from '@/lib/text/serial-queue';
import { readCurrentProject } from '../store/current-project';
import { lockedItem } from '@/lib/storage/vault-items';

import { answerAtFocus } from '../chip/at-focus';
import { buildSnippet } from './build-snippet';
import { showsClosedFrame } from '../chip/editor-frames';
import { insertRequest } from './insert-request';
import { forgetInsertion, insertionIn, rememberInsertion } from './insertions';
import { forgetRefusal, rememberRefusal } from '../chip/refusals';

/** One change at a time in each tab: its frames and the popup may ask at once. */
const turns = new Map<number, InTurn>();

export function inTurn<T>(tabId: number, work: () => Promise<T>): Promise<T> {
  const turn = turns.get(tabId) ?? createTurns();
  turns.set(tabId, turn);
  return turn(work);
}

/** Reading and writing the open template: for the popup by tab, for the chip by its own frame. */
export function answerPages(book: ProjectBook): void {
  answer('readPage', async ({ tabId }) => {
    const tab = await dashboardIn(tabId);
    if (!tab) return { status: 'elsewhere' };
    const report = await readPage(tab.run, tab.frames);
    const isClosed = report.status === 'no-template' && (await showsClosedFrame(tabId));
    return isClosed ? { status: 'closed-frame' } : report;
  });
  answer('insertIntoPage', async ({ tabId, id }) => {
    const tab = await dashboardIn(tabId);
    return tab ? inTurn(tabId, () => insert(book, tabId, tab, id)) : UNREACHABLE;
  });
  answer('undoInPage', async ({ tabId }) => {
    const tab = await dashboardIn(tabId);
    return tab ? inTurn(tabId, () => undo(tabId, tab)) : NOTHING_TO_UNDO;
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
  answerAtFocus('insertAtFocus', ({ id }, asking) =>
    inTurn(asking.tabId, async () => {
      const outcome = await insert(book, asking.tabId, asking, id);
      await rememberRefusal(asking, id, outcome);
      return toldToPage(outcome);
    }),
  );
  answerAtFocus('undoAtFocus', (_, asking) =>
    inTurn(asking.tabId, () => undo(asking.tabId, asking)),
  );
  answerAtFocus('snippetForClipboard', ({ id, style }) => buildSnippet(book, id, style));

  browser.tabs.onRemoved.addListener((tabId) => {
    turns.delete(tabId);
    void forgetInsertion(tabId);
    void forgetRefusal(tabId);
  });
}

export const UNREACHABLE = {
  status: 'refused',
  reason: 'unreachable',
  message: 'Open a MoEngage template in this tab, then insert again.',
} as const satisfies InsertOutcome;

async function insert(
  book: ProjectBook,
  tabId: number,
  tab: OpenTab,
  id: string,
): Promise<InsertOutcome> {
  const ready = await insertRequest(book, tab, id);
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

/** What a tab shows, where that is a dashboard. */
export async function dashboardIn(tabId: number): Promise<OpenTab | undefined> {
  return (await isDashboardTab(tabId)) ? openTab(tabId) : undefined;
}

/** The tab's address is visible to us only where we hold its host permission. */
export async function isDashboardTab(tabId: number): Promise<boolean> {
  // A tab that has been closed meanwhile is none.
  const tab = await browser.tabs.get(tabId).catch(() => undefined);
  return isDashboard(tab?.url);
}

/** An outcome without the name of a project that the author has not chosen for this page. */
export function toldToPage(outcome: InsertOutcome): InsertOutcome {
  return 'heldBy' in outcome ? { ...outcome, heldBy: 'another project' } : outcome;
}
