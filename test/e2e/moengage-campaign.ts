import type { Page } from '@playwright/test';

import type { WalkState, WalkTask } from '../../lib/moengage/versions-walk.ts';
import { tabIdOf } from '../support/extension.ts';
import { mounted, openLab } from '../support/lab.ts';
import { BLOCK, type Ready } from './insertions.ts';

/** The practice campaign's Content step, and what an author and Passlink do there. */
export async function openCampaign(passlink: Ready, query: Record<string, string> = {}) {
  const page = await openLab(passlink.context, 'moengage-email.html', query);
  await mounted(page);
  const tabId = await tabIdOf(passlink.worker, page);
  return {
    page,
    tabId,
    insert: () => passlink.ask('insertIntoPage', { tabId, id: passlink.projectId }),
    undo: () => passlink.ask('undoInPage', { tabId }),
    inAll: (task: WalkTask) =>
      passlink.ask('walkVersions', { tabId, id: passlink.projectId, task }) as Promise<WalkState>,
    /** Opens a tab or a step by its name, as an author does, and waits for its editor. */
    open: async (name: string) => {
      await page.getByRole('button', { name, exact: true }).click();
      await mounted(page);
    },
  };
}

/** What the page's store holds, and so would save, by locale and variation. */
export const savedOf = (page: Page): Promise<Record<string, string>> =>
  page.evaluate(() => window.lab?.getSaved?.() ?? {});

/** The blocks in what the page would save, by locale and variation: leaving a tab reformats its text. */
export const blocksOf = async (page: Page): Promise<Record<string, string[]>> =>
  Object.fromEntries(
    Object.entries(await savedOf(page)).map(([version, html]) => [
      version,
      html.match(BLOCK) ?? [],
    ]),
  );

/** The tabs that the page marks as open. */
export const openTabs = (page: Page): Promise<string[]> =>
  page.locator('main button[aria-selected="true"]').allTextContents();
