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

import type { Switches } from './switches.ts';

/** The editor of one version, mounted on an element. */
export interface MountedFroala {
  /** Sets its text, whichever view is open, without telling anybody. */
  restore(html: string): void;
  destroy(): void;
}

interface Mounting {
  html: string;
  switches: Switches;
  /** Froala has said that its content changed, or the code was left. */
  onChange(html: string): void;
}

/** Mounts Froala as the dashboard has it; resolves once it takes an author's input. */
export function mountFroala(host: HTMLElement, mounting: Mounting): Promise<MountedFroala> {
  const { html, switches, onChange } = mounting;
  // What the page itself puts into the editor is no change of the author's.
  let isOwn = true;
  return new Promise((resolve) => {
    const editor = new FroalaEditor(
      host,
      {
        height: 520,
        fullPage: !switches.isFragment,
        htmlUntouched: switches.isUntouched,
        htmlRemoveTags: [],
        htmlAllowedTags: ['.*'],
        htmlAllowedAttrs: ['.*'],
        toolbarSticky: false,
        ...(!switches.encodesQuotes && { entities: '' }),
        toolbarButtons: [
          ['bold', 'italic', 'underline'],
          ['insertLink', 'insertImage', 'insertTable'],
          ['undo', 'redo', ...(switches.showsCodeButton ? ['html'] : [])],
        ],
        events: {
          contentChanged() {
            if (!isOwn) onChange(editor.html.get());
          },
          blur() {
            if (switches.commitsOnBlur && editor.codeView.isActive())
              onChange(editor.codeView.get());
          },
          'commands.before'(command: string) {
            if (command === 'html') block(switches.slow);
          },
        },
      },
      () => {
        editor.html.set(html);
        editor.undo.reset();
        if (switches.opensInCode) editor.codeView.toggle();
        isOwn = false;
        resolve({ restore, destroy: () => editor.destroy() });
      },
    );
    function restore(text: string): void {
      isOwn = true;
      const wasInCode = editor.codeView.isActive();
      if (wasInCode) editor.codeView.toggle();
      editor.html.set(text);
      if (wasInCode) editor.codeView.toggle();
      isOwn = false;
    }
  });
}

/** Keeps the page busy, as a long mail keeps the dashboard. */
function block(milliseconds: number): void {
  const end = performance.now() + milliseconds;
  while (performance.now() < end);
}
