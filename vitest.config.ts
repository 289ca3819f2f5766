import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';

import { pageFunctions } from './lib/page/page-functions.plugin.ts';

const UNIT = 'test/unit';

/** Folders of `lib` whose code uses a page, or the browser's storage and messages. */
const BROWSER_ROOMS = [
  'background',
  'chip',
  'editor/adapters',
  'editor/point',
  'messages',
  'page',
  'passkit-form/page',
  'shape',
  'storage',
  'vault',
].map((room) => `${UNIT}/lib/${room}/**/*.test.ts`);

/**
 * Tests that replace modules or load them again. Files share a worker and its modules, which saves
 * three quarters of the time. These tests would leave their replacements to the next file, or find
 * a module already loaded.
 */
const OWN_MODULES = readdirSync(UNIT, { recursive: true, encoding: 'utf8' })
  .map((path) => join(UNIT, path).replaceAll('\\', '/'))
  .filter((path) => /\.test\.tsx?$/.test(path))
  .filter((path) => /\bvi\.(mock|doMock|resetModules)\(/.test(readFileSync(path, 'utf8')));

/** Only a test that hangs reaches this limit: no test depends on the computer's speed. */
const HANGS_AFTER = 300_000;

const SHARED = {
  pool: 'threads' as const,
  testTimeout: HANGS_AFTER,
  hookTimeout: HANGS_AFTER,
  setupFiles: [`${UNIT}/setup.ts`],
};
const inBrowser = { ...SHARED, environment: 'happy-dom' };
const browserPlugins = () => [WxtVitest(), pageFunctions()];

/** Pure code runs in Node; components and extension storage in happy-dom with WXT's fake browser. */
export default defineConfig({
  test: {
    // By default Vitest reserves one core for itself. It idles during the tests: half of two cores.
    maxWorkers: '100%',
    projects: [
      {
        plugins: [pageFunctions()],
        test: {
          ...SHARED,
          name: 'lib',
          environment: 'node',
          isolate: false,
          include: [`${UNIT}/lib/**/*.test.ts`, `${UNIT}/house/**/*.test.ts`],
          exclude: [...BROWSER_ROOMS, ...OWN_MODULES],
        },
      },
      {
        plugins: browserPlugins(),
        test: {
          ...inBrowser,
          name: 'browser',
          isolate: false,
          include: BROWSER_ROOMS,
          exclude: OWN_MODULES,
          setupFiles: [`${UNIT}/setup.ts`, `${UNIT}/browser-setup.ts`],
        },
      },
      {
        plugins: browserPlugins(),
        test: {
          ...inBrowser,
          name: 'components',
          isolate: false,
          include: [`${UNIT}/components/**/*.test.{ts,tsx}`],
          exclude: OWN_MODULES,
          setupFiles: [
            `${UNIT}/setup.ts`,
            `${UNIT}/browser-setup.ts`,
            `${UNIT}/components/setup.ts`,
          ],
        },
      },
      {
        plugins: browserPlugins(),
        test: {
          ...inBrowser,
          name: 'own-modules',
          include: OWN_MODULES,
          setupFiles: [`${UNIT}/setup.ts`, `${UNIT}/browser-setup.ts`],
        },
      },
      {
        test: {
          ...SHARED,
          name: 'oracle',
          environment: 'node',
          include: ['test/oracle/**/*.test.ts'],
        },
      },
    ],
  },
});
