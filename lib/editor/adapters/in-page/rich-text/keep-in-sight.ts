import { isElement } from '../../../../page/dom/tree';

/**
 * Writes, then scrolls by as much as the author's selection has moved. What is inserted before the
 * selection may be tall, and a pop-up at the selection would leave the screen with it.
 */
export function keepingInSight<Result>(
  { root, selected }: { root: HTMLElement; selected?: () => Range | null },
  write: () => Result,
): Result {
  const before = topOf(root, selected);
  const result = write();
  const after = topOf(root, selected);
  const scroller = scrollerOf(root);
  if (before !== null && after !== null && scroller) scroller.scrollTop += after - before;
  return result;
}

function topOf(root: HTMLElement, selected?: () => Range | null): number | null {
  const node = (selected ? selected() : selectionIn(root))?.startContainer;
  const element = !node || isElement(node) ? node : node.parentElement;
  return element && root.contains(element) ? element.getBoundingClientRect().top : null;
}

function selectionIn(root: HTMLElement): Range | null {
  const selection = root.ownerDocument.getSelection();
  return selection && selection.rangeCount > 0 ? selection.getRangeAt(0) : null;
}

function scrollerOf(root: HTMLElement): Element | null {
  for (let at: Element | null = root; at; at = at.parentElement) {
    const { overflowY } = getComputedStyle(at);
    const scrolls = overflowY === 'auto' || overflowY === 'scroll';
    if (scrolls && at.scrollHeight > at.clientHeight) return at;
  }
  return root.ownerDocument.scrollingElement;
}
