/** Every element that a selector matches, in document order, open shadow roots included. */
export function deepAll<Found extends HTMLElement = HTMLElement>(
  selector: string,
  root: ParentNode = document,
): Found[] {
  const hosts = hostsIn(root);
  // Most pages have no shadow root, and the browser's own search is much faster than ours.
  if (hosts.length === 0) return Array.from(root.querySelectorAll<Found>(selector));
  return mergedInOrder(root.querySelectorAll<Found>(selector), hosts, selector);
}

/**
 * No selector finds elements by their shadow roots, so each element is asked. A walker is several
 * times faster than a list of all elements.
 */
function hostsIn(root: ParentNode): Element[] {
  const hosts: Element[] = [];
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (isElement(node) && node.shadowRoot) hosts.push(node);
  }
  return hosts;
}

/** What hosts hold comes behind them, and before what follows or is inside them. */
function mergedInOrder<Found extends HTMLElement>(
  matching: Iterable<Found>,
  hosts: readonly Element[],
  selector: string,
): Found[] {
  const found: Found[] = [];
  const left = [...hosts];
  const addNext = () => {
    const root = left.shift()?.shadowRoot;
    if (root) found.push(...deepAll<Found>(selector, root));
  };
  for (const element of matching) {
    while (left[0] && isBefore(left[0], element)) addNext();
    found.push(element);
  }
  while (left.length > 0) addNext();
  return found;
}

function isBefore(one: Node, other: Node): boolean {
  return (one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
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
