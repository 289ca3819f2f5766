import { removeSnippet } from '@/lib/editor';
import { framesOf, tabRunner } from '@/lib/editor/tab';
import type { RemoveOutcome } from '@/lib/editor/types';
import { answer } from '@/lib/messages/guard';
import type { ProjectBook } from '@/lib/state/project-book';
import { readProjects } from '@/lib/state/stored-projects';

import { insertionIn, rememberInsertion } from './insertions';
import { inTurn, isDashboardTab, placeOf } from './pages';

/** Taking links out of the open template: for the popup by tab, for the chip by its own frame. */
export function answerRemovals(book: ProjectBook): void {
  answer('removeFromPage', async ({ tabId, id }) => {
    if (!(await isDashboardTab(tabId))) return ELSEWHERE;
    const frames = await framesOf(tabId);
    return inTurn(tabId, () => remove(book, tabId, frames, id));
  });
  answer('removeAtFocus', async ({ id }, sender) => {
    const { tabId, frames } = await placeOf(sender);
    return inTurn(tabId, () => remove(book, tabId, frames, id));
  });
}

const ELSEWHERE: RemoveOutcome = {
  status: 'refused',
  reason: 'no-template',
  message: 'Open a MoEngage template in this tab, then remove again.',
};

async function remove(
  book: ProjectBook,
  tabId: number,
  frames: number[],
  id: string,
): Promise<RemoveOutcome> {
  const [project, projects, lastInsertion] = await Promise.all([
    book.find(id),
    readProjects(),
    insertionIn(tabId),
  ]);
  const { outcome, record } = await removeSnippet({
    run: tabRunner(tabId),
    frames,
    project,
    others: projects.filter((each) => each.id !== id),
    lastInsertion,
  });
  if (record) await rememberInsertion(tabId, record);
  return outcome;
}
