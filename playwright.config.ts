import { defineConfig } from '@playwright/test';

/** The built extension in a real Chromium */
export default defineConfig({
  testDir: 'test/e2e',
  globalSetup: './test/support/e2e-setup.ts',
  outputDir: 'test-results',
  // Only a test that hangs meets these: no test is about how fast the computer is.
  timeout: 300_000,
  expect: { timeout: 60_000 },
  // Two cores carry two browsers. Tests are dealt out one by one, so that both end at the same time.
  workers: 2,
  fullyParallel: true,
  reporter: process.env.PASSLINK_REPORT
    ? [['line'], ['json', { outputFile: process.env.PASSLINK_REPORT }]]
    : [['list']],
});
