import { pageMemory } from './dom/page-memory';
import { deepAll, outwards } from './dom/tree';

interface Scrolled {
  element: Element;
  top: number;
  left: number;
}

const place = pageMemory('scroll-place', () => ({ scrolled: [] as Scrolled[] }));

/**
 * Remembers how far a document, and what is around its editors, is scrolled (`keep`), and scrolls
 * there again (`return`): the page may move when it draws an editor anew.
 * @param editors a selector for the editors; '' for the document alone.
 */
export default function scrollPlace(command: 'keep' | 'return', editors: string): void {
  const memory = place();
  if (command === 'keep') {
    const around = new Set<Element>(document.scrollingElement ? [document.scrollingElement] : []);
    for (const editor of editors === '' ? [] : deepAll(editors)) {
      for (let at = outwards(editor); at; at = outwards(at)) around.add(at);
    }
    memory.scrolled = [...around].map((element) => ({
      element,
      top: element.scrollTop,
      left: element.scrollLeft,
    }));
    return;
  }
  for (const { element, top, left } of memory.scrolled.splice(0)) {
    if (element.scrollTop !== top || element.scrollLeft !== left) {
      element.scrollTo({ top, left, behavior: 'instant' });
    }
  }
}
