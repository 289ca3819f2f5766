import { atSelection } from './authors.ts';
import type { EditorPage } from './types.ts';

const PROSEMIRROR = '.ProseMirror';
const LEXICAL = '[data-lexical-editor]';
const SLATE = '[data-slate-editor]';
const QUILL = '.ql-editor';

/** What all of them have. */
const ALL = { readOnly: [{ query: { readonly: '' } }], linkField: true } as const;

/** Editors with a model of their own, which show it in an editable element. */
export const MODEL_PAGES: readonly EditorPage[] = [
  {
    ...ALL,
    name: 'ProseMirror',
    kind: 'prosemirror',
    page: 'prosemirror.html',
    typing: PROSEMIRROR,
    style: 'quoted',
    undoSteps: 1,
    author: atSelection({ root: PROSEMIRROR }),
    paragraphs: `${PROSEMIRROR} p`,
  },
  {
    name: 'ProseMirror on a page that makes quotes curly',
    kind: 'prosemirror',
    page: 'prosemirror.html',
    query: { typed: 'curly' },
    typing: PROSEMIRROR,
    style: 'quoteless',
    undoSteps: 1,
  },
  {
    ...ALL,
    name: 'Tiptap',
    kind: 'prosemirror',
    page: 'prosemirror.html',
    query: { tiptap: '' },
    typing: PROSEMIRROR,
    style: 'quoted',
    undoSteps: 1,
    author: atSelection({ root: PROSEMIRROR }),
    paragraphs: `${PROSEMIRROR} p`,
  },
  {
    ...ALL,
    name: 'Lexical',
    kind: 'lexical',
    page: 'lexical.html',
    typing: LEXICAL,
    style: 'quoted',
    undoSteps: 1,
    author: atSelection({ root: LEXICAL }),
    paragraphs: `${LEXICAL} p`,
  },
  {
    ...ALL,
    name: 'Slate',
    kind: 'slate',
    page: 'slate.html',
    typing: SLATE,
    style: 'quoteless',
    undoSteps: 1,
    author: atSelection({ root: SLATE }),
    paragraphs: `${SLATE} p`,
  },
  {
    ...ALL,
    name: 'Quill',
    kind: 'quill',
    page: 'quill.html',
    query: { global: '' },
    typing: QUILL,
    style: 'quoteless',
    undoSteps: 1,
    author: atSelection({ root: QUILL }),
    paragraphs: `${QUILL} p`,
  },
  {
    name: 'Quill, bundled by the page',
    kind: 'quill',
    page: 'quill.html',
    typing: QUILL,
    style: 'quoteless',
    undoSteps: 1,
  },
];
