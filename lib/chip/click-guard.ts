/** How a button stood in its author's sight when they clicked it. */
export type Sight = 'seen' | 'covered' | 'too-soon';

/** Milliseconds in sight, at one place, before a click can have been meant: less than to read it. */
const SEEN_FOR = 250;

/** Milliseconds between the browser's looks; it allows no less. */
const LOOKS_EVERY = 100;

/** Pixels: rounding to whole ones, under a page's zoom. */
const SAME_PLACE = 3;

/** Where a button has to be on top: not its corners, which are round. */
const SPOTS = [0.25, 0.5, 0.75] as const;

/** What Chromium says beyond the standard: nothing covers it, fades it or bends it. */
type VisibleEntry = IntersectionObserverEntry & { isVisible?: boolean };
type VisibleInit = IntersectionObserverInit & { trackVisibility: boolean; delay: number };

interface Point {
  left: number;
  top: number;
}

export interface ClickGuard {
  /** Looks at these from now on; the clock goes on for those that were looked at already. */
  look(parts: readonly Element[]): void;
  /** Everything stands elsewhere now: nobody can have seen it there yet. */
  moved(): void;
  /** @param place where the panel was put, in the viewport. */
  at(event: MouseEvent, panel: Element, place: Point): Sight;
  stop(): void;
}

/**
 * Watches whether the chip can be seen, for as long as it shows. A page may lay something over it,
 * fade it, or push it under the pointer; a click that it gets by that is not its author's. The
 * browser itself is asked where it has a word for it, frames around this one included. Elsewhere,
 * as in Firefox, what lets clicks through is not noticed.
 */
export function createClickGuard(host: Element): ClickGuard {
  /** Since when each part has been in sight, in the page's milliseconds; null while it is not. */
  const since = new Map<Element, number | null>();
  let movedAt = 0;

  const note = (entries: IntersectionObserverEntry[]) => {
    for (const { target, time, isIntersecting, isVisible = true } of entries as VisibleEntry[]) {
      since.set(target, isIntersecting && isVisible ? (since.get(target) ?? time) : null);
    }
  };
  const init: VisibleInit = { trackVisibility: true, delay: LOOKS_EVERY, threshold: [0, 1] };
  const observer = new IntersectionObserver(note, init);
  let looked: readonly Element[] = [];

  return {
    look(parts) {
      for (const part of looked.filter((each) => !parts.includes(each))) {
        observer.unobserve(part);
        since.delete(part);
      }
      for (const part of parts.filter((each) => !looked.includes(each))) observer.observe(part);
      looked = parts;
    },
    moved() {
      movedAt = performance.now();
    },
    at(event, panel, place) {
      note(observer.takeRecords());
      const button = event.currentTarget as Element;
      const part = looked.find((each) => each !== panel && each.contains(button)) ?? panel;
      const inSight = since.get(part);
      if (inSight === undefined) return 'too-soon';
      if (inSight === null || !isAt(panel, place) || !isOnTop(host, button, part)) return 'covered';
      return event.timeStamp - Math.max(inSight, movedAt) < SEEN_FOR ? 'too-soon' : 'seen';
    },
    stop() {
      observer.disconnect();
      since.clear();
      looked = [];
    },
  };
}

function isAt(panel: Element, { left, top }: Point): boolean {
  const now = panel.getBoundingClientRect();
  return Math.abs(now.left - left) <= SAME_PLACE && Math.abs(now.top - top) <= SAME_PLACE;
}

/** Whether the part of a button that its panel or menu shows takes clicks all over, and is opaque. */
function isOnTop(host: Element, button: Element, part: Element): boolean {
  if (!button.checkVisibility({ opacityProperty: true, visibilityProperty: true })) return false;
  const [own, around] = [button.getBoundingClientRect(), part.getBoundingClientRect()];
  const [left, right] = [Math.max(own.left, around.left), Math.min(own.right, around.right)];
  const [top, bottom] = [Math.max(own.top, around.top), Math.min(own.bottom, around.bottom)];
  const root = host.getRootNode() as Document | ShadowRoot;
  return SPOTS.every((across) =>
    SPOTS.every((down) => {
      const x = left + across * (right - left);
      const y = top + down * (bottom - top);
      return root.elementFromPoint(x, y) === host;
    }),
  );
}
