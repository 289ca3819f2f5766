import { deepActive } from '../../../page/dom/tree';
import { type Area, areaOf } from '../../../page/dom/area';
import { focusMemory } from '../../../page/dom/follow-focus';
import type { Field } from '../../../page/dom/set-value';
import { pageMemory } from '../../../page/dom/page-memory';
import { editorAround, isField, isOtherText } from './look';

/** What a frame's ISOLATED world remembers of its fields, from one command to the next. */
interface Register {
  ids: WeakMap<Field, string>;
  fields: Map<string, WeakRef<Field>>;
  /** The field that had the focus last, until another place to write had it. */
  last: string | null;
  /** The editor or longer text that had the focus last: what a field after it may belong to. */
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

/** The field of an id; undefined where it is not on the page any more. */
export function fieldOf(id: string): Field | undefined {
  const element = fieldRegister().fields.get(id)?.deref();
  return element?.isConnected ? element : undefined;
}

/** Takes down where the focus is, if that is a place to write. Gives the focused element. */
export function noteFocus(): Element | null {
  const register = fieldRegister();
  const active = deepActive();
  const isOther = isOtherText(active);
  const field = isField(active) && !isOther ? active : null;
  if (!field && !isOther) return active;
  register.last = field && idOf(field);
  focusMemory().movedAt = Date.now();
  if (active && !(active instanceof HTMLInputElement)) {
    // The element that takes the keys may be far from what the author sees.
    register.lastIn = new WeakRef(editorAround(active) ?? active);
  }
  return active;
}

/** Where the editor or longer text stands that the author was in last. */
export function lastInArea(): { lastIn?: Area } {
  const element = fieldRegister().lastIn?.deref();
  if (!element?.isConnected) return {};
  return { lastIn: areaOf(element) };
}
