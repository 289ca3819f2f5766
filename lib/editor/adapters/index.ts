import { holdsTemplate } from '../find/classify-editable';
import { classifyField } from '../find/classify-field';
import type { World } from '../../page/run';
import type { EditorKind } from '../types';
import ace from './ace/index?page';
import ckeditor4 from './ckeditor4/index?page';
import ckeditor5 from './ckeditor5/index?page';
import codemirror5 from './codemirror5/index?page';
import codemirror6 from './codemirror6/index?page';
import contenteditable from './contenteditable/index?page';
import froala from './froala/index?page';
import lexical from './lexical/index?page';
import monaco from './monaco/index?page';
import prosemirror from './prosemirror/index?page';
import quill from './quill/index?page';
import slate from './slate/index?page';
import textField from './text-field/index?page';
import tinymce from './tinymce/index?page';
import type { EditorFunction, FoundTemplate } from './types';

export interface Adapter {
  kind: EditorKind;
  /** The author's word for it. */
  label: string;
  /** Objects of the page are only in MAIN; MAIN sees nothing of ours. */
  world: World;
  page: EditorFunction;
  /**
   * A CSS selector that fits something wherever this editor is on a page. It names what the
   * editor's library itself writes, never a class of the page's.
   */
  marks: string;
  /** Whether what `find` found holds a template at all. */
  accepts(found: FoundTemplate): boolean;
}

/** The editors Passlink can write to, in order: where several fit, the first wins. */
export const ADAPTERS: readonly Adapter[] = [
  {
    kind: 'froala',
    label: 'Rich text editor',
    world: 'MAIN',
    page: froala,
    marks: '.fr-box, .fr-element',
    accepts: () => true,
  },
  {
    kind: 'ace',
    label: 'Code editor',
    world: 'MAIN',
    page: ace,
    marks: '.ace_editor',
    accepts: () => true,
  },
  {
    kind: 'codemirror5',
    label: 'Code editor',
    world: 'MAIN',
    page: codemirror5,
    marks: '.CodeMirror',
    accepts: () => true,
  },
  {
    kind: 'codemirror6',
    label: 'Code editor',
    world: 'MAIN',
    page: codemirror6,
    marks: '.cm-content',
    accepts: () => true,
  },
  {
    kind: 'monaco',
    label: 'Code editor',
    world: 'MAIN',
    page: monaco,
    marks: '.monaco-editor',
    accepts: () => true,
  },
  {
    kind: 'tinymce',
    label: 'Rich text editor',
    world: 'MAIN',
    page: tinymce,
    marks: '.tox-tinymce, .mce-content-body',
    accepts: () => true,
  },
  {
    kind: 'ckeditor4',
    label: 'Rich text editor',
    world: 'MAIN',
    page: ckeditor4,
    marks: '.cke, .cke_editable',
    accepts: () => true,
  },
  {
    kind: 'ckeditor5',
    label: 'Rich text editor',
    world: 'MAIN',
    page: ckeditor5,
    marks: '.ck-editor__editable',
    accepts: () => true,
  },
  {
    kind: 'prosemirror',
    label: 'Rich text editor',
    world: 'MAIN',
    page: prosemirror,
    marks: '.ProseMirror',
    accepts: () => true,
  },
  {
    kind: 'lexical',
    label: 'Rich text editor',
    world: 'MAIN',
    page: lexical,
    marks: '[data-lexical-editor]',
    accepts: () => true,
  },
  {
    kind: 'slate',
    label: 'Rich text editor',
    world: 'MAIN',
    page: slate,
    marks: '[data-slate-editor]',
    accepts: () => true,
  },
  {
    kind: 'quill',
    label: 'Rich text editor',
    world: 'MAIN',
    page: quill,
    marks: '.ql-editor',
    accepts: () => true,
  },
  {
    kind: 'contenteditable',
    label: 'Text editor',
    world: 'ISOLATED',
    page: contenteditable,
    marks: ':read-write:not(input, textarea)',
    accepts: ({ editable }) => editable !== undefined && holdsTemplate(editable),
  },
  {
    kind: 'text-field',
    label: 'Text field',
    world: 'ISOLATED',
    page: textField,
    marks: 'textarea',
    accepts: ({ field }) => field !== undefined && classifyField(field) === 'template',
  },
];

/** The adapter of a kind; every kind has one. */
export function adapterOf(kind: EditorKind): Adapter {
  const adapter = ADAPTERS.find((each) => each.kind === kind);
  if (!adapter) throw new RangeError(`No adapter for ${kind}.`);
  return adapter;
}
