import 'froala5/css/froala_editor.pkgd.min.css';
import FroalaEditor from 'froala5/js/froala_editor.pkgd.min.js';

import type { CreateFroala } from './froala-instance.ts';

/** Froala 5.4, with all of its plugins. */
export const createFroala: CreateFroala = (host, options, { beforeCommand, ...events }) =>
  new Promise((resolve) => {
    const editor = new FroalaEditor(
      host,
      { ...options, events: { ...events, 'commands.before': beforeCommand } },
      () => resolve(editor),
    );
  });
