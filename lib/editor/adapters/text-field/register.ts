import { deepActive } from '../../../page/dom/tree';
import { type Area, areaOf } from '../../../page/dom/area';
import { focusMemory } from '../../../page/dom/follow-focus';
import type { Field } from '../../../page/dom/set-value';
import { pageMemory } from '../../../page/dom/page-memory';
import { editorAround, isField, isOtherText } from './look';

/** What a frame's ISOLATED world remembers of its fields. */
interface Register {
  ids: WeakMap<Field, string>;
  fields: Map<string, WeakRef<Field>>;
  /** The id of the field that had the focus last; null once another place to write had it. */
  last: string | null;
  /** The editor or text area that had the focus last: the next field may belong to its pop-up. */
  lastIn: WeakRef<Element> | null;
}

export const fieldRegister = pageMemory<Register>('fields', () => ({
  ids: new WeakMap(),
  fields: new Map(),
  last: null,
  lastIn: null,
}));

export function idOf(element: Field): string {
  const register = fieldRegister();
  const known = register.ids.get(element);
  if (known !== undefined) return known;
  const id = crypto.randomUUID();
  register.ids.set(element, id);
  register.fields.set(id, new WeakRef(element));
  return id;
}

/** The field of an id; undefined if it is not on the page any more. */
export function fieldOf(id: string): Field | undefined {
  const element = fieldRegister().fields.get(id)?.deref();
  return element?.isConnected ? element : undefined;
}

/** Notes where the focus is, if one can write there. Returns the focused element. */
export function noteFocus(): Element | null {
  const register = fieldRegister();
  const active = deepActive();
  const isOther = isOtherText(active);
  const field = isField(active) && !isOther ? active : null;
  if (!field && !isOther) return active;
  register.last = field && idOf(field);
  focusMemory().movedAt = Date.now();
  if (active && !(active instanceof HTMLInputElement)) {
    // The element that takes the keys may be far from the editor that the author sees.
    register.lastIn = new WeakRef(editorAround(active) ?? active);
  }
  return active;
}

/** The area of the editor or text area that had the focus last. */
export function lastInArea(): { lastIn?: Area } {
  const element = fieldRegister().lastIn?.deref();
  if (!element?.isConnected) return {};
  return { lastIn: areaOf(element) };
}
