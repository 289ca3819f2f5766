import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';

import { pageFunctions } from './lib/page/page-functions.plugin.ts';

/** Rooms of `lib` whose code meets a page or the browser's own storage and messages. */
const BROWSER_ROOMS = [
  'background',
  'chip',
  'editor/adapters',
  'messages',
  'page',
  'storage',
  'vault',
]
  .concat('passkit-form/page')
  .map((room) => `test/unit/lib/${room}/**/*.test.ts`);

/** Pure code runs in Node; components and extension storage in happy-dom with WXT's fake browser. */
export default defineConfig({
  test: {
    projects: [
      {
        plugins: [pageFunctions()],
        test: {
          name: 'lib',
          environment: 'node',
          include: ['test/unit/lib/**/*.test.ts'],
          exclude: BROWSER_ROOMS,
        },
      },
      {
        plugins: [WxtVitest(), pageFunctions()],
        test: {
          name: 'components',
          environment: 'happy-dom',
          include: ['test/unit/components/**/*.test.{ts,tsx}', ...BROWSER_ROOMS],
          setupFiles: ['test/unit/setup.ts'],
        },
      },
      {
        test: {
          name: 'oracle',
          environment: 'node',
          include: ['test/oracle/**/*.test.ts'],
          testTimeout: 60_000,
        },
      },
    ],
  },
});
