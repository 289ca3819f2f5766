import type { LabPage } from '../support/lab.ts';

/** A lab page with one editor on it, and what may be expected of that editor. */
export interface EditorPage {
  /** As an author would call it. */
  name: string;
  page: LabPage;
  query?: Record<string, string>;
  /** Where the author types, for the editor's own undo; a CSS selector. */
  typing: string;
  /** The style that survives there. */
  style: 'quoted' | 'quoteless';
  /** Presses of Ctrl+Z that take an insertion back; 0 where the editor has no undo we can reach. */
  undoSteps: number;
}

/** Every editor that Passlink writes to; `every-editor.spec.ts` runs over all of them. */
export const EDITOR_PAGES: readonly EditorPage[] = [
  {
    name: 'Froala',
    page: 'froala.html',
    typing: '.fr-element',
    style: 'quoted',
    undoSteps: 1,
  },
  {
    name: 'Froala that encodes quotes',
    page: 'froala.html',
    query: { quotes: 'entities' },
    typing: '.fr-element',
    style: 'quoteless',
    undoSteps: 1,
  },
  { name: 'Ace', page: 'ace.html', typing: '.ace_text-input', style: 'quoted', undoSteps: 1 },
  {
    name: 'Ace in a shadow root, a mail from Windows',
    page: 'ace.html',
    query: { shadow: '', lines: 'crlf' },
    typing: '.ace_text-input',
    style: 'quoted',
    undoSteps: 1,
  },
  {
    name: 'CodeMirror 5',
    page: 'codemirror5.html',
    query: { kb: '90' },
    typing: '.CodeMirror textarea',
    style: 'quoted',
    undoSteps: 1,
  },
  {
    name: 'CodeMirror 5, a mail from Windows',
    page: 'codemirror5.html',
    query: { lines: 'crlf' },
    typing: '.CodeMirror textarea',
    style: 'quoted',
    undoSteps: 1,
  },
  {
    name: 'CodeMirror 6',
    page: 'codemirror6.html',
    query: { kb: '90' },
    typing: '.cm-content',
    style: 'quoted',
    undoSteps: 1,
  },
  {
    name: 'CodeMirror 6 in a shadow root, a mail from Windows',
    page: 'codemirror6.html',
    query: { shadow: '', lines: 'crlf' },
    typing: '.cm-content',
    style: 'quoted',
    undoSteps: 1,
  },
  {
    name: 'Monaco',
    page: 'monaco.html',
    query: { kb: '90' },
    typing: '.native-edit-context',
    style: 'quoted',
    undoSteps: 1,
  },
  {
    name: 'Monaco, bundled by the page',
    page: 'monaco.html',
    query: { global: 'no', kb: '90' },
    typing: '.native-edit-context',
    style: 'quoted',
    undoSteps: 1,
  },
  {
    name: 'Monaco, bundled by the page, with a textarea, a mail from Windows',
    page: 'monaco.html',
    query: { global: 'no', lines: 'crlf', input: 'textarea' },
    typing: 'textarea.inputarea',
    style: 'quoted',
    undoSteps: 1,
  },
  {
    name: 'Monaco with a textarea, a mail from Windows',
    page: 'monaco.html',
    query: { lines: 'crlf', input: 'textarea' },
    typing: 'textarea.inputarea',
    style: 'quoted',
    undoSteps: 1,
  },
  {
    name: 'ProseMirror',
    page: 'prosemirror.html',
    typing: '.ProseMirror',
    style: 'quoted',
    undoSteps: 1,
  },
  {
    name: 'Tiptap',
    page: 'prosemirror.html',
    query: { tiptap: '' },
    typing: '.ProseMirror',
    style: 'quoted',
    undoSteps: 1,
  },
  {
    name: 'ProseMirror on a page that makes quotes curly',
    page: 'prosemirror.html',
    query: { typed: 'curly' },
    typing: '.ProseMirror',
    style: 'quoteless',
    undoSteps: 1,
  },
  {
    name: 'Lexical',
    page: 'lexical.html',
    typing: '[data-lexical-editor]',
    style: 'quoted',
    undoSteps: 1,
  },
  {
    name: 'Slate',
    page: 'slate.html',
    typing: '[data-slate-editor]',
    style: 'quoteless',
    undoSteps: 1,
  },
  { name: 'Quill', page: 'quill.html', typing: '.ql-editor', style: 'quoteless', undoSteps: 1 },
  {
    name: 'TinyMCE',
    page: 'tinymce.html',
    query: { kb: '90' },
    typing: '.tox-edit-area__iframe',
    style: 'quoted',
    undoSteps: 1,
  },
  {
    name: 'TinyMCE inline, with whole addresses',
    page: 'tinymce.html',
    query: { inline: '', urls: 'absolute' },
    typing: '.mce-content-body',
    style: 'quoted',
    undoSteps: 1,
  },
  {
    name: 'TinyMCE that protects template tags',
    page: 'tinymce.html',
    query: { protect: '' },
    typing: '.tox-edit-area__iframe',
    style: 'quoted',
    undoSteps: 1,
  },
  {
    name: 'CKEditor 4',
    page: 'ckeditor4.html',
    query: { kb: '90' },
    typing: '.cke_wysiwyg_frame',
    style: 'quoteless',
    undoSteps: 1,
  },
  {
    name: 'CKEditor 4 inline, that keeps quotes',
    page: 'ckeditor4.html',
    query: { inline: '', quotes: 'kept' },
    typing: '.cke_editable',
    style: 'quoted',
    undoSteps: 1,
  },
  {
    name: 'CKEditor 4 that filters what it is given',
    page: 'ckeditor4.html',
    query: { filter: '' },
    typing: '.cke_wysiwyg_frame',
    style: 'quoteless',
    undoSteps: 1,
  },
  {
    name: 'CKEditor 5',
    page: 'ckeditor5.html',
    typing: '.ck-editor__editable',
    style: 'quoted',
    undoSteps: 1,
  },
  {
    name: 'CKEditor 5 that takes any HTML',
    page: 'ckeditor5.html',
    query: { html: '', kb: '90' },
    typing: '.ck-editor__editable',
    style: 'quoted',
    undoSteps: 1,
  },
  {
    name: 'a plain editable element',
    page: 'contenteditable.html',
    query: { kb: '90' },
    typing: '[aria-label=Message]',
    style: 'quoted',
    undoSteps: 1,
  },
  {
    name: 'a plain editable element with a mail of tables',
    page: 'contenteditable.html',
    query: { mail: '' },
    typing: '[aria-label=Message]',
    style: 'quoted',
    undoSteps: 1,
  },
  {
    name: 'a frame that is editable as a whole',
    page: 'contenteditable.html',
    query: { designmode: '' },
    typing: 'iframe',
    style: 'quoted',
    undoSteps: 1,
  },
  {
    name: 'a plain text field',
    page: 'plain-fields.html',
    typing: 'textarea',
    style: 'quoted',
    undoSteps: 1,
  },
];
