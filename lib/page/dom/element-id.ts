/**
 * A name for an element, the same from one command to the next as long as the page is open, for
 * editors that give none of their own.
 */
export function idOf(element: Element): string {
  const key = Symbol.for('passlink.ids');
  const world = globalThis as typeof globalThis & {
    [key: symbol]: WeakMap<Element, string> | undefined;
  };
  const ids = (world[key] ??= new WeakMap());
  const known = ids.get(element) ?? crypto.randomUUID();
  ids.set(element, known);
  return known;
}
