import { isElement, isText } from '../../../../page/dom/tree';

/**
 * Scrolls to the n-th occurrence of a text and selects it: in the text that the document shows, or
 * in an attribute, for which its element is selected.
 * @param text HTML source.
 * @returns false if the document has the text nowhere.
 */
export function showInRichText(
  root: HTMLElement,
  { text, nth }: { text: string; nth: number },
): boolean {
  const place = text === '' ? undefined : findPlace(root, text, nth);
  if (!place) return false;
  place.element.scrollIntoView({ block: 'center' });
  const selection = root.ownerDocument.getSelection();
  root.focus({ preventScroll: true });
  selection?.removeAllRanges();
  selection?.addRange(place.range);
  return true;
}

function findPlace(root: HTMLElement, source: string, nth: number) {
  const text = source
    .replaceAll('&nbsp;', '\u00A0')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');
  const document = root.ownerDocument;
  const nodes: { node: Text; from: number }[] = [];
  const places: { element: Element; range: Range }[] = [];
  let shown = '';
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (isText(node)) {
      nodes.push({ node, from: shown.length });
      shown += node.data;
    } else if (isElement(node) && [...node.attributes].some(({ value }) => value.includes(text))) {
      const range = document.createRange();
      range.selectNode(node);
      places.push({ element: node, range });
    }
  }
  for (let at = shown.indexOf(text); at >= 0; at = shown.indexOf(text, at + 1)) {
    const end = at + text.length;
    const first = nodes.findLast(({ from }) => from <= at);
    const last = nodes.findLast(({ from }) => from < end);
    const element = first?.node.parentElement;
    if (!first || !last || !element) continue;
    const range = document.createRange();
    range.setStart(first.node, at - first.from);
    range.setEnd(last.node, end - last.from);
    places.push({ element, range });
  }
  const inOrder = places.toSorted((one, other) =>
    one.range.compareBoundaryPoints(Range.START_TO_START, other.range),
  );
  return inOrder[Math.min(nth, inOrder.length - 1)];
}
