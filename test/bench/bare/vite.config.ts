import { join } from 'node:path';

import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

import { BENCH_EXTENSION } from '../../support/paths.ts';

/** Puts a bare React page beside a copy of the extension, so that both are served alike. */
export default defineConfig({
  root: import.meta.dirname,
  base: './',
  plugins: [react()],
  logLevel: 'warn',
  build: { outDir: join(BENCH_EXTENSION, 'bare'), emptyOutDir: true, modulePreload: false },
});
