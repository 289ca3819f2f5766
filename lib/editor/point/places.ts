import { isEditableField, isFieldOfText } from '../adapters/text-field/editable/is-editable-field';
import { editables } from '../adapters/contenteditable/editables';
import { isOfOtherEditor } from '../adapters/in-page/other-editors';
import { editorAround, isField, isShown } from '../adapters/text-field/look';
import { deepAll, outwards } from '../../page/dom/tree';
import { pageKind } from '../../moengage/page-kind';
import { labelLook, placeholderLook, type PlaceLook, type PlaceSign, signAt } from './sign';

/** An editor's library, by the selector of its adapter, in the order of the adapters. */
export interface EditorSelector {
  kind: string;
  selector: string;
}

/** A place of a page that something can be written to. */
export interface Place {
  /** The editor's outermost element, or the field. */
  element: HTMLElement;
  kind: string;
}

/** Every place in the frame that shows, in the order of the document. */
export function placesIn(editors: readonly EditorSelector[]): Place[] {
  const selector = [...editors.map((each) => each.selector), 'input, textarea'].join(', ');
  const plain = deepAll('[contenteditable=plaintext-only]').filter(isEditableField);
  const roots = new Set<Element>([...editables(), ...plain]);
  const isEditable = (element: Element) => roots.has(element);
  const found = new Map<HTMLElement, Place>();
  for (const element of [...deepAll(selector), ...[...roots].filter(isElementOfPage)]) {
    const place = placeAround(element, editors, isEditable);
    if (place && isInSight(place)) found.set(place.element, place);
  }
  return [...found.values()].toSorted((one, other) => order(one.element, other.element));
}

/**
 * The place that an element is part of: the outermost editor around it, since an editor inside
 * another's box is never one of its own; else the field, or the field of a label; else the editable
 * element.
 */
export function placeAround(
  from: Element,
  editors: readonly EditorSelector[],
  isEditable = (element: Element) => isEditableRoot(element),
): Place | undefined {
  let outermost: Place | undefined;
  let editable: Place | undefined;
  for (let at: Element | null = from; at; at = outwards(at)) {
    const element = at;
    if (!isElementOfPage(element)) continue;
    const kind = editors.find(({ selector }) => element.matches(selector))?.kind;
    if (kind !== undefined) outermost = { element, kind };
    if (element.isContentEditable && isEditable(element)) {
      const kind = isFieldOfText(element) ? 'text-field' : 'contenteditable';
      editable = { element, kind };
    }
  }
  const field = fieldOf(from);
  return outermost ?? field ?? editable;
}

function isEditableRoot(element: Element): boolean {
  return isEditableField(element) || editables().some((each) => each === element);
}

function fieldOf(from: Element): Place | undefined {
  const control = from.closest('label')?.control;
  const field = isField(from) ? from : (control ?? null);
  if (!isField(field) || editorAround(field)) return undefined;
  return { element: field, kind: 'text-field' };
}

function isElementOfPage(element: Element): element is HTMLElement {
  return element instanceof HTMLElement;
}

function isInSight({ element }: Place): boolean {
  return isField(element) ? isShown(element) : element.getClientRects().length > 0;
}

function order(one: Element, other: Element): number {
  return one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;
}

/** What a place looks like; see `PlaceLook`. */
export function lookOf({ element, kind }: Place): PlaceLook {
  const isLibrary = kind !== 'text-field' && kind !== 'contenteditable';
  return {
    // An editable element may hold a text now and a document then.
    kind: isLibrary || isField(element) ? kind : 'contenteditable',
    // What a library's own elements are says no more than its name.
    tag: isLibrary ? '' : element.localName.slice(0, 40),
    role: isLibrary ? '' : (element.getAttribute('role') ?? '').slice(0, 40),
    type: isField(element) ? element.type : '',
    placeholder: placeholderLook(isLibrary ? '' : placeholderOf(element)),
    label: isLibrary ? '' : labelLook(labelOf(element)),
  };
}

/** The sign of a place by which it is found again; undefined if it is none of the frame's. */
export function signOf(place: Place, editors: readonly EditorSelector[]): PlaceSign | undefined {
  const places = placesIn(editors);
  const at = places.findIndex(({ element }) => element === place.element);
  return at < 0 ? undefined : signAt(at, places.map(lookOf), frameKind());
}

/** The kind of page in this frame; '' in the tab's own document. */
export function frameKind(): string {
  return window.top === window ? '' : pageKind(window.location.href);
}

function placeholderOf(element: HTMLElement): string {
  const names = ['placeholder', 'aria-placeholder', 'data-placeholder'];
  return names.map((name) => element.getAttribute(name)).find(Boolean) ?? '';
}

/** The words of an element's own label: nothing that its page wrote beside it, which may change. */
export function labelOf(element: HTMLElement): string {
  const scope = element.getRootNode() as Document | ShadowRoot;
  const ids = (element.getAttribute('aria-labelledby') ?? '').split(/\s+/).filter(Boolean);
  const labels = isField(element) ? [...(element.labels ?? [])] : [];
  const words = [
    ...labels.map(ownWords),
    ...ids.map((id) => scope.getElementById(id)?.textContent),
    element.getAttribute('aria-label'),
    element.title,
  ];
  return words.find((each) => each?.trim()) ?? '';
}

/** A label's text without that of the field inside it, which in a textarea is its value. */
function ownWords(label: HTMLLabelElement): string {
  const walker = document.createTreeWalker(label, NodeFilter.SHOW_TEXT);
  const words: string[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const isInField = node.parentElement?.closest('textarea, select, [contenteditable], style');
    if (!isInField) words.push(node.nodeValue ?? '');
  }
  return words.join(' ');
}

/** Whether this whole document is the inside of an editor that stands in the frame around it. */
export function isInsideOfEditor(): boolean {
  return isOfOtherEditor(document.documentElement);
}
