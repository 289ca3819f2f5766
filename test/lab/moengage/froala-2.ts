import 'froala2/css/froala_editor.pkgd.min.css';
import froala from 'froala2/js/froala_editor.min.js';
import codeBeautifier from 'froala2/js/plugins/code_beautifier.min.js';
import codeView from 'froala2/js/plugins/code_view.min.js';
import entities from 'froala2/js/plugins/entities.min.js';
import image from 'froala2/js/plugins/image.min.js';
import link from 'froala2/js/plugins/link.min.js';
import lists from 'froala2/js/plugins/lists.min.js';
import table from 'froala2/js/plugins/table.min.js';
import url from 'froala2/js/plugins/url.min.js';
import jQuery from 'jquery';

import type { CreateFroala, FroalaInstance } from './froala-instance.ts';

const PARTS = [froala, codeBeautifier, codeView, entities, image, link, lists, table, url];
for (const extend of PARTS) extend(window, jQuery);

/** Froala 2.9, a plugin of jQuery, in which alone it keeps its editors. Its toolbar has no groups. */
export const createFroala: CreateFroala = (host, options, events) =>
  new Promise((resolve) => {
    const selected = jQuery(host)
      .on('froalaEditor.contentChanged', () => events.contentChanged())
      .on('froalaEditor.blur', () => events.blur())
      .on('froalaEditor.commands.before', (_event, _editor: unknown, name: string) =>
        events.beforeCommand(name),
      )
      .on('froalaEditor.initialized', (_event, editor: FroalaInstance) =>
        // Its plugins are loaded one by one; the others still follow.
        setTimeout(() => resolve(editor)),
      );
    selected.froalaEditor({ ...options, toolbarButtons: options.toolbarButtons.flat() });
  });
