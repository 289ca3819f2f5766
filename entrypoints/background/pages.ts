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
import { checkDigest } from '@/lib/project';
import type { ProjectBook } from '@/lib/state/project-book';
import { createTurns, type InTurn } from '@/lib/state/in-turn';
import { readCurrentProject } from '@/lib/state/current-project';
import { projectsItem } from '@/lib/state/storage';

import { buildSnippet } from './build-snippet';
import { showsClosedFrame } from './editor-frames';
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
    const { tabId, frameId } = placeOf(sender);
    const others = (await framesOf(tabId)).filter((frame) => frame !== frameId);
    return inTurn(tabId, () => insert(book, tabId, [frameId, ...others], id));
  });
  answer('undoAtFocus', (_, sender) => {
    const { tabId } = placeOf(sender);
    return inTurn(tabId, () => undo(tabId));
  });
  answer('snippetForClipboard', ({ id }) => buildSnippet(book, id, 'quoted'));

  browser.tabs.onRemoved.addListener((tabId) => {
    turns.delete(tabId);
    void forgetInsertion(tabId);
  });
}

const UNREACHABLE: InsertOutcome = {
  status: 'refused',
  reason: 'unreachable',
  message: 'Open a MoEngage template in this tab, then insert again.',
};

async function insert(
  book: ProjectBook,
  tabId: number,
  frames: number[],
  id: string,
): Promise<InsertOutcome> {
  const project = await book.find(id);
  if (!project.hasSecret) {
    return {
      status: 'refused',
      reason: 'no-secret',
      message: `“${project.name}” has no secret yet. Add it in Options, then insert again.`,
    };
  }
  const problem = checkDigest(project.digest);
  if (problem !== undefined) return { status: 'refused', reason: 'digest', message: problem };
  const projects = await projectsItem.getValue();
  const { outcome, record } = await insertSnippet({
    run: tabRunner(tabId),
    frames,
    variable: project.variable,
    otherProject: (url) =>
      url === project.url ? undefined : projects.find((each) => each.url === url)?.name,
    build: (style) => buildSnippet(book, id, style),
  });
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

/** `answer` has let only a dashboard's frame through, so both are there. */
function placeOf(sender: chrome.runtime.MessageSender): { tabId: number; frameId: number } {
  return { tabId: sender.tab!.id!, frameId: sender.frameId ?? 0 };
}
