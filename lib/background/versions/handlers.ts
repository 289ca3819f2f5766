import type { Settled } from '@/lib/editor/hold/watch';
import { type FoundEditor, findTargets } from '@/lib/editor/find/find-targets';
import type { Handlers } from '@/lib/messages';
import type { VERSION_MESSAGES } from '@/lib/messages/table/versions';
import { versionIn, versionName } from '@/lib/moengage/versions';
import {
  type OfferedVersions,
  type ToldWalk,
  unknownTabs,
  versionsOf,
  type WalkResult,
  type WalkState,
  type WalkTask,
} from '@/lib/moengage/versions-walk';
import { pause } from '@/lib/page/with-timeout';
import { checkAndCount, checkTemplate } from '../check/checks';
import { atFocus } from '../chip/at-focus';
import { insert } from '../insert/pages';
import { remove } from '../insert/removals';
import { readCurrentProject } from '../store/current-project';
import type { ProjectStore } from '../store/project-store';
import { type Dashboard, dashboardIn, enqueueInTab } from '../tabs/dashboard-tab';
import { settledWatch } from '../tabs/hold-watch';
import { undo } from '../tabs/undo';
import { keepResult, resultOf } from './kept-check';
import { isOpen, look, type Shown } from './open-version';
import { readRows } from './read-rows';
import { cancelWalk, openByName, taskIn, walkVersions, type Walk } from './walk';
import { checkItem, itemFor, walkItem } from './walk-item';

type Visited = Omit<WalkResult, 'name'>;

const CLOCK = { now: () => Date.now(), pause };

/**
 * Works in all locales and variations of a message: our own pages may ask for any of it, the chip for
 * an insertion and its undo.
 */
export function versionHandlers(store: ProjectStore): Handlers<keyof typeof VERSION_MESSAGES> {
  return {
    versionsInPage: async ({ tabId }) => {
      const tab = await dashboardIn(tabId);
      const template = tab && (await findTargets(tab.run, tab.frames, tab.choices)).template;
      return tab && template ? offeredBy(tab, template) : null;
    },
    walkVersions: ({ tabId, id, task, only }) =>
      walkFor(store, { tabId, id, task, ...(only && { only }) }),
    walkInPage: ({ tabId }) => walkIn(tabId, taskIn(tabId) ?? 'insert'),
    versionsCheckInPage: ({ tabId }) => walkIn(tabId, 'check'),
    openVersionInPage: async ({ tabId, name }) => {
      // The last look at what the author leaves.
      if (!taskIn(tabId)) await enqueueInTab(tabId, () => checkAndCount(store, tabId));
      return openByName(tabId, name, CLOCK);
    },
    cancelWalk: ({ tabId }) => cancelWalk(tabId),
    versionsAtFocus: atFocus('versionsAtFocus', async (_, requester) => {
      const { run, frames, choices } = requester;
      const { template, single, imageField } = await findTargets(run, frames, choices);
      // A text of its own may stand beside a mail that it is no part of.
      return template && !single && !imageField ? offeredBy(requester, template) : null;
    }),
    walkAtFocus: atFocus('walkAtFocus', async ({ id }, { tabId }) =>
      told(await walkFor(store, { tabId, id, task: 'insert' })),
    ),
    walkStateAtFocus: atFocus('walkStateAtFocus', async (_, { tabId }) => {
      const [state, { current }] = await Promise.all([
        walkIn(tabId, taskIn(tabId) ?? 'insert'),
        readCurrentProject(),
      ]);
      return state && state.projectId === current?.id ? told(state) : null;
    }),
    cancelWalkAtFocus: atFocus('cancelWalkAtFocus', (_, { tabId }) => cancelWalk(tabId)),
    undoWalkAtFocus: atFocus('undoWalkAtFocus', async (_, { tabId }) => {
      const last = await walkIn(tabId, 'insert');
      // A removal is not the chip's to take back: that would put a secret in.
      if (last?.task !== 'insert') return null;
      return told(await walkFor(store, { tabId, id: last.projectId, task: 'undo' }));
    }),
  };
}

/** The versions that a template's page has tabs for. */
async function offeredBy(tab: Dashboard, template: FoundEditor): Promise<OfferedVersions | null> {
  const { rows } = await readRows(tab, template);
  const names = versionsOf(rows).map(versionName);
  if (names.length < 2) return null;
  const active = versionName(versionIn(rows));
  return { names, active: names.includes(active) ? active : null, unknown: unknownTabs(rows) };
}

