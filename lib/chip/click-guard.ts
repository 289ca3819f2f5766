/**
 * Whether a click can have been meant for the button that got it.
 * - `covered`: the page covers, fades or moves the button.
 * - `too-soon`: the button has not been in sight for long enough to be read.
 */
type Verdict = 'meant' | 'covered' | 'too-soon';

/** Milliseconds that a button has to be in sight at one place; reading it takes longer. */
const SEEN_FOR = 250;

/** Milliseconds between two of the browser's own checks of visibility; it allows no fewer. */
const CHECKED_EVERY = 100;

/** Pixels of difference that rounding may cause if the page is zoomed. */
const SAME_PLACE = 3;

/**
 * Points where a button has to be on top, as fractions of its sides. Corners are left out, because
 * they are round.
 */
const PROBES = [0.25, 0.5, 0.75] as const;

/**
 * Chromium reports more than the standard asks for: whether anything covers, fades or distorts it.
 */
type VisibleEntry = IntersectionObserverEntry & { isVisible?: boolean };
type VisibleInit = IntersectionObserverInit & { trackVisibility: boolean; delay: number };

interface Point {
  left: number;
  top: number;
}

export interface ClickGuard {
  /** Watches these parts from now on. For parts that are already watched, the time continues. */
  watch(parts: readonly Element[]): void;
  /** Restarts the time: everything has moved, and nobody can have seen it there yet. */
  moved(): void;
  /** @param place where the panel was put, in the viewport. */
  judge(event: MouseEvent, panel: Element, place: Point): Verdict;
  stop(): void;
}

/**
 * Watches whether the chip can be seen, for as long as it shows. A page may cover it, fade it, or
 * push it under the pointer, and a click that the chip gets that way is not its author's. Chromium
 * itself tells whether something is visible, taking the frames around this one into account. In
 * Firefox, a cover that lets clicks through goes unnoticed.
 */
export function createClickGuard(host: Element): ClickGuard {
  /** Since when each part has been visible, in the page's milliseconds; null if it is not. */
  const since = new Map<Element, number | null>();
  let movedAt = 0;

  const note = (entries: IntersectionObserverEntry[]) => {
    for (const { target, time, isIntersecting, isVisible = true } of entries as VisibleEntry[]) {
      since.set(target, isIntersecting && isVisible ? (since.get(target) ?? time) : null);
    }
  };
  const init: VisibleInit = { trackVisibility: true, delay: CHECKED_EVERY, threshold: [0, 1] };
  const observer = new IntersectionObserver(note, init);
  let watched: readonly Element[] = [];

  return {
    watch(parts) {
      for (const part of watched.filter((each) => !parts.includes(each))) {
        observer.unobserve(part);
        since.delete(part);
      }
      for (const part of parts.filter((each) => !watched.includes(each))) observer.observe(part);
      watched = parts;
    },
    moved() {
      movedAt = performance.now();
    },
    judge(event, panel, place) {
      note(observer.takeRecords());
      const button = event.currentTarget as Element;
      const part = watched.find((each) => each !== panel && each.contains(button)) ?? panel;
      const inSight = since.get(part);
      if (inSight === undefined) return 'too-soon';
      if (inSight === null || !isAt(panel, place) || !isOnTop(host, button, part)) return 'covered';
      return event.timeStamp - Math.max(inSight, movedAt) < SEEN_FOR ? 'too-soon' : 'meant';
    },
    stop() {
      observer.disconnect();
      since.clear();
      watched = [];
    },
  };
}

function isAt(panel: Element, { left, top }: Point): boolean {
  const now = panel.getBoundingClientRect();
  return Math.abs(now.left - left) <= SAME_PLACE && Math.abs(now.top - top) <= SAME_PLACE;
}

/** Whether a button is opaque and, as far as its panel or menu shows it, on top everywhere. */
function isOnTop(host: Element, button: Element, part: Element): boolean {
  if (!button.checkVisibility({ opacityProperty: true, visibilityProperty: true })) return false;
  const [own, around] = [button.getBoundingClientRect(), part.getBoundingClientRect()];
  const [left, right] = [Math.max(own.left, around.left), Math.min(own.right, around.right)];
  const [top, bottom] = [Math.max(own.top, around.top), Math.min(own.bottom, around.bottom)];
  const root = host.getRootNode() as Document | ShadowRoot;
  return PROBES.every((across) =>
    PROBES.every((down) => {
      const x = left + across * (right - left);
      const y = top + down * (bottom - top);
      return root.elementFromPoint(x, y) === host;
    }),
  );
}
