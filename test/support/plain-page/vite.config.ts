import { join } from 'node:path';

import { defineConfig } from 'vite';

import { pageFunctions } from '../../../lib/page/page-functions.plugin.ts';
import { ROOT } from '../paths.ts';

/** Builds the product's code for editors as one module for Node; see `editor.ts`. */
export default defineConfig({
  plugins: [pageFunctions()],
  logLevel: 'warn',
  publicDir: false,
  build: {
    outDir: join(ROOT, '.output/editor'),
    minify: false,
    target: 'node20',
    lib: {
      entry: join(import.meta.dirname, 'editor.ts'),
      formats: ['es'],
      fileName: () => 'editor.mjs',
    },
  },
});
