import { isElement, isText } from '../../../page/dom/tree';

/**
 * The very first place in a document where text can go, which may be an empty line. Undefined if an
 * element before all text may use a variable, such as a linked picture on a line of its own.
 * @param drop a selector for elements that are not part of the document.
 */
export function firstPlace(root: Element, drop: string): Range | undefined {
  const line = firstLine(root, root, drop);
  if (!line) return undefined;
  const range = root.ownerDocument.createRange();
  range.setStart(root, 0);
  range.setEnd(line, 0);
  const passed = range.cloneContents();
  const names = [...passed.querySelectorAll('*')].flatMap((each) => [...each.attributes]);
  if (names.some(({ value }) => /\{[{%]/.test(value))) return undefined;
  const text = leadingText(line);
  range.setStart(text ?? line, 0);
  range.collapse(true);
  return range;
}

/** The first element that holds text or inline elements. */
function firstLine(element: Element, root: Element, drop: string): Element | undefined {
  let isEmpty = true;
  for (const child of element.childNodes) {
    if (isText(child)) {
      if (child.data !== '') return element;
      continue;
    }
    if (!isElement(child)) continue;
    if (child.matches(drop)) continue;
    isEmpty = false;
    if (isInline(child)) return element;
    if (child.getAttribute('contenteditable') === 'false' || !child.matches(':not(hr,img,video)')) {
      continue;
    }
    const line = firstLine(child, root, drop);
    if (line) return line;
  }
  return isEmpty && element !== root ? element : undefined;
}

/** The text node that a line begins with, even if the library put it there for a caret. */
function leadingText(line: Element): Text | undefined {
  for (let node = line.firstChild; node; node = node.firstChild) {
    if (isText(node)) return node;
    if (isElement(node) && node.getAttribute('contenteditable') === 'false') break;
  }
  return undefined;
}

function isInline(element: Element): boolean {
  return getComputedStyle(element).display.startsWith('inline');
}
