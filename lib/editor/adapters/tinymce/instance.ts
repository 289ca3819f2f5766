/** The part of a TinyMCE editor that we use. */
export interface TinyMce {
  id: string;
  removed: boolean;
  initialized: boolean;
  /** Inline: the page's own element is the editable root, and there is no frame. */
  inline: boolean;
  getBody(): HTMLElement | null;
  getContainer(): HTMLElement | null;
  getContent(): string;
  setContent(html: string): void;
  hasFocus(): boolean;
  isHidden(): boolean;
  mode: { isReadOnly(): boolean };
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

/** A step of its undo; a document with frames in it is kept in fragments. */
export interface Level {
  content?: string;
  fragments?: (string | null)[] | null;
}

interface TinyMceGlobal {
  /** Every editor of the page; the global is there even where a page bundles TinyMCE. */
  get(): TinyMce[];
  activeEditor?: TinyMce | null;
}

/** The editors of the frame that have come up. */
export function tinyMces(): TinyMce[] {
  const editors = global()?.get() ?? [];
  return editors.filter((each) => each.initialized && !each.removed && each.getBody() !== null);
}

/** Dialogs belong to the editor that the author was in last. */
export function isActive(editor: TinyMce): boolean {
  return global()?.activeEditor === editor;
}

function global(): TinyMceGlobal | undefined {
  const { tinymce } = window as typeof window & { tinymce?: TinyMceGlobal };
  return typeof tinymce?.get === 'function' ? tinymce : undefined;
}
