import { labelLook } from '@/lib/editor/point/sign';

/** The names of libraries, where they are not their adapter's. */
const LIBRARIES: Record<string, string> = {
  ace: 'Ace',
  ckeditor4: 'CKEditor 4',
  ckeditor5: 'CKEditor 5',
  codemirror5: 'CodeMirror 5',
  codemirror6: 'CodeMirror 6',
  prosemirror: 'ProseMirror',
  tinymce: 'TinyMCE',
};

/** What an editor of a library is called: “Code editor · Ace”. */
export function editorWords(kind: string, label: string): string {
  const name = LIBRARIES[kind] ?? kind.slice(0, 1).toUpperCase() + kind.slice(1);
  return `${label} · ${name}`;
}

/** What a field or an editable element is called, by its label if it has one. */
export function fieldWords(kind: string, label: string, placeholder: string): string {
  const name = [label, placeholder].map(tidy).find((words) => words !== '');
  const what = kind === 'contenteditable' ? 'Text editor' : 'Text field';
  return name === undefined ? `${what} without a name` : `${what}: ${name}`;
}

/** Longer names would not fit beside the frame. */
const LONGEST_NAME = 40;

function tidy(text: string): string {
  const words = labelLook(text);
  return words.length > LONGEST_NAME ? `${words.slice(0, LONGEST_NAME - 1)}…` : words;
}

export const NOTHING = 'Not something Passlink can write to';

export const FOREIGN_FRAME =
  'This part belongs to another company’s frame. Passlink cannot write there';

export const SANDBOXED_FRAME = 'The page keeps this frame to itself. Passlink cannot write there';

export const CLOSED_FRAME = 'Drag-and-drop editor. Allow Passlink in it first, in Passlink’s popup';

export const HOW_TO = 'Click the template or the field';
export const HOW_TO_KEYS = 'Tab moves · Enter picks · Esc ends';

/** A frame that the keyboard goes into. */
export function frameWords(title: string): string {
  const name = tidy(title);
  return name === '' ? 'Frame. Enter goes into it' : `Frame: ${name}. Enter goes into it`;
}
