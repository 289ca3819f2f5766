import { deepActive } from '../../../page/dom/tree';
import { modelEditorFunction } from '../in-page/model/model-editor';

interface Quill {
  getSelection(): unknown;
  focus(): void;
}

/**
 * Quill 1.3 and 2, known by the classes of its container and its editable root. Quill 2 can be reached
 * only through its global, if the page has one. Its own HTML writes every quote and space of a text
 * as an entity, so blocks go in without quotes and with tabs, which it keeps. Runs in the MAIN world.
 * Source: https://quilljs.com/docs/api (find, focus, getSelection, getSemanticHTML), quill 2.0.3 (Clipboard,
 * Editor); 1.3 (`__quill`).
 */
export default modelEditorFunction({
  root: '.ql-container > .ql-editor',
  drop: '.ql-ui, .ql-cursor',
  omit: /^(?:contenteditable|spellcheck)$/,
  keepsQuotes: false,
  joinsSteps: true,
  space: '\t',
  busy(root) {
    // It keeps the place of the link as a number, which an insertion before it would make wrong.
    return root.parentElement?.querySelector(':scope > .ql-tooltip.ql-editing:not(.ql-hidden)')
      ? 'link-dialog'
      : null;
  },
  wake(root) {
    if (root.contains(deepActive())) return;
    // Selects in the page what the library has kept as its selection.
    instanceOf(root)?.focus();
    root.focus({ preventScroll: true });
  },
  heed: (root) => void instanceOf(root)?.getSelection(),
});

function instanceOf(root: HTMLElement): Quill | null | undefined {
  const container = root.parentElement as (HTMLElement & { ['__quill']?: Quill }) | null;
  const { Quill: global } = window as typeof window & {
    Quill?: { find?(node: Node | null): Quill | null };
  };
  return container?.['__quill'] ?? global?.find?.(container);
}
