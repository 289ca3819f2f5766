import { defineConfig } from '@playwright/test';

/** The built extension in a real Chromium */
export default defineConfig({
  testDir: 'test/e2e',
  globalSetup: './test/support/e2e-setup.ts',
  outputDir: 'test-results',
  timeout: 60_000,
  expect: { timeout: 10_000 },
  // Each file starts a browser of its own; two cores carry two.
  workers: 2,
  fullyParallel: false,
  reporter: process.env.PASSLINK_REPORT
    ? [['line'], ['json', { outputFile: process.env.PASSLINK_REPORT }]]
    : [['list']],
});
