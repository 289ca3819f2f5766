import { refuseUndoFix } from '@/lib/check';
import { undoInsertion, type UndoOutcome } from '@/lib/editor';
import { undoEdit } from '@/lib/editor/write/edit';
import type { Handlers } from '@/lib/messages';
import type { OpenTab } from '@/lib/page/tab';
import { readProjects } from '@/lib/storage/storage';
import { atFocus } from '../chip/at-focus';
import type { ProjectStore } from '../store/project-store';
import { dashboardIn, enqueueInTab } from './dashboard-tab';
import { type Change, type FixChange, forgetChange, lastChangeIn } from './last-change';

/** One undo for the chip, the popup and Check. It undoes Passlink's last change. */
export function undoHandlers(store: ProjectStore): Handlers<'undoInPage' | 'undoAtFocus'> {
  return {
    undoInPage: async ({ tabId }) => {
      const tab = await dashboardIn(tabId);
      if (!tab) return NOTHING_TO_UNDO;
      return enqueueInTab(tabId, async () => {
        const { outcome, change } = await undo(tabId, tab);
        if (outcome.status !== 'undone' || change?.by !== 'fix' || !change.project) return outcome;
        const removed = await removeUntouched(store, change.project);
        return { ...outcome, ...(removed !== undefined && { removed }) };
      });
    },
    // A click on the chip is only the renderer's claim, so it removes nothing from our storage.
    undoAtFocus: atFocus('undoAtFocus', (_, requester) =>
      enqueueInTab(requester.tabId, async () => (await undo(requester.tabId, requester)).outcome),
    ),
  };
}

const NOTHING_TO_UNDO: UndoOutcome = {
  status: 'refused',
  reason: 'nothing-to-undo',
  message: 'Nothing to undo: Passlink has not changed anything in this page.',
};

async function undo(
  tabId: number,
  tab: OpenTab,
): Promise<{ outcome: UndoOutcome; change?: Change }> {
  const change = await lastChangeIn(tabId, tab);
  if (!change) return { outcome: NOTHING_TO_UNDO };
  const outcome = await takeBack(tab, change);
  if (outcome.status === 'undone') await forgetChange(tabId, change);
  return { outcome, change };
}

async function takeBack({ run }: OpenTab, change: Change): Promise<UndoOutcome> {
  if (change.by === 'insertion') return undoInsertion(run, change.record);
  const result = await undoEdit(run, change.record);
  return result.status === 'undone' ? result : refuseUndoFix(result.reason);
}

/** Removes a project that was saved for a block, unless the author has changed it since. */
async function removeUntouched(
  store: ProjectStore,
  { id, updatedAt }: NonNullable<FixChange['project']>,
): Promise<string | undefined> {
  const project = (await readProjects()).find((each) => each.id === id);
  if (project?.updatedAt !== updatedAt) return undefined;
  await store.remove(id);
  return project.name;
}
