import { browser } from '#imports';

import {
  type InsertOutcome,
  insertSnippet,
  readPage,
  type UndoOutcome,
  undoInsertion,
} from '@/lib/editor';
import { framesOf, tabRunner } from '@/lib/editor/tab';
import { answer } from '@/lib/messages/guard';
import { isDashboard } from '@/lib/moengage/hosts';
import type { ProjectBook } from '@/lib/state/project-book';
import { createTurns, type InTurn } from '@/lib/state/in-turn';
import { readCurrentProject } from '@/lib/state/current-project';

import { buildSnippet } from './build-snippet';
import { showsClosedFrame } from './editor-frames';
import { insertRequest } from './insert-request';
import { forgetInsertion, insertionIn, rememberInsertion } from './insertions';

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
    if (!(await isDashboardTab(tabId))) return { status: 'elsewhere' };
    const report = await readPage(tabRunner(tabId), await framesOf(tabId));
    const isClosed = report.status === 'no-template' && (await showsClosedFrame(tabId));
    return isClosed ? { status: 'closed-frame' } : report;
  });
  answer('insertIntoPage', async ({ tabId, id }) => {
    if (!(await isDashboardTab(tabId))) return UNREACHABLE;
    const frames = await framesOf(tabId);
    return inTurn(tabId, () => insert(book, tabId, frames, id));
  });
  answer('undoInPage', ({ tabId }) => inTurn(tabId, () => undo(tabId)));

  answer('chipState', async () => {
    const { projects, current } = await readCurrentProject();
    return {
      projects: projects.map(({ id, name }) => ({ id, name })),
      currentId: current?.id ?? null,
    };
  });
  answer('insertAtFocus', async ({ id }, sender) => {
    const { tabId, frames } = await placeOf(sender);
    return inTurn(tabId, () => insert(book, tabId, frames, id));
  });
  answer('undoAtFocus', async (_, sender) => {
    const { tabId } = await placeOf(sender);
    return inTurn(tabId, () => undo(tabId));
  });
  answer('snippetForClipboard', ({ id, style }) => buildSnippet(book, id, style));

  browser.tabs.onRemoved.addListener((tabId) => {
    turns.delete(tabId);
    void forgetInsertion(tabId);
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
  frames: number[],
  id: string,
): Promise<InsertOutcome> {
  const ready = await insertRequest(book, tabId, frames, id);
  if ('refused' in ready) return ready.refused;
  const { outcome, record } = await insertSnippet(ready.request);
  if (record) await rememberInsertion(tabId, record);
  return outcome;
}

async function undo(tabId: number): Promise<UndoOutcome> {
  const record = await insertionIn(tabId);
  if (!record) {
    return {
      status: 'refused',
      reason: 'nothing-to-undo',
      message: 'Nothing to undo: Passlink has not inserted anything into this page.',
    };
  }
  const outcome = await undoInsertion(tabRunner(tabId), record);
  if (outcome.status === 'undone') await forgetInsertion(tabId);
  return outcome;
}

/** The tab's address is visible to us only where we hold its host permission. */
export async function isDashboardTab(tabId: number): Promise<boolean> {
  // A tab that has been closed meanwhile is none.
  const tab = await browser.tabs.get(tabId).catch(() => undefined);
  return isDashboard(tab?.url);
}

/**
 * Where a content script asks from: its tab, and the tab's frames, its own first. `answer` has let
 * only such a frame through, so tab and frame are there.
 */
export async function placeOf(
  sender: chrome.runtime.MessageSender,
): Promise<{ tabId: number; frames: number[] }> {
  const tabId = sender.tab!.id!;
  const frameId = sender.frameId ?? 0;
  const others = (await framesOf(tabId)).filter((frame) => frame !== frameId);
  return { tabId, frames: [frameId, ...others] };
}
