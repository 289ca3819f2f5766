import { outwards } from '@/lib/page/dom/tree';

import type { Box } from './placement';

/** Elements that the chip should not cover, because an author may click them or write in them. */
const CONTROLS =
  'a,button,input,select,textarea,summary,[role=button],[role=tab],[role=option],[role=menuitem],[tabindex="0"]';

/** The closest matching element around, through open shadow roots. */
export function closestAround(element: Element, selector: string): Element | null {
  let place: Element | null = element;
  while (place && !place.matches(selector)) place = outwards(place);
  return place;
}

/**
 * What the author sees of the page, without scroll bars: less than the window after pinching to
 * zoom. In the window's pixels, as `getBoundingClientRect`, whatever the page's CSS zooms.
 */
export function viewNow(): Box {
  const seen = window.visualViewport;
  if (!seen) return { left: 0, top: 0, width: window.innerWidth, height: window.innerHeight };
  return { left: seen.offsetLeft, top: seen.offsetTop, width: seen.width, height: seen.height };
}

/** How many of the window's pixels a pixel in an element's style is, because of CSS `zoom`. */
export function zoomOf(element: Element): number {
  // Chromium has it from 128 on; before, few pages had a use for `zoom`.
  return 'currentCSSZoom' in element ? element.currentCSSZoom : 1;
}

/** The part of an element that shows in the view and in the panes it scrolls in; null for none. */
export function shownPart(element: Element, view: Box): Box | null {
  let part: Box | null = sharedPart(element.getBoundingClientRect(), view);
  for (let place = outwards(element); part && place; place = outwards(place)) {
    // The view cuts what these cut.
    if (place === document.body || place === document.documentElement) break;
    if (getComputedStyle(place).overflow !== 'visible') {
      part = sharedPart(part, place.getBoundingClientRect());
    }
  }
  return part;
}

function sharedPart(one: Box, other: Box): Box | null {
  const left = Math.max(one.left, other.left);
  const top = Math.max(one.top, other.top);
  const width = Math.min(one.left + one.width, other.left + other.width) - left;
  const height = Math.min(one.top + one.height, other.top + other.height) - top;
  return width > 0 && height > 0 ? { left, top, width, height } : null;
}

/** The cost of covering a point of the page, for `findPlacement`. */
export function costUnder(host: Element, field: Element, x: number, y: number): number {
  let root: Document | ShadowRoot = document;
  let under: Element | undefined;
  for (;;) {
    const found: Element | undefined = root
      .elementsFromPoint(x, y)
      .find((element) => element !== host && root.contains(element));
    if (!found) break;
    under = found;
    if (!found.shadowRoot) break;
    root = found.shadowRoot;
  }
  if (!under || under === field) return 0;
  if (closestAround(under, CONTROLS)) return 3;
  const isWritten = under instanceof HTMLElement && under.isContentEditable;
  return isWritten || under instanceof HTMLIFrameElement ? 1 : 0;
}
