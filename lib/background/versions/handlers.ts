import type { Settled } from '@/lib/editor/hold/watch';
import { findTargets } from '@/lib/editor/find/find-targets';
import { findBlocks } from '@/lib/block/find-blocks';
import { ownBlocks } from '@/lib/block/own-blocks';
import type { Handlers } from '@/lib/messages';
import type { VERSION_MESSAGES } from '@/lib/messages/table/versions';
import { versionIn, versionName } from '@/lib/moengage/versions';
import { unknownTabs, versionsOf, type WalkResult } from '@/lib/moengage/versions-walk';
import { pause } from '@/lib/page/with-timeout';
import { readProjects } from '@/lib/storage/storage';
import { checkAndCount } from '../check/checks';
import { insert } from '../insert/pages';
import { remove } from '../insert/removals';
import type { ProjectStore } from '../store/project-store';
import { dashboardIn, enqueueInTab } from '../tabs/dashboard-tab';
import { settledWatch } from '../tabs/hold-watch';
import { undo } from '../tabs/undo';
import { look, type Shown } from './open-version';
import { readRows } from './read-rows';
import { cancelWalk, isWalking, walkVersions, type Walk } from './walk';
import { walkItem } from './walk-item';

type Visited = Omit<WalkResult, 'name'>;

const CLOCK = { now: Date.now, pause };

/** Works in all locales and variations of a message: only where our own page asks for it. */
export function versionHandlers(store: ProjectStore): Handlers<keyof typeof VERSION_MESSAGES> {
  return {
    versionsInPage: async ({ tabId }) => {
      const tab = await dashboardIn(tabId);
      const template = tab && (await findTargets(tab.run, tab.frames, tab.choices)).template;
      if (!tab || !template) return null;
      const { rows } = await readRows(tab, template);
      const names = versionsOf(rows).map(versionName);
      if (names.length < 2) return null;
      const active = versionName(versionIn(rows));
      return { names, active: names.includes(active) ? active : null, unknown: unknownTabs(rows) };
    },
    walkVersions: async ({ tabId, id, task }) => {
      const earlier = await walkItem.getValue(tabId);
      const inserted = earlier?.state.results.filter(({ status }) => status !== 'refused');
      return walkVersions({
        tabId,
        projectId: id,
        task,
        clock: CLOCK,
        ...(task === 'undo' && { only: inserted?.map(({ name }) => name) ?? [] }),
        visit: (shown) => visit(store, { tabId, id, task }, shown),
      });
    },
    walkInPage: async ({ tabId }) => {
      const kept = await walkItem.getValue(tabId);
      if (!kept || (await dashboardIn(tabId))?.pageOf(0) !== kept.page) return null;
      const { state } = kept;
      const isLost = (state.stage === 'running' || state.stage === 'stopping') && !isWalking(tabId);
      return isLost ? { ...state, stage: 'stopped', message: LOST } : state;
    },
    cancelWalk: ({ tabId }) => cancelWalk(tabId),
  };
}

const LOST = 'The browser stopped Passlink on the way. Look at each tab before you send.';

async function visit(
  store: ProjectStore,
  { tabId, id, task }: Pick<Walk, 'tabId' | 'task'> & { id: string },
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
    case 'check':
      return checked(store, tabId, id);
  }
}

async function checked(store: ProjectStore, tabId: number, id: string): Promise<Visited> {
  const report = await enqueueInTab(tabId, () => checkAndCount(store, tabId));
  const shown = await look(tabId);
  if (!shown || report.status !== 'checked') return refused('Its template could not be read.');
  const [project, projects] = await Promise.all([store.find(id), readProjects()]);
  const others = projects.filter((each) => each.id !== id);
  const { length } = ownBlocks(findBlocks(shown.template.found.template), project, others);
  const problems = report.findings.filter(({ severity }) => severity !== 'hint').length;
  const message = problems === 1 ? '1 problem' : `${problems} problems`;
  return { status: length > 0 ? 'found' : 'missing', ...(problems > 0 && { message }) };
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