async function walkFor(
  store: ProjectStore,
  { tabId, id, task, only }: { tabId: number; id: string; task: WalkTask; only?: string[] },
): Promise<WalkState> {
  const earlier = await walkItem.getValue(tabId);
  const inserted = earlier?.state.results.filter(({ status }) => status !== 'refused');
  return walkVersions({
    tabId,
    projectId: id,
    task,
    clock: CLOCK,
    ...(only && { only }),
    ...(task === 'undo' && { only: inserted?.map(({ name }) => name) ?? [] }),
    visit: (shown) => visit(store, { tabId, id, task }, shown),
  });
}

/** The last walk of the page that a tab shows: of those that change it, or of the checks. */
async function walkIn(tabId: number, task: WalkTask): Promise<WalkState | null> {
  const item = itemFor(task);
  const kept = await item.getValue(tabId);
  if (!kept || (await dashboardIn(tabId))?.pageOf(0) !== kept.page) return null;
  const { state } = kept;
  const atWork = taskIn(tabId);
  const isLost =
    (state.stage === 'running' || state.stage === 'stopping') &&
    (atWork === undefined || itemFor(atWork) !== item);
  return isLost ? { ...state, stage: 'stopped', message: LOST } : state;
}

/** A walk as a page may learn of it: the names are its own, the project and its problems are not. */
function told(walk: WalkState): ToldWalk {
  const { projectId: _, results, ...rest } = walk;
  return {
    ...rest,
    results: results.map(({ name, status, message }) => ({
      name,
      status,
      ...(message !== undefined && { message }),
    })),
  };
}

const LOST = 'The browser stopped Passlink on the way. Look at each tab before you send.';

type Work = Pick<Walk, 'tabId' | 'task'> & { id: string };

async function visit(store: ProjectStore, work: Work, shown: Shown): Promise<Visited> {
  const { tabId, id, task } = work;
  if (task === 'check') return checked(store, id, shown);
  const done = await change(store, { tabId, id, task }, shown);
  const kept = await checkItem.getValue(tabId);
  const now = kept && (await look(tabId));
  // A kept check of all versions is brought up to date while the version is open.
  if (now && kept.page === now.tab.pageOf(0) && isOpen(versionIn(shown.rows), now.rows)) {
    const name = versionName(versionIn(shown.rows));
    await keepResult(tabId, name, await checked(store, kept.state.projectId, now));
  }
  return done;
}

async function change(
  store: ProjectStore,
  { tabId, id, task }: Work & { task: Exclude<WalkTask, 'check'> },
  { tab }: Shown,
): Promise<Visited> {
  switch (task) {
    case 'insert': {
      const outcome = await enqueueInTab(tabId, () =>
        insert(store, tabId, tab, { id, only: 'template' }),
      );
      if (outcome.status === 'refused') return refused(outcome.message);
      return outcome.stage ? held(await settledWatch(tabId)) : { status: 'nothing' };
    }
    case 'remove': {
      const outcome = await enqueueInTab(tabId, () => remove(store, tabId, tab, id, 'template'));
      if (outcome.status === 'refused') {
        return outcome.reason === 'not-there' ? { status: 'nothing' } : refused(outcome.message);
      }
      return outcome.stage ? held(await settledWatch(tabId)) : { status: 'done' };
    }
    case 'undo': {
      const { outcome } = await enqueueInTab(tabId, () => undo(tabId, tab));
      if (outcome.status === 'undone') return { status: 'done' };
      return outcome.reason === 'nothing-to-undo' || outcome.reason === 'other-version'
        ? { status: 'nothing' }
        : refused(outcome.message);
    }
  }
}

async function checked(
  store: ProjectStore,
  id: string,
  { tab, template }: Shown,
): Promise<Visited> {
  const report = await checkTemplate(store, { ...tab, editor: template });
  return resultOf(store, id, template.found.template, report);
}

function refused(message: string): Visited {
  return { status: 'refused', message };
}

/** A change counts as done only once it was seen to stand when nothing puts it back any more. */
function held(settled: Settled | undefined): Visited {
  switch (settled?.stage) {
    case 'held':
      return { status: 'done' };
    case 'put-back':
      return refused('MoEngage put the earlier version back.');
    default:
      return {
        status: 'unsure',
        message: 'Written, but Passlink did not see whether it has held.',
      };
  }
}
