import { deepAll } from '../../../page/dom/tree';

export interface Position {
  parent: Item;
  getShiftedBy(offset: number): Position;
}

export interface Item {
  name?: string;
  /** Of text alone. */
  data?: string;
  isEmpty: boolean;
  is(type: string): boolean;
  getAttributes(): Iterable<[string, unknown]>;
}

export interface Range extends Iterable<Step> {
  start: Position;
}

interface Step {
  type: 'text' | 'elementStart' | 'elementEnd';
  item: Item;
  previousPosition: Position;
  nextPosition: Position;
}

export interface Writer {
  insert(item: unknown, position: Position): void;
  insertText(text: string, position: Position): void;
  remove(itemOrRange: Item | Range): void;
}

/** The part of a CKEditor 5 that we use. */
export interface CkEditor5 {
  isReadOnly: boolean;
  data: {
    get(options: { rootName: string }): string;
    set(data: Record<string, string>, options: { batchType: { isUndoable: boolean } }): void;
    parse(html: string): unknown;
    stringify(fragment: unknown): string;
  };
  model: {
    createBatch(): unknown;
    enqueueChange(batch: unknown, work: (writer: Writer) => void): void;
    createRangeIn(item: Item): Range;
    createRange(start: Position, end: Position): Range;
    createPositionAt(item: Item, offset: number): Position;
    schema: { checkChild(item: Item, child: string): boolean };
    document: {
      /** One more with every operation on the model. */
      version: number;
      getRoot(name: string): Item | null;
    };
  };
  editing: {
    view: {
      domRoots: Map<string, HTMLElement>;
      document: { selection: { getFirstRange(): unknown } };
      domConverter: { viewRangeToDom(range: unknown): globalThis.Range };
    };
  };
  plugins: { has(name: string): boolean; get(name: string): { isSourceEditingMode?: boolean } };
  ui: { element: HTMLElement | null; focusTracker: { isFocused: boolean } };
}

/** One editable root; an editor may have several. */
export interface CkRoot {
  editor: CkEditor5;
  element: HTMLElement;
  rootName: string;
  root: Item;
}

/** The roots of the frame's editors; each root's element has a property with its editor. */
export function ckRoots(): CkRoot[] {
  return deepAll<HTMLElement & { ckeditorInstance?: CkEditor5 }>('.ck-editor__editable').flatMap(
    (element) => {
      const editor = element.ckeditorInstance;
      const roots = editor?.editing?.view?.domRoots ?? new Map<string, HTMLElement>();
      const [rootName] = [...roots].find(([, each]) => each === element) ?? [];
      const root = rootName === undefined ? null : editor?.model.document.getRoot(rootName);
      return editor && root && rootName !== undefined ? [{ editor, element, rootName, root }] : [];
    },
  );
}
