import { deepActive, isText } from '../../../page/dom/tree';
import { HELPERS } from '../in-page/model/helpers';
import { modelEditorFunction } from '../in-page/model/model-editor';

/** The part of a Quill that we use. */
interface Quill {
  getSelection(): unknown;
  focus(): void;
  insertText(index: number, text: string, source: 'user'): void;
  deleteText(index: number, length: number, source: 'user'): void;
  scroll: unknown;
  constructor: { find?(node: Node, bubble: boolean): Blot | null };
}

/** What stands for a node in Quill's model. */
interface Blot {
  offset?(scroll: unknown): number;
}

/**
 * Quill 1.3 and 2, known by the classes of its container and its editable root. Quill 1 leaves itself
 * on its container, and reads what is pasted out of an element of its own, so that text goes in by its
 * API. Quill 2 can be reached only through its global, if the page has one, and takes a paste. Its own HTML writes every quote and space of a text
 * as an entity, so blocks go in without quotes and with tabs, which it keeps. Runs in the MAIN world.
 * Source: https://quilljs.com/docs/api (find, focus, getSelection, getSemanticHTML), quill 2.0.3 (Clipboard,
 * Editor); 1.3 (`__quill`).
 */
export default modelEditorFunction({
  root: '.ql-container > .ql-editor',
  drop: HELPERS.quill,
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
  replace(root, range, text) {
    const quill = instanceOf(root);
    if (!quill || !isFirst(root)) return false;
    const from = indexOf(quill, range.startContainer, range.startOffset);
    const to = indexOf(quill, range.endContainer, range.endOffset);
    if (from === undefined || to === undefined) return false;
    if (to > from) quill.deleteText(from, to - from, 'user');
    if (text !== '') quill.insertText(from, text, 'user');
    return true;
  },
  wake(root) {
    if (root.contains(deepActive())) return;
    // Selects in the page what the library has kept as its selection.
    instanceOf(root)?.focus();
    root.focus({ preventScroll: true });
  },
  heed: (root) => void instanceOf(root)?.getSelection(),
});

/** Whether it is Quill 1, which pastes by way of an element beside its root. */
function isFirst(root: HTMLElement): boolean {
  return root.parentElement?.querySelector(':scope > .ql-clipboard[contenteditable]') !== null;
}

/** A place in the document as Quill counts it: characters, and one for each line's end. */
function indexOf(quill: Quill, node: Node, offset: number): number | undefined {
  const at = quill.constructor.find?.(node, true)?.offset?.(quill.scroll);
  return at === undefined ? undefined : at + (isText(node) ? offset : 0);
}

function instanceOf(root: HTMLElement): Quill | null | undefined {
  const container = root.parentElement as (HTMLElement & { ['__quill']?: Quill }) | null;
  const { Quill: global } = window as typeof window & {
    Quill?: { find?(node: Node | null): Quill | null };
  };
  return container?.['__quill'] ?? global?.find?.(container);
}
