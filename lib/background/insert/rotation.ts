import { browser } from '#imports';

import type { UtmPlace } from '@/lib/block/reference';
import { updateBlock } from '@/lib/editor/write/insert/update-block';
import { writableEditors } from '@/lib/editor/find/writable-editors';
import type { OpenTab } from '@/lib/page/tab';
import { adapterOf } from '@/lib/editor/adapters';
import type { TemplateWithOldSecret, RotationOutcome } from '@/lib/editor/types';
import type { Handlers } from '@/lib/messages';
import { DASHBOARD_MATCHES } from '@/lib/moengage/hosts';
import type { SnippetStyle } from '@/lib/snippet';
import { readProjects } from '@/lib/storage/storage';
import type { OpenProject, ProjectStore } from '../store/project-store';

import { buildSnippet } from './build-snippet';
import { dashboardIn, enqueueInTab } from '../tabs/dashboard-tab';
import { rememberChange } from '../tabs/last-change';
import { blocksWithOldSecret } from './blocks-with-old-secret';

/**
 * After a secret was replaced: finds the open templates that still contain the old one, and updates
 * them.
 */
export function rotationHandlers(
  store: ProjectStore,
): Handlers<'templatesWithOldSecret' | 'updateOldSecret'> {
  return {
    templatesWithOldSecret: async ({ id }) => {
      const opened = await store.open(id);
      if (!opened.secrets.replaced) return [];
      const tabs = await browser.tabs.query({ url: [...DASHBOARD_MATCHES] });
      const places = await Promise.all(
        tabs.map(async ({ id: tabId, title }) => {
          if (tabId === undefined) return [];
          // A tab that is closing, or that the browser has unloaded, cannot be read.
          const found = await enqueueInTab(tabId, () => oldInTab(opened, tabId)).catch(() => []);
          return found.map(({ editor, blocks }): TemplateWithOldSecret => ({
            tabId,
            title: title ?? '',
            label: adapterOf(editor.kind).label,
            links: blocks.length,
          }));
        }),
      );
      return places.flat();
    },

    updateOldSecret: async ({ id, tabId }) => {
      const tab = await dashboardIn(tabId);
      if (!tab) return GONE;
      return enqueueInTab(tabId, async () => updateAll(await store.open(id), tabId, tab));
    },
  };
}

/**
 * Updates one block at a time and searches again after each, because a change moves everything
 * after it.
 */
async function updateAll(
  opened: OpenProject,
  tabId: number,
  tab: OpenTab,
): Promise<RotationOutcome> {
  const { run } = tab;
  const build = async (style: SnippetStyle, variable: string, utmPlace: UtmPlace) =>
    buildSnippet(opened, style, variable, utmPlace);
  const most = (await oldIn(opened, tab)).flatMap(({ blocks }) => blocks).length;
  let updated = 0;
  for (; updated < most; updated += 1) {
    const [next] = await oldIn(opened, tab);
    const block = next?.blocks[0];
    if (!block) break;
    const { outcome, record } = await updateBlock(run, next.editor, block, build);
    if (outcome.status === 'refused') {
      return { ...outcome, updated };
    }
    if (record) await rememberChange(tabId, tab, { by: 'insertion', record });
  }
  return { status: 'updated', updated };
}

const GONE: RotationOutcome = {
  status: 'refused',
  reason: 'unreachable',
  message: 'This tab shows no MoEngage template any more. Look at it, then try again.',
  updated: 0,
};

async function oldInTab(opened: OpenProject, tabId: number) {
  const tab = await dashboardIn(tabId);
  return tab ? oldIn(opened, tab) : [];
}

/** The editors of a tab that contain blocks with an old secret of the project, and those blocks. */
async function oldIn(opened: OpenProject, { run, frames }: OpenTab) {
  const [projects, editors] = await Promise.all([
    readProjects(),
    Promise.all(frames.map((frameId) => writableEditors(run, frameId))),
  ]);
  const old = await Promise.all(
    editors.flat().map(async (editor) => ({
      editor,
      blocks: await blocksWithOldSecret(editor.found.template, [opened], projects),
    })),
  );
  return old.filter(({ blocks }) => blocks.length > 0);
}
