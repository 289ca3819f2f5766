import { deepActive } from '../in-page/deep-all';
import { modelEditorFunction } from '../in-page/model-editor';

/**
 * Quill 1.3 and 2, known by the class of its editable root. Quill 2 leaves no way to itself on the
 * page. Its own HTML has every quote and every space of a text as an entity, so blocks go in without
 * quotes and with tabs, which it leaves alone. Runs in the MAIN world.
 * Source: https://quilljs.com/docs/api#getsemantichtml, quill 2.0.3 (Clipboard, Editor).
 */
export default modelEditorFunction({
  root: '.ql-container > .ql-editor',
  drop: '.ql-ui, .ql-cursor',
  omit: /^(?:contenteditable|spellcheck)$/,
  keepsQuotes: false,
  space: '\t',
  busy(root) {
    // It keeps where the link will go as a number, which an insertion before it would make wrong.
    return root.parentElement?.querySelector(':scope > .ql-tooltip.ql-editing:not(.ql-hidden)')
      ? 'The editor is asking for a link. Finish or close that first, then insert again.'
      : null;
  },
  wake(root) {
    if (!root.contains(deepActive())) root.focus({ preventScroll: true });
  },
});
