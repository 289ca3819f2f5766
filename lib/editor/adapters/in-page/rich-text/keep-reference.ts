import { pageMemory } from '../../../../page/dom/page-memory';

/**
 * The addresses that editors make of a reference in their link dialog: with encoded braces, or with
 * a protocol or the page's own address before it. `{{longURL}}` holds a whole address, so none of
 * these leads anywhere, and MoEngage does not render encoded braces.
 * @param convert the editor's own way of making an address absolute or relative.
 */
export function spoiledForms(reference: string, convert?: (url: string) => string): Set<string> {
  const forms = new Set<string>();
  for (const url of [reference, convert?.(reference) ?? reference]) {
    for (const start of ['', 'http://', 'https://']) {
      forms.add(start + url);
      forms.add(start + encodeURI(url));
      // Encoded values of parameters are not encoded again by every editor.
      forms.add(start + url.replaceAll('{', '%7B').replaceAll('}', '%7D'));
    }
  }
  forms.delete(reference);
  return forms;
}

/**
 * Restores the reference in links that have one of its spoiled forms.
 * @param copies attributes besides `href` from which the editor saves.
 * @returns whether any link had one.
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

/** The same in an editor's own HTML, whose links have one of the spoiled forms. */
export function mendHtml(html: string, reference: string, forms: Iterable<string>): string {
  let mended = html;
  for (const form of forms) {
    for (const spoiled of [form, escaped(form)]) {
      mended = mended.replaceAll(`href="${spoiled}"`, () => `href="${escaped(reference)}"`);
    }
  }
  return mended;
}

function escaped(url: string): string {
  return url.replaceAll('&', '&amp;');
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
