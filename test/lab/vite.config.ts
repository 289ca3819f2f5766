import { readdirSync } from 'node:fs';
import { join } from 'node:path';

import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

import { ckeditor4Parts } from './ckeditor4-parts.plugin.ts';

const lab = import.meta.dirname;
const pages = join(lab, 'pages');

/** Bundles every lab page as MoEngage's own dashboard would be: modules, no globals. */
export default defineConfig({
  root: pages,
  base: '/lab/',
  publicDir: join(lab, 'public'),
  plugins: [react(), ckeditor4Parts()],
  logLevel: 'warn',
  build: {
    outDir: join(lab, '../../.output/lab'),
    emptyOutDir: true,
    minify: false,
    modulePreload: false,
    chunkSizeWarningLimit: 5000,
    rollupOptions: {
      input: readdirSync(pages)
        .filter((name) => name.endsWith('.html'))
        .map((name) => join(pages, name)),
    },
  },
});
