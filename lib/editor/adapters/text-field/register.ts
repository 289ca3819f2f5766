import { deepActive } from '../../../page/dom/tree';
import { type Area, areaOf } from '../../../page/dom/area';
import { focusMemory } from '../../../page/dom/follow-focus';
import { pageMemory } from '../../../page/dom/page-memory';
import { isEditableField } from './editable/is-editable-field';
import { editorAround, isField, isOtherText } from './look';

/** What a frame's ISOLATED world remembers of its fields. */
interface Register {
  ids: WeakMap<HTMLElement, string>;
  fields: Map<string, WeakRef<HTMLElement>>;
  /** The id of the field that had the focus last; null once another place to write had it. */
  last: string | null;
  /** The editor or text area that had the focus last: the next field may belong to its pop-up. */
  lastIn: WeakRef<Element> | null;
  /** What was selected in an editable field when it lost the focus; see `noteLeaving`. */
  left: { field: WeakRef<HTMLElement>; text: string; from: number; to: number } | null;
  /** The element that had the focus when the author pointed elsewhere: they have left it since. */
  pointedFrom?: WeakRef<Element>;
}

export const fieldRegister = pageMemory<Register>('fields', () => ({
  ids: new WeakMap(),
  fields: new Map(),
  last: null,
  lastIn: null,
  left: null,
}));

export function idOf(element: HTMLElement): string {
  const register = fieldRegister();
  const known = register.ids.get(element);
  if (known !== undefined) return known;
  const id = crypto.randomUUID();
  register.ids.set(element, id);
  register.fields.set(id, new WeakRef(element));
  return id;
}

/** The field of an id; undefined if it is not on the page any more. */
export function fieldOf(id: string): HTMLElement | undefined {
  const element = fieldRegister().fields.get(id)?.deref();
  return element?.isConnected ? element : undefined;
}

/** Notes where the focus is, if one can write there. Returns the focused element. */
export function noteFocus(): Element | null {
  const register = fieldRegister();
  const active = deepActive();
  if (active && register.pointedFrom?.deref() === active) return active;
  delete register.pointedFrom;
  const isOther = isOtherText(active);
  const isOwn = isEditableField(active) || (isField(active) && !isOther);
  const field = isOwn ? active : null;
  if (!field && !isOther) return active;
  register.last = field && idOf(field);
  focusMemory().movedAt = Date.now();
  if (active && !(active instanceof HTMLInputElement)) {
    // The element that takes the keys may be far from the editor that the author sees.
    register.lastIn = new WeakRef(editorAround(active) ?? active);
  }
  return active;
}

/**
 * Notes what is selected in an editable field that loses the focus. Its page may draw it anew then,
 * which loses the selection; an author who opens the popup leaves the field, too.
 * @param target what loses the focus, before the page hears of it.
 */
export function noteLeaving(target: EventTarget | null): void {
  const selection = document.getSelection();
  if (!(target instanceof HTMLElement) || !isEditableField(target) || !selection?.rangeCount)
    return;
  const range = selection.getRangeAt(0);
  if (!target.contains(range.commonAncestorContainer)) return;
  const before = document.createRange();
  before.setStart(target, 0);
  before.setEnd(range.startContainer, range.startOffset);
  const from = String(before).length;
  fieldRegister().left = {
    field: new WeakRef(target),
    text: target.textContent ?? '',
    from,
    to: from + String(range).length,
  };
}

/**
 * Notes that the author pointed at a field or an editor, as if they had gone there: the focus stays
 * where it is, since the page would close the pop-up that it is in.
 * @param keepsField whether the field that they were in goes on counting as the last one.
 */
export function notePointed(element: HTMLElement, keepsField: boolean): void {
  const register = fieldRegister();
  const active = deepActive();
  if (active && active !== element) register.pointedFrom = new WeakRef(active);
  if (isField(element) || isEditableField(element)) register.last = idOf(element);
  else {
    if (!keepsField) register.last = null;
    register.lastIn = new WeakRef(element);
  }
  focusMemory().movedAt = Date.now();
}

/** The field that had the focus last, if it is still there. */
export function lastField(): HTMLElement | undefined {
  const { last } = fieldRegister();
  return last === null ? undefined : fieldOf(last);
}

/** The area of the editor or text area that had the focus last. */
export function lastInArea(): { lastIn?: Area } {
  const element = fieldRegister().lastIn?.deref();
  if (!element?.isConnected) return {};
  return { lastIn: areaOf(element) };
}
