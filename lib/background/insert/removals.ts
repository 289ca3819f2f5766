import { removeSnippet } from '@/lib/editor';
import type { RemoveOutcome } from '@/lib/editor/types';
import type { Handlers } from '@/lib/messages';
import type { ProjectStore } from '../store/project-store';
import { readProjects } from '@/lib/storage/storage';

import { atFocus } from '../chip/at-focus';
import { staged } from '../tabs/hold-watch';
import { lastInsertionIn, rememberChange } from '../tabs/last-change';
import { type Dashboard, dashboardIn, enqueueInTab } from '../tabs/dashboard-tab';

/** Removes links from the open template: for the popup by tab, for the chip by its own frame. */
export function removalHandlers(store: ProjectStore): Handlers<'removeFromPage' | 'removeAtFocus'> {
  return {
    removeFromPage: async ({ tabId, id }) => {
      const tab = await dashboardIn(tabId);
      return tab ? enqueueInTab(tabId, () => remove(store, tabId, tab, id)) : ELSEWHERE;
    },
    removeAtFocus: atFocus('removeAtFocus', ({ id }, requester) =>
      enqueueInTab(requester.tabId, () => remove(store, requester.tabId, requester, id)),
    ),
  };
}

const ELSEWHERE: RemoveOutcome = {
  status: 'refused',
  reason: 'no-template',
  message: 'Open a MoEngage template in this tab, then remove again.',
};

/** Removes where the author is; with `only`, from the template wherever that is. */
export async function remove(
  store: ProjectStore,
  tabId: number,
  tab: Dashboard,
  id: string,
  only?: 'template',
): Promise<RemoveOutcome> {
  const [project, projects, lastInsertion] = await Promise.all([
    store.find(id),
    readProjects(),
    lastInsertionIn(tabId, tab),
  ]);
  const { outcome, record } = await removeSnippet({
    run: tab.run,
    frames: tab.frames,
    choices: tab.choices,
    project,
    others: projects.filter((each) => each.id !== id),
    lastInsertion,
    ...(only && { only }),
  });
  if (record) await rememberChange(tabId, tab, { by: 'insertion', record, removes: true });
  return staged(tabId, outcome);
}
