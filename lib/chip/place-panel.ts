import { findPlacement, sameSide, type Placement } from './placement';
import { costUnder, shownPart, viewNow, zoomOf } from './surroundings';
import type { ChipView } from './views';

/** The chip's element, and what shows of it. */
export interface Parts {
  host: HTMLElement;
  panel: HTMLElement;
}

export interface Shown {
  view: ChipView;
  field: HTMLElement;
}

/**
 * Puts the panel beside the field, on the side where it stood where that still has room: a chip
 * that changed sides while the author scrolls would be hard to hit. Gives where it belongs now.
 */
export function placePanel(
  { host, panel }: Parts,
  { view: { tone }, field }: Shown,
  last: Placement | undefined,
): Placement | undefined {
  const wasPlaced = panel.style.left !== '';
  // A note outlives its field, a pop-up's for example; it then waits where it was.
  if (field.getClientRects().length === 0 && wasPlaced) return last;
  const view = viewNow();
  const seen = shownPart(field, view);
  // Out of sight, the field takes the chip along; not from under the author's hands.
  panel.classList.toggle('away', !seen && tone === 'ready' && document.activeElement !== host);
  if (!seen && wasPlaced) return last;
  const { width, height } = panel.getBoundingClientRect();
  const isRtl = getComputedStyle(field.parentElement ?? field).direction === 'rtl';
  const around = {
    field: seen ?? field.getBoundingClientRect(),
    chip: { width, height },
    view,
    isRtl,
  };
  const spot =
    (last && sameSide(last.side, around)) ??
    findPlacement(around, (x, y) => costUnder(host, field, x, y));
  const zoom = zoomOf(panel);
  panel.style.left = `${Math.round(spot.left / zoom)}px`;
  panel.style.top = `${Math.round(spot.top / zoom)}px`;
  return spot;
}
