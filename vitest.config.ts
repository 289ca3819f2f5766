import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';

import { pageFunctions } from './lib/editor/page-functions.plugin.ts';

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
        },
      },
      {
        plugins: [WxtVitest(), pageFunctions()],
        test: {
          name: 'components',
          environment: 'happy-dom',
          include: ['test/unit/{components,entrypoints,browser}/**/*.test.{ts,tsx}'],
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
