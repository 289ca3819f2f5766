/**
 * Editable elements that belong to an editor with an adapter of its own, or to one that keeps a
 * model (Draft.js, Trix, Editor.js) and would not know of a change in its document. In the order of
 * the adapters; by what each library writes, never by a class of a page's.
 */
const OTHER_EDITORS = [
  '.fr-box, .fr-element, .fr-view',
  '.ace_editor',
  '.CodeMirror',
  '.cm-editor',
  '.monaco-editor',
  '.tox, .mce-content-body, .mce-tinymce',
  '.cke, .cke_editable',
  '.ck-editor, .ck-editor__editable',
  '.ProseMirror',
  '[data-lexical-editor]',
  '[data-slate-editor]',
  '.ql-container',
  '.DraftEditor-root, .public-DraftEditor-content',
  'trix-editor',
  '.codex-editor',
].join(', ');

/** Whether an element is part of another editor: in the page, or as the document of its frame. */
export function isOfOtherEditor(element: Element): boolean {
  if (element.closest(OTHER_EDITORS)) return true;
  // Only a frame of the page's own origin says where it stands.
  const { frameElement } = element.ownerDocument.defaultView ?? {};
  return frameElement?.closest(OTHER_EDITORS) != null;
}
