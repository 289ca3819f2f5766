/** The part of a TinyMCE editor that we use. */
export interface TinyMce {
  id: string;
  removed: boolean;
  initialized: boolean;
  /** Whether it edits an element of the page, without a frame. */
  inline: boolean;
  getBody(): HTMLElement | null;
  getContainer(): HTMLElement | null;
  getContent(): string;
  setContent(html: string): void;
  /** New in 4.1. */
  hasFocus?(): boolean;
  isHidden(): boolean;
  /** New in 5; 4 says the same by `readonly`. */
  mode?: { isReadOnly(): boolean };
  readonly?: boolean;
  serializer: { serialize(element: Element, options: { no_events: boolean }): string };
  undoManager: {
    add(): unknown;
    beforeChange(): void;
    ignore(work: () => void): void;
    transact(work: () => void): unknown;
  };
  convertURL(url: string, attribute: string, element: string): string;
  on(name: 'BeforeAddUndo', heard: (event: { level: Level }) => void): void;
}

/** A step of its undo; of a document with frames, TinyMCE keeps fragments. */
export interface Level {
  content?: string;
  fragments?: (string | null)[] | null;
}

interface TinyMceGlobal {
  /** Every editor of the page; the global exists even if the page bundles TinyMCE. */
  get(): TinyMce[];
  activeEditor?: TinyMce | null;
}

/** The editors of the frame that are ready. */
export function tinyMces(): TinyMce[] {
  const editors = global()?.get() ?? [];
  return editors.filter((each) => each.initialized && !each.removed && each.getBody() !== null);
}

/** Whether the author was in this editor last: open dialogs belong to it. */
export function isActive(editor: TinyMce): boolean {
  return global()?.activeEditor === editor;
}

function global(): TinyMceGlobal | undefined {
  const { tinymce } = window as typeof window & { tinymce?: TinyMceGlobal };
  return typeof tinymce?.get === 'function' ? tinymce : undefined;
}
