import { mendLinks, rememberReference, spoiledForms } from '../in-page/rich-text/keep-reference';
import { writeRichText } from '../in-page/rich-text/rich-text';
import { richTextFunction } from '../in-page/rich-text/rich-text-editor';
import type { Lock } from '../locks';
import { type Froala, froalas } from './instance';
import { hasMarkers, saveStep } from './steps';

/**
 * Froala 3 and later. Runs in the MAIN world. An insertion changes text nodes and never sets the
 * whole document, which would make an open pop-up lose its image or link.
 * Source: https://froala.com/wysiwyg-editor/docs/methods/, and froala-editor 4.5 and 5.4 themselves.
 */
export default richTextFunction(() =>
  froalas().map((editor) => ({
    id: String(editor.id),
    root: editor.el,
    box: editor.$box?.get(0) ?? editor.el,
    read: () => (inCode(editor) ? (editor.codeView?.get() ?? '') : editor.html.get()),
    isFocused: () => editor.core.hasFocus() || Boolean(editor.popups?.areVisible()),
    lock: () => lockOf(editor),
    isBusy: () => Boolean(editor.popups?.areVisible()) || hasMarkers(editor),
    keepsQuotes: () => keepsQuotes(editor),
    beginStep: () => saveStep(editor),
    write: (change) => writeRichText({ root: editor.el, keepsHidden: true }, change),
    endStep() {
      saveStep(editor);
      if (hasMarkers(editor)) editor.events.trigger('contentChanged');
    },
    set(source) {
      editor.undo.saveStep();
      editor.html.set(source);
      editor.undo.saveStep();
    },
    keepReference: (reference) => keepReference(editor, reference),
  })),
);

function inCode(editor: Froala): boolean {
  return editor.codeView?.isActive() === true;
}

function lockOf(editor: Froala): Lock | null {
  if (editor.edit.isDisabled()) return 'editor';
  // Closing the code view encodes its text anew, so that reading it back would prove nothing.
  return inCode(editor) ? 'code-view' : null;
}

/** Whether the plugins keep quotes when the editor saves, tried on a sample. */
function keepsQuotes(editor: Froala): boolean {
  const out = editor.events.chainTrigger('html.get', "<p>'</p>");
  return typeof out !== 'string' || out.includes("'");
}

/**
 * Froala's link pop-up percent-encodes braces. After the author has pressed its button, the link
 * gets our reference back before the page hears of the change.
 */
function keepReference(editor: Froala, wanted: string): void {
  const known = rememberReference(editor.el, wanted);
  if (!known) return;
  const mend = () => {
    const reference = known();
    const forms = spoiledForms(reference);
    const mended = mendLinks(editor.el, { reference, forms, copies: [] });
    const step = editor.undo_stack[editor.undo_index - 1];
    if (!step) return mended;
    for (const form of forms) {
      step.html = step.html.replaceAll(`href="${form}"`, `href="${reference}"`);
    }
    return mended;
  };
  editor.events.on('contentChanged', () => void mend(), true);
  editor.events.on('commands.after', () => {
    if (mend()) editor.events.trigger('contentChanged');
  });
}
