import { browser, storage } from '#imports';

import {
  type InsertionRecord,
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
import { projectsItem, settingsItem } from '@/lib/state/storage';

import { buildSnippet } from './build-snippet';

/**
 * The last insertion of each tab, for its undo. Holds snippet text, secret included: session
 * storage stays in memory, and content scripts cannot read it.
 */
const insertionsItem = storage.defineItem<Record<number, InsertionRecord>>('session:insertions', {
  fallback: {},
});

/** Reading and writing the open template: for the popup by tab, for the chip by its own frame. */
export function answerPages(book: ProjectBook): void {
  answer('readPage', async ({ tabId }) => {
    if (!(await isDashboardTab(tabId))) return { status: 'elsewhere' };
    return readPage(tabRunner(tabId), await framesOf(tabId));
  });
  answer('insertIntoPage', async ({ tabId, id }) =>
    (await isDashboardTab(tabId)) ? insert(book, tabId, await framesOf(tabId), id) : UNREACHABLE,
  );
  answer('undoInPage', ({ tabId }) => undo(tabId));

  answer('chipState', async () => {
    const [projects, settings] = await Promise.all([
      projectsItem.getValue(),
      settingsItem.getValue(),
    ]);
    const current = projects.find((project) => project.id === settings.currentProjectId);
    return {
      projects: projects.map(({ id, name }) => ({ id, name })),
      currentId: (current ?? projects[0])?.id ?? null,
    };
  });
  answer('insertAtFocus', async ({ id }, sender) => {
    const { tabId, frameId } = placeOf(sender);
    const others = (await framesOf(tabId)).filter((frame) => frame !== frameId);
    return insert(book, tabId, [frameId, ...others], id);
  });
  answer('undoAtFocus', (_, sender) => undo(placeOf(sender).tabId));
  answer('snippetForClipboard', ({ id }) => buildSnippet(book, id, 'quoted'));

  browser.tabs.onRemoved.addListener((tabId) => void forget(tabId));
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
  const { outcome, record } = await insertSnippet({
    run: tabRunner(tabId),
    frames,
    variable: project.variable,
    build: (style) => buildSnippet(book, id, style),
  });
  if (record) {
    await insertionsItem.setValue({ ...(await insertionsItem.getValue()), [tabId]: record });
  }
  return outcome;
}

async function undo(tabId: number): Promise<UndoOutcome> {
  const record = (await insertionsItem.getValue())[tabId];
  if (!record) {
    return {
      status: 'refused',
      reason: 'nothing-to-undo',
      message: 'Nothing to undo: Passlink has not inserted anything in this tab.',
    };
  }
  const outcome = await undoInsertion(tabRunner(tabId), record);
  if (outcome.status === 'undone') await forget(tabId);
  return outcome;
}

async function forget(tabId: number): Promise<void> {
  const { [tabId]: forgotten, ...others } = await insertionsItem.getValue();
  if (forgotten) await insertionsItem.setValue(others);
}

/** The tab's address is visible to us only where we hold its host permission. */
async function isDashboardTab(tabId: number): Promise<boolean> {
  const tab = await browser.tabs.get(tabId);
  return isDashboard(tab.url);
}

/** `answer` has let only a dashboard's frame through, so both are there. */
function placeOf(sender: chrome.runtime.MessageSender): { tabId: number; frameId: number } {
  return { tabId: sender.tab!.id!, frameId: sender.frameId ?? 0 };
}
