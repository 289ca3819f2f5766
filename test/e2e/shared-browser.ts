import { type Page, test as base } from '@playwright/test';

import { labAddress, type LabPage, PLAIN_LAB_URL, savedTemplate, showLab } from '../support/lab.ts';
import { type Work, workInPlainPage } from '../support/plain-page/work-in-plain-page.ts';
import { launchWithProject, PLAIN_PROJECT, type Ready } from './insertions.ts';

interface Shared {
  /** A browser with Passlink and one project, for all tests that a worker runs. */
  shared: Ready;
  /** The tab of that browser in which pages without the extension are shown, once there is one. */
  plainTab: { page?: Page; shown?: { address: string; template: string } };
}

type OpenPlain = (
  name: LabPage,
  query?: Record<string, string>,
  /**
   * `takesOver`: the page may stay as the test before has loaded and left it, if its template is as
   * it was. For tests that change nothing of a page but what Passlink and an author change.
   */
  how?: { takesOver: boolean },
) => Promise<{ page: Page; work: Work }>;

interface Tidy {
  /** Closes the pages that a test has left open, also where it failed. */
  tidy: void;
  /**
   * Opens a lab page that the extension leaves alone, and works there through the product's own
   * adapters. All of a worker's tests take turns in one tab, which saves a process for each page.
   */
  openPlain: OpenPlain;
}

/**
 * For tests that leave Passlink as they found it: no other projects, no other settings. Those that
 * need an empty profile, a restart or a browser of their own launch one.
 */
export const test = base.extend<Tidy, Shared>({
  shared: [
    // Playwright wants the fixtures that one builds on named, and this builds on none.
    // oxlint-disable-next-line no-empty-pattern
    async ({}, use) => {
      const ready = await launchWithProject();
      await use(ready);
      await ready.close();
    },
    { scope: 'worker', timeout: 300_000 },
  ],
  plainTab: [
    // oxlint-disable-next-line no-empty-pattern -- as above
    async ({}, use) => use({}),
    { scope: 'worker' },
  ],
  tidy: [
    async ({ shared: { context, popup }, plainTab }, use, info) => {
      await use();
      // What a failed test has left in the tab is nobody else's.
      if (info.status !== info.expectedStatus) {
        delete plainTab.page;
        delete plainTab.shown;
      }
      const kept = new Set([popup, plainTab.page]);
      await Promise.all(context.pages().map((page) => !kept.has(page) && page.close()));
      await showSnippetTab(popup);
    },
    { auto: true },
  ],
  openPlain: async ({ shared: { context }, plainTab }, use) => {
    await use(async (name, query = {}, { takesOver } = { takesOver: false }) => {
      const page = (plainTab.page ??= await context.newPage());
      await page.bringToFront();
      const address = labAddress(name, query, PLAIN_LAB_URL);
      const { shown } = plainTab;
      const isAsLoaded =
        takesOver &&
        shown?.address === address &&
        page.url() === address &&
        (await savedTemplate(page)) === shown.template;
      if (!isAsLoaded) {
        await showLab(page, name, query, PLAIN_LAB_URL);
        plainTab.shown = { address, template: await savedTemplate(page) };
      }
      return { page, work: await workInPlainPage(page, PLAIN_PROJECT) };
    });
  },
});

/** The popup opens with the tab that was open last, in the next test as for an author. */
function showSnippetTab(popup: Page): Promise<void> {
  return popup.evaluate(async () => {
    const { settings } = await chrome.storage.local.get<{ settings?: { popupTab?: string } }>(
      'settings',
    );
    if (settings?.popupTab === undefined || settings.popupTab === 'snippet') return;
    await chrome.storage.local.set({ settings: { ...settings, popupTab: 'snippet' } });
  });
}
