import { refuseUndoFix } from '@/lib/check';
import { undoInsertion, type UndoOutcome } from '@/lib/editor';
import { templatesIn } from '@/lib/editor/find/find-targets';
import { undoEdit } from '@/lib/editor/write/edit';
import type { Handlers } from '@/lib/messages';
import type { OpenTab } from '@/lib/page/tab';
import { readProjects } from '@/lib/storage/storage';
import { pause } from '@/lib/page/with-timeout';
import { atFocus } from '../chip/at-focus';
import type { ProjectStore } from '../store/project-store';
import { readRows } from '../versions/read-rows';
import { dashboardIn, enqueueInTab } from './dashboard-tab';
import type { Change, FixChange } from './kept-changes';
import { forgetChange, lastChangeIn } from './last-change';
import { stillHolds } from './same-page';

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

/** Takes the last change of the version that is open back. */
export async function undo(
  tabId: number,
  tab: OpenTab,
): Promise<{ outcome: UndoOutcome; change?: Change }> {
  let found = await lastChangeIn(tabId, tab);
  if (found && 'change' in found && (await isMadeAnew(tab, found.change))) {
    // The page may still be changing its editors, and marks the next tab before it has done so.
    await pause(REMOUNTED_WITHIN);
    found = await lastChangeIn(tabId, tab);
  }
  if (!found) return { outcome: NOTHING_TO_UNDO };
  if ('tabs' in found) return { outcome: refuseElsewhere(found.tabs) };
  const { change, isSure } = found;
  if (!isSure && !(await isOpen(tab, change))) return { outcome: VERSION_UNCLEAR };
  const outcome = await takeBack(tab, change);
  if (outcome.status === 'undone') await forgetChange(tabId, change);
  return { outcome, change };
}

/** Milliseconds after a click on a tab in which the editor of the tab before may still stand. */
const REMOUNTED_WITHIN = 700;

/** Whether other editors than the changed one stand where the page has tabs for versions. */
async function isMadeAnew(tab: OpenTab, { record: { handle } }: Change): Promise<boolean> {
  const editors = await templatesIn(tab.run, handle.frameId);
  const isThere = editors.some(
    ({ kind, target }) => kind === handle.kind && target === handle.target,
  );
  return !isThere && (await readRows(tab, handle)).rows.length > 0;
}

/** For a change in another locale or variation: each has a text of its own. */
function refuseElsewhere(tabs: readonly string[]): UndoOutcome {
  const names = tabs.join('” and “');
  const message = `The last change was made in another version of this message. Open the tab “${names}”, then undo.`;
  return { status: 'refused', reason: 'other-version', message };
}

const VERSION_UNCLEAR: UndoOutcome = {
  status: 'refused',
  reason: 'other-version',
  message:
    'The page does not show which locale or variation is open, and this text is not the one that Passlink changed. Open the tab that you changed, then undo.',
};

/** Whether an editor holds just what the change left there: its whole text, or its block. */
async function isOpen({ run }: OpenTab, { record }: Change): Promise<boolean> {
  const editors = await templatesIn(run, record.handle.frameId);
  return editors.some(({ found: { template } }) => stillHolds(record, template));
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
