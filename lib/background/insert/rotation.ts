import { browser } from '#imports';

import { updateBlock } from '@/lib/editor/write/update-block';
import { writableEditors } from '@/lib/editor/find/writable-editors';
import type { OpenTab } from '@/lib/page/tab';
import { adapterOf } from '@/lib/editor/adapters';
import type { OldSecretPlace, RotationOutcome } from '@/lib/editor/types';
import { answer } from '@/lib/messages/guard';
import { DASHBOARD_MATCHES } from '@/lib/moengage/hosts';
import type { SnippetStyle } from '@/lib/snippet';
import type { ProjectStore } from '../store/project-store';

import { buildSnippet } from './build-snippet';
import { rememberInsertion } from './insertions';
import { dashboardIn, enqueueInTab } from '../tabs/dashboard-tab';
import { blocksWithOldSecret } from './blocks-with-old-secret';

/** After a secret was replaced: the open templates that still carry the old one, and mending them. */
export function answerRotation(store: ProjectStore): void {
  answer('templatesWithOldSecret', async ({ id }) => {
    const { replaced } = await store.secretsOf(id);
    if (!replaced) return [];
    const tabs = await browser.tabs.query({ url: [...DASHBOARD_MATCHES] });
    const places = await Promise.all(
      tabs.map(async ({ id: tabId, title }) => {
        if (tabId === undefined) return [];
        // A tab that closes, or that the browser has put to sleep, cannot be looked into.
        const found = await enqueueInTab(tabId, () => retiredInTab(store, tabId, id)).catch(
          () => [],
        );
        return found.map(({ place, blocks }) => ({
          tabId,
          title: title ?? '',
          label: adapterOf(place.kind).label,
          links: blocks.length,
        }));
      }),
    );
    return places.flat() satisfies OldSecretPlace[];
  });

  answer('updateOldSecret', async ({ id, tabId }): Promise<RotationOutcome> => {
    const tab = await dashboardIn(tabId);
    return tab ? enqueueInTab(tabId, () => updateAll(store, tabId, tab, id)) : GONE;
  });
}

/** One block after the other, each looked for anew: every change moves what stands behind it. */
async function updateAll(
  store: ProjectStore,
  tabId: number,
  tab: OpenTab,
  id: string,
): Promise<RotationOutcome> {
  const { run } = tab;
  const build = (style: SnippetStyle, variable: string) => buildSnippet(store, id, style, variable);
  const most = (await retiredIn(store, tab, id)).flatMap(({ blocks }) => blocks).length;
  let updated = 0;
  for (; updated < most; updated += 1) {
    const [next] = await retiredIn(store, tab, id);
    const block = next?.blocks[0];
    if (!block) break;
    const { outcome, record } = await updateBlock(run, next.place, block, build);
    if (outcome.status === 'refused') {
      return { status: 'refused', message: outcome.message, updated };
    }
    if (record) await rememberInsertion(tabId, tab, record);
  }
  return { status: 'updated', updated };
}

const GONE: RotationOutcome = {
  status: 'refused',
  message: 'This tab shows no MoEngage template any more. Look at it, then try again.',
  updated: 0,
};

async function retiredInTab(store: ProjectStore, tabId: number, projectId: string) {
  const tab = await dashboardIn(tabId);
  return tab ? retiredIn(store, tab, projectId) : [];
}

async function retiredIn(store: ProjectStore, { run, frames }: OpenTab, projectId: string) {
  const places = await Promise.all(frames.map((frameId) => writableEditors(run, frameId)));
  const retired = await Promise.all(
    places.flat().map(async (place) => ({
      place,
      blocks: await blocksWithOldSecret(store, place.found.template, projectId),
    })),
  );
  return retired.filter(({ blocks }) => blocks.length > 0);
}
