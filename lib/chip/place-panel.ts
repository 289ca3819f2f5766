import { findPlacement, sameSide, type Placement } from './placement';
import { costUnder, shownPart, viewNow, zoomOf } from './surroundings';
import type { ChipView } from './views';

/** Pixels between a note that has lost its field and the edges of what the author sees. */
const EDGE = 6;

/** The chip's element, and its visible panel. */
export interface Parts {
  host: HTMLElement;
  panel: HTMLElement;
}

export interface Shown {
  view: ChipView;
  field: HTMLElement;
}

/**
 * Puts the panel beside the field. It keeps the side where it stood while that has room: a chip that
 * changed sides while the author scrolls would be hard to hit.
 * @returns where the panel belongs now.
 */
export function placePanel(
  { host, panel }: Parts,
  { view: { tone }, field }: Shown,
  last: Placement | undefined,
): Placement | undefined {
  const wasPlaced = panel.style.left !== '';
  // A note may outlive its field, which closes with its pop-up or when another tab is opened; the
  // note stays where it was.
  if (field.getClientRects().length === 0 && wasPlaced) return stay(panel, last);
  const view = viewNow();
  const seen = shownPart(field, view);
  // A field that scrolls out of sight takes the chip along, unless the author is using it.
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
  const placement =
    (last && sameSide(last.side, around)) ??
    findPlacement(around, (x, y) => costUnder(host, field, x, y));
  put(panel, placement);
  return placement;
}

/** Leaves the panel where it is, except for what would not show: its next note may be longer. */
function stay(panel: HTMLElement, last: Placement | undefined): Placement {
  const { left, top, width, height } = panel.getBoundingClientRect();
  const view = viewNow();
  const placement = {
    side: last?.side ?? 'after',
    left: within(left, width, view.left, view.width),
    top: within(top, height, view.top, view.height),
  };
  put(panel, placement);
  return placement;
}

function within(start: number, size: number, from: number, room: number): number {
  return Math.max(from + EDGE, Math.min(start, from + room - EDGE - size));
}

function put(panel: HTMLElement, { left, top }: Placement): void {
  const zoom = zoomOf(panel);
  panel.style.left = `${Math.round(left / zoom)}px`;
  panel.style.top = `${Math.round(top / zoom)}px`;
}
