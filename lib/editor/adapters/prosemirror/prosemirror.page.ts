import { deepActive } from '../../../page/dom/tree';
import { HELPERS } from '../in-page/model/helpers';
import { modelEditorFunction } from '../in-page/model/model-editor';

interface Transaction {
  insertText(text: string, from: number, to: number): Transaction;
  delete(from: number, to: number): Transaction;
  setMeta(key: string, value: unknown): Transaction;
}

/** The part of a ProseMirror EditorView that we use. */
interface View {
  posAtDOM(node: Node, offset: number): number;
  dispatch(transaction: Transaction): void;
  state: { tr: Transaction };
}

/**
 * Milliseconds that ProseMirror waits after it got the focus before it restores its selection. A
 * timer of the same length that is set later fires later.
 */
const FOCUS_DELAY = 20;

/**
 * ProseMirror, known by the class that its view gives to its editable root. Nothing on the page leads
 * to a view, except in Tiptap, which leaves its editor on the root: then the text goes in by a
 * transaction, which keeps Tiptap from making a link of the address in a block's comment. Runs in
 * the MAIN world.
 * Source: https://prosemirror.net/docs/ref/#view.EditorView, prosemirror-view 1.42; Tiptap's core
 * (Editor, `dom.editor`) and link extension (`preventAutolink`), 2 and 3.
 */
export default modelEditorFunction({
  root: '.ProseMirror[contenteditable]',
  drop: HELPERS.prosemirror,
  // Classes and attributes may be decorations, some of which depend on the caret.
  omit: /^(?:class|contenteditable|draggable|spellcheck|data-placeholder|data-pm-.*)$/,
  keepsQuotes: true,
  joinsSteps: true,
  space: ' ',
  replace(root, range, text) {
    const { editor } = root as HTMLElement & { editor?: { view?: View } };
    const view = editor?.view;
    if (typeof view?.posAtDOM !== 'function') return false;
    const from = view.posAtDOM(range.startContainer, range.startOffset);
    const to = view.posAtDOM(range.endContainer, range.endOffset);
    const { tr } = view.state;
    const change = text === '' ? tr.delete(from, to) : tr.insertText(text, from, to);
    view.dispatch(change.setMeta('preventAutolink', true));
    return true;
  },
  /** With an extension for it, Tiptap's pages may save Markdown. */
  busy(root) {
    const { editor } = root as HTMLElement & {
      editor?: { storage?: { markdown?: unknown }; markdown?: unknown };
    };
    return editor?.storage?.markdown || editor?.markdown ? 'own-format' : null;
  },
  async wake(root) {
    if (root.contains(deepActive())) return;
    root.focus({ preventScroll: true });
    // ProseMirror restores its selection on `focus`, which no browser dispatches in the background.
    if (!document.hasFocus()) root.dispatchEvent(new FocusEvent('focus'));
    await new Promise((resolve) => setTimeout(resolve, FOCUS_DELAY));
  },
});
