import ace from './ace/adapter';
import ckeditor4 from './ckeditor4/adapter';
import ckeditor5 from './ckeditor5/adapter';
import codemirror5 from './codemirror5/adapter';
import codemirror6 from './codemirror6/adapter';
import contenteditable from './contenteditable/adapter';
import froala from './froala/adapter';
import lexical from './lexical/adapter';
import monaco from './monaco/adapter';
import prosemirror from './prosemirror/adapter';
import quill from './quill/adapter';
import slate from './slate/adapter';
import textField from './text-field/adapter';
import tinymce from './tinymce/adapter';
import type { Adapter } from './define-adapter';

/** The editors Passlink can write to, in order: where several match, the first wins. */
export const ADAPTERS = [
  froala,
  ace,
  codemirror5,
  codemirror6,
  monaco,
  tinymce,
  ckeditor4,
  ckeditor5,
  prosemirror,
  lexical,
  slate,
  quill,
  contenteditable,
  textField,
] as const satisfies readonly Adapter[];

/** The name of an editor that Passlink can write to. */
export type EditorKind = (typeof ADAPTERS)[number]['kind'];

/** The adapter of a kind; every kind has one. */
export function adapterOf(kind: EditorKind): Adapter<EditorKind> {
  const adapter = ADAPTERS.find((each) => each.kind === kind);
  if (!adapter) throw new RangeError(`No adapter for ${kind}.`);
  return adapter;
}
