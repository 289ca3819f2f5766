import { test as base } from '@playwright/test';

import { launchWithProject, type Ready } from './insertions.ts';

interface Shared {
  /** A browser with Passlink and one project, for all tests that a worker runs. */
  shared: Ready;
}

interface Tidy {
  /** Closes the pages that a test has left open, also where it failed. */
  tidy: void;
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
  tidy: [
    async ({ shared: { context, popup } }, use) => {
      await use();
      await Promise.all(context.pages().map((page) => page !== popup && page.close()));
    },
    { auto: true },
  ],
});
