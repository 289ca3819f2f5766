/** The attributes whose values say what an element is. */
export const ATTRIBUTE_NAMES = [
  'role',
  'type',
  'contenteditable',
  'aria-selected',
  'aria-pressed',
  'aria-expanded',
  'aria-checked',
  'aria-hidden',
  'aria-disabled',
  'aria-readonly',
  'aria-multiline',
  'aria-modal',
  'data-cmd',
  'dir',
  'inputmode',
  'maxlength',
  'sandbox',
  'readonly',
  'disabled',
] as const;

export type AttributeName = (typeof ATTRIBUTE_NAMES)[number];

/** One element, without a text, value or address of the author's. */
export interface ElementShape {
  tag: string;
  /** An id, name or test id whose words are all the dashboard's own. */
  id?: string | undefined;
  name?: string | undefined;
  testId?: string | undefined;
  /** Classes of known libraries. */
  classes?: string[] | undefined;
  attributes?: Partial<Record<AttributeName, string>> | undefined;
  /** UTF-16 code units of its label, placeholder, value, `srcdoc`, and of all text in it. */
  lengths?: Partial<Record<Length, number>> | undefined;
  /** What a short text in it names. */
  says?: 'locale' | 'variation' | undefined;
  /** What Passlink takes the field for. */
  takenFor?: 'link' | 'image' | 'template' | 'single' | 'other' | undefined;
  /** Left, top, width and height in CSS pixels; absent if it does not show. */
  box?: number[] | undefined;
  /** Elements around it that hold nothing else worth telling. */
  inside?: number | undefined;
  /** Whether `children` are in its shadow root. */
  shadow?: true | undefined;
  children?: ElementShape[] | undefined;
  /** Further siblings like this one. */
  more?: number | undefined;
}

export type Length = 'label' | 'placeholder' | 'value' | 'srcdoc' | 'text';

/** One document of a page. */
export interface DocumentShape {
  elements: ElementShape[];
  /** All elements of the document. */
  count: number;
  /** Whether some were left out because there are too many. */
  isCut: boolean;
}

/** An editor library that the page's own scripts use. */
export interface LibraryShape {
  name: (typeof LIBRARY_NAMES)[number];
  version?: string | undefined;
  /** Whether the page has a global object of it. */
  isGlobal: boolean;
  /** The settings of each of its editors on the page. */
  editors: Record<string, boolean | number | string>[];
}

export const LIBRARY_NAMES = [
  'Froala',
  'CodeMirror 5',
  'CodeMirror 6',
  'Ace',
  'Monaco',
  'TinyMCE',
  'CKEditor 4',
  'CKEditor 5',
  'Quill',
  'ProseMirror',
  'Lexical',
  'Slate',
  'jQuery',
  'React',
] as const;
