import { pageMemory } from '../../../../page/dom/page-memory';

/**
 * What editors make of a reference in the URL field of their link dialog: its braces encoded, or a
 * protocol or the page's own address before it. `{{longURL}}` holds a whole address, so none of
 * these ever leads anywhere, and a template does not render what is encoded.
 * @param convert what else the editor makes of it.
 */
export function spoiledForms(reference: string, convert?: (url: string) => string): Set<string> {
  const forms = new Set<string>();
  for (const url of [reference, convert?.(reference) ?? reference]) {
    for (const start of ['', 'http://', 'https://']) {
      forms.add(start + url);
      forms.add(start + encodeURI(url));
    }
  }
  forms.delete(reference);
  return forms;
}

/**
 * Gives links with a spoiled reference the reference itself.
 * @param copies attributes in which the editor keeps what it will save.
 * @returns whether there were any.
 */
export function mendLinks(
  root: Element,
  { reference, forms, copies }: { reference: string; forms: Set<string>; copies: string[] },
): boolean {
  let mended = false;
  for (const link of root.querySelectorAll('a[href]')) {
    for (const name of ['href', ...copies]) {
      if (!forms.has(link.getAttribute(name) ?? '')) continue;
      link.setAttribute(name, reference);
      mended = true;
    }
  }
  return mended;
}

/** The reference that each editor is to keep. */
const references = pageMemory('references', () => new WeakMap<Element, string>());

/**
 * Remembers the reference that an editor is to keep.
 * @param root the editor's root element.
 * @returns the first time, a function that gives the reference remembered last; undefined where the
 * editor is listened to already.
 */
export function rememberReference(root: Element, reference: string): (() => string) | undefined {
  const isKnown = references().has(root);
  references().set(root, reference);
  return isKnown ? undefined : () => references().get(root) ?? reference;
}
