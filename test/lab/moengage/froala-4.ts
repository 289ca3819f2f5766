import FroalaEditor from 'froala-editor';
import 'froala-editor/css/froala_editor.pkgd.min.css';
import 'froala-editor/js/plugins/code_view.min.js';
import 'froala-editor/js/plugins/code_beautifier.min.js';
import 'froala-editor/js/plugins/entities.min.js';
import 'froala-editor/js/plugins/image.min.js';
import 'froala-editor/js/plugins/link.min.js';
import 'froala-editor/js/plugins/lists.min.js';
import 'froala-editor/js/plugins/table.min.js';
import 'froala-editor/js/plugins/url.min.js';

import type { CreateFroala } from './froala-instance.ts';

/** Froala 4.5. */
export const createFroala: CreateFroala = (host, options, { beforeCommand, ...events }) =>
  new Promise((resolve) => {
    const editor = new FroalaEditor(
      host,
      { ...options, events: { ...events, 'commands.before': beforeCommand } },
      () => resolve(editor),
    );
  });
