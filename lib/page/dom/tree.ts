/** Every element that a selector matches, in document order, open shadow roots included. */
export function deepAll<Found extends HTMLElement = HTMLElement>(
  selector: string,
  root: ParentNode = document,
): Found[] {
  const found: Found[] = [];
  for (const element of root.querySelectorAll<Found>('*')) {
    if (element.matches(selector)) found.push(element);
    if (element.shadowRoot) found.push(...deepAll<Found>(selector, element.shadowRoot));
  }
  return found;
}

/** The focused element, through open shadow roots. */
export function deepActive(): Element | null {
  let active = document.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  return active;
}

/** The parent element, or the host of an open shadow root. */
export function outwards(element: Element): Element | null {
  const { parentNode } = element;
  if (parentNode instanceof Element) return parentNode;
  return parentNode instanceof ShadowRoot ? parentNode.host : null;
}

/** The shadow roots around a node, the innermost first. */
export function shadowRootsAround(node: Node): ShadowRoot[] {
  const roots: ShadowRoot[] = [];
  for (let root = node.getRootNode(); root instanceof ShadowRoot; root = root.host.getRootNode()) {
    roots.push(root);
  }
  return roots;
}
/** By number, since nodes of another frame are no instances of this window's classes. */
export function isText(node: Node | null): node is Text {
  return node?.nodeType === Node.TEXT_NODE;
}

export function isElement(node: Node | null): node is Element {
  return node?.nodeType === Node.ELEMENT_NODE;
}

export function isComment(node: Node | null): node is Comment {
  return node?.nodeType === Node.COMMENT_NODE;
}
