import { deepAll } from '../../../page/dom/tree';

/** The part of a Froala editor that we use. */
export interface Froala {
  id: number | string;
  /** The editable root; `doc` is its document, another one than the page's in iframe mode. */
  el: HTMLElement;
  doc: Document;
  $box?: { get(index: number): HTMLElement | undefined };
  html: { get(): string; set(html: string): void };
  edit: { isDisabled(): boolean };
  core: { hasFocus(): boolean };
  popups?: { areVisible(): unknown };
  codeView?: { isActive(): boolean; get(): string; toggle(): void };
  commands: { exec(name: string): void };
  /** Tells the page of the change, too. */
  undo: { saveStep(): void; dropRedo(): void };
  undo_stack: { html: string; ranges: unknown[] }[];
  undo_index: number;
  events: {
    on(name: string, handler: () => void, first?: boolean): void;
    trigger(name: string, ...rest: unknown[]): unknown;
    chainTrigger(name: string, html: string): unknown;
  };
}

/** What Froala 2 leaves on an element; Froala 3 and later have a property of their own. */
interface WithInstance extends HTMLElement {
  'data-froala.editor'?: Partial<Froala>;
}

/** Where a page that loads Froala by a script tag has its editors. */
interface Globals {
  FroalaEditor?: { INSTANCES?: readonly Partial<Froala>[] };
  jQuery?: { FroalaEditor?: { INSTANCES?: readonly Partial<Froala>[] } };
}

interface FroalaBox {
  box: HTMLElement;
  editor: Froala | undefined;
}

/**
 * Froala's boxes in the frame, each with its editor. A box without one belongs to an editor that
 * cannot be reached; one whose editor the author has not opened yet is left out.
 */
export function froalaBoxes(): FroalaBox[] {
  return deepAll('.fr-box')
    .filter((box) => box.querySelector('.fr-wrapper') !== null)
    .flatMap((box): FroalaBox[] => {
      const found = editorOf(box);
      if (!found) return [{ box, editor: undefined }];
      return isReady(found) ? [{ box, editor: found }] : [];
    });
}

/** The editors of the frame that can be reached. */
export function froalas(): Froala[] {
  return froalaBoxes().flatMap(({ editor }) => editor ?? []);
}

/**
 * The editor of a box, by what it leaves on the element that it was made from: the box itself, or
 * the text area behind it. Else the one that the page's globals lead to.
 */
function editorOf(box: HTMLElement): Partial<Froala> | undefined {
  const { FroalaEditor, jQuery } = globalThis as typeof globalThis & Globals;
  const known = [...(FroalaEditor?.INSTANCES ?? []), ...(jQuery?.FroalaEditor?.INSTANCES ?? [])];
  return (
    leftOn(box) ??
    leftOn(box.nextElementSibling) ??
    known.find((editor) => editor.$box?.get(0) === box)
  );
}

function leftOn(element: Element | null): Partial<Froala> | undefined {
  if (!element) return undefined;
  const own = (element as WithInstance)['data-froala.editor'];
  if (own) return own;
  // jQuery 3 keeps an element's data on the element, under a name of its own that differs.
  for (const name of Object.keys(element)) {
    if (!name.startsWith('jQuery')) continue;
    const data: unknown = Reflect.get(element, name);
    const kept: unknown =
      typeof data === 'object' && data !== null && Reflect.get(data, 'froala.editor');
    if (typeof kept === 'object' && kept !== null) return kept;
  }
  return undefined;
}

function isReady(editor: Partial<Froala>): editor is Froala {
  return editor.el !== undefined && typeof editor.html?.get === 'function';
}
