/**
 * What a document remembers of Passlink for as long as it is open. Each function that is taken to a
 * page, and each content script, is a bundle with variables of its own; what has to outlast one call
 * lies on the global object of the world that it runs in, under a name.
 * @param name one for each thing that is remembered.
 * @param begin makes it when it is first asked for.
 * @returns gives what this world remembers, the same object each time.
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
