import { deepActive } from '../../../page/dom/tree';
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
 * How long ProseMirror waits after it got the focus before it puts its selection back; ms. A timer
 * as long as its own, set behind it, fires behind it.
 */
const FOCUS_DELAY = 20;

/**
 * ProseMirror, known by the class that its view gives to its editable root. A view leaves no way to
 * itself on the page, but Tiptap leaves its editor, and so the view, on the root: then it is told by
 * a transaction, which keeps Tiptap from making a link of the address in a block's comment. Runs in
 * the MAIN world.
 * Source: https://prosemirror.net/docs/ref/#view.EditorView, prosemirror-view 1.42; Tiptap's core
 * (Editor, `dom.editor`) and link extension (`preventAutolink`), 2 and 3.
 */
export default modelEditorFunction({
  root: '.ProseMirror[contenteditable]',
  drop: '.ProseMirror-trailingBreak, .ProseMirror-separator, .ProseMirror-widget, .ProseMirror-gapcursor',
  // Decorations are drawn as classes and attributes, some of them by where the caret is.
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
  async wake(root) {
    if (root.contains(deepActive())) return;
    root.focus({ preventScroll: true });
    // A page without the focus hears of none, and ProseMirror puts its selection back on hearing.
    if (!document.hasFocus()) root.dispatchEvent(new FocusEvent('focus'));
    await new Promise((resolve) => setTimeout(resolve, FOCUS_DELAY));
  },
});
