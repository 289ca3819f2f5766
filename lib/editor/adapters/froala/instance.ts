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

/** The editors of the frame, by the instance that each leaves on the element it was made from. */
export function froalas(): Froala[] {
  return deepAll<HTMLElement & { 'data-froala.editor'?: Froala }>('*').flatMap((element) => {
    const editor = element['data-froala.editor'];
    return editor?.el && typeof editor.html?.get === 'function' ? [editor] : [];
  });
}
