/**
 * What Passlink remembers in a document as long as it is open. Each function that runs in a page,
 * and each content script, is a bundle with its own variables. So what has to outlast one call is
 * stored on the global object of its world, under a name.
 * @param name a different one for each thing to remember.
 * @param begin creates it when it is first needed.
 * @returns a function that returns the same object each time.
 */
export function pageMemory<Kept extends object>(name: string, begin: () => Kept): () => Kept {
  return () => {
    const world = globalThis as typeof globalThis & { [key: symbol]: Kept | undefined };
    return (world[Symbol.for(`passlink.${name}`)] ??= begin());
  };
}

const ids = pageMemory('ids', () => new WeakMap<Element, string>());

/** An element's id, the same as long as the page is open, for editors that give none of their own. */
export function idOf(element: Element): string {
  const known = ids().get(element) ?? crypto.randomUUID();
  ids().set(element, known);
  return known;
}
