import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import type { Plugin } from 'vite';

const PACKAGE = join(import.meta.dirname, '../../node_modules/ckeditor4');

/** What the lab's editor asks for: its skin, its words, and the dialogs for links and pictures. */
const PARTS = [
  /^contents\.css$/,
  /^lang\/en\.js$/,
  /^plugins\/[^/]*\.png$/,
  /^plugins\/(?:clipboard|dialog|image|link|table|tableselection)\/(?:dialogs|images|styles)\//,
  /^skins\/moono-lisa\/.*\.(?:css|png|gif)$/,
];

/** Puts the parts that CKEditor 4 loads by itself, when it needs them, beside the lab's pages. */
export function ckeditor4Parts(): Plugin {
  return {
    name: 'passlink:ckeditor4-parts',
    generateBundle() {
      for (const path of readdirSync(PACKAGE, { recursive: true, encoding: 'utf8' })) {
        if (!PARTS.some((part) => part.test(path)) || !/\.\w+$/.test(path)) continue;
        this.emitFile({
          type: 'asset',
          fileName: join('ckeditor4', path),
          source: readFileSync(join(PACKAGE, path)),
        });
      }
    },
  };
}
