import { shadowRootsAround } from '@/lib/page/dom/tree';

import { zoomOf } from './surroundings';

/**
 * Calls back whenever an element may have moved on the screen: by scrolling, zooming, resizing, or
 * by what the page inserts before it. Ends with the signal.
 */
export function followPlace(element: Element, moved: () => void, signal: AbortSignal): void {
  const passive = { capture: true, passive: true, signal };
  window.addEventListener('scroll', moved, passive);
  window.addEventListener('resize', moved, passive);
  window.visualViewport?.addEventListener('scroll', moved, passive);
  window.visualViewport?.addEventListener('resize', moved, passive);
  // Scroll events inside a shadow root do not reach the window.
  for (const root of shadowRootsAround(element)) root.addEventListener('scroll', moved, passive);
  const sizes = new ResizeObserver(moved);
  sizes.observe(element);
  signal.addEventListener('abort', () => sizes.disconnect());
  followShift(element, moved, signal);
}

/** Sizes are rounded, so a field may lose a pixel without having moved. */
const ALMOST_ALL = 0.98;

/**
 * No event reports that an element was pushed. So we have the browser report when the element no
 * longer fills its current rectangle.
 */
function followShift(element: Element, moved: () => void, signal: AbortSignal): void {
  let watcher: IntersectionObserver | undefined;
  const watch = () => {
    watcher?.disconnect();
    if (signal.aborted) return;
    const { left, top, right, bottom } = element.getBoundingClientRect();
    const { documentElement: page } = document;
    const zoom = zoomOf(page);
    const insets = [top, page.clientWidth * zoom - right, page.clientHeight * zoom - bottom, left];
    let isFirst = true;
    watcher = new IntersectionObserver(
      () => {
        // The first call reports the current state, the next one a change.
        if (!isFirst) {
          moved();
          watch();
        }
        isFirst = false;
      },
      {
        root: document,
        rootMargin: insets.map((inset) => `${-Math.floor(inset)}px`).join(' '),
        threshold: ALMOST_ALL,
      },
    );
    watcher.observe(element);
  };
  watch();
  signal.addEventListener('abort', () => watcher?.disconnect());
}
