import { type InsertOutcome, insertSnippet, reportOn } from '@/lib/editor';
import { findTargets } from '@/lib/editor/find/find-targets';
import type { Handlers } from '@/lib/messages';
import type { ProjectStore } from '../store/project-store';
import { readCurrentProject } from '../store/current-project';
import { lockedItem } from '@/lib/storage/storage';

import { atFocus } from '../chip/at-focus';
import { rememberRewrites, takeAcceptedRewrites } from './accepted-rewrites';
import { buildSnippet, requireOwnId } from './build-snippet';
import { type Dashboard, dashboardIn, enqueueInTab, UNREACHABLE } from '../tabs/dashboard-tab';
import { showsClosedFrame } from '../chip/editor-frames';
import { insertRequest } from './insert-request';
import { forgetHold, staged } from '../tabs/hold-watch';
import { rememberChange } from '../tabs/last-change';
import { keepReading } from '../tabs/last-reading';
import { rememberRefusal } from '../chip/refusals';

type PageMessage =
  | 'readPage'
  | 'insertIntoPage'
  | 'chipState'
  | 'insertAtFocus'
  | 'snippetForClipboard';

/** Reads and writes the open template: for the popup by tab, for the chip by its own frame. */
export function pageHandlers(store: ProjectStore): Handlers<PageMessage> {
  return {
    readPage: async ({ tabId }) => {
      const tab = await dashboardIn(tabId);
      if (!tab) return { status: 'elsewhere' };
      const targets = await findTargets(tab.run, tab.frames, tab.choices);
      const report = reportOn(targets);
      if (report.status === 'template') {
        const { template } = targets;
        const isDragAndDrop = template !== undefined && tab.isDragAndDrop(template.frameId);
        const reading = keepReading(tabId, { tab, targets });
        return { ...report, ...(isDragAndDrop && { dragAndDrop: true }), reading };
      }
      const isClosed = await showsClosedFrame(tabId);
      return isClosed ? { status: 'closed-frame' } : report;
    },
    insertIntoPage: async ({ tabId, id, way }) => {
      const tab = await dashboardIn(tabId);
      return tab ? enqueueInTab(tabId, () => insert(store, tabId, tab, { id, way })) : UNREACHABLE;
    },
    chipState: async () => {
      const [{ projects, current }, isLocked] = await Promise.all([
        readCurrentProject(),
        lockedItem.getValue(),
      ]);
      return {
        project: current ? { id: current.id, name: current.name } : null,
        hasOthers: projects.length > 1,
        isLocked,
      };
    },
    insertAtFocus: atFocus('insertAtFocus', ({ id, way }, requester) =>
      enqueueInTab(requester.tabId, async () => {
        const outcome = await insert(store, requester.tabId, requester, { id, way });
        await rememberRefusal(requester, id, outcome);
        return toldToPage(outcome);
      }),
    ),
    snippetForClipboard: atFocus('snippetForClipboard', async ({ id, style }) =>
      buildSnippet(requireOwnId(await store.open(id)), style),
    ),
  };
}

/** Inserts where the author is; with `only`, into the template wherever that is. */
export async function insert(
  store: ProjectStore,
  tabId: number,
  tab: Dashboard,
  { id, way, only }: { id: string; way?: 'visual' | 'rewrite' | undefined; only?: 'template' },
): Promise<InsertOutcome> {
  const [frameId = 0] = tab.frames;
  const place = { tabId, frameId, documentOf: tab.documentOf };
  const accepted = way === 'rewrite' ? await takeAcceptedRewrites(place, id) : undefined;
  const ready = await insertRequest(store, tab, id);
  if ('refused' in ready) return ready.refused;
  const { outcome, record } = await insertSnippet({
    ...ready.request,
    ...(way === 'visual' && { way }),
    ...(only && { only }),
    ...(accepted !== undefined && { accepted }),
  });
  await rememberRewrites(place, id, outcome);
  if (record) await rememberChange(tabId, tab, { by: 'insertion', record });
  // Nobody can see it held before its author has had it saved.
  if ('savedLater' in outcome) await forgetHold(tabId);
  return staged(tabId, outcome);
}

/** An outcome without the name of a project that the author has not chosen for this page. */
export function toldToPage(outcome: InsertOutcome): InsertOutcome {
  return 'heldBy' in outcome ? { ...outcome, heldBy: 'another project' } : outcome;
}
