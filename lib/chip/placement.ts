/** A rectangle in the viewport, in CSS pixels. */
export interface Box {
  left: number;
  top: number;
  width: number;
  height: number;
}

export interface Size {
  width: number;
  height: number;
}

/** The side of its field that the chip is on; `after` and `before` follow the text's direction. */
export type Side = 'after' | 'above' | 'below' | 'before';

export interface Placement {
  side: Side;
  left: number;
  top: number;
}

interface Around {
  field: Box;
  chip: Size;
  /** What the author sees of the page. */
  view: Box;
  isRtl: boolean;
}

/** Pixels between the field and the chip, and the fewest pixels to the view's edge. */
const GAP = 6;

/** The cost of covering the field, whose text the author is reading: more than anything else. */
const FIELD_COVERED = 1000;

/** The most pixels between two points whose cost is measured: smaller than any button. */
const STEP = 16;

/**
 * Finds the position where the chip hides least: after the field's end, above it, below it, or
 * before it. Of equal ones, the first.
 * @param costAt the cost of covering a point; 0 if nothing useful is there.
 */
export function findPlacement(around: Around, costAt: (x: number, y: number) => number): Placement {
  const placements = (['after', 'above', 'below', 'before'] as const).map((side) => {
    const placement = placementAt(side, around);
    const box = { ...placement, ...around.chip };
    return { placement, cost: costOf(box, around.field, costAt) };
  });
  const cheapest = placements.reduce((best, each) => (each.cost < best.cost ? each : best));
  return cheapest.placement;
}

/** The placement on the same side after the field has moved; undefined if there is no room. */
export function sameSide(side: Side, around: Around): Placement | undefined {
  const placement = placementAt(side, around);
  return covers({ ...placement, ...around.chip }, around.field) ? undefined : placement;
}

/** The placement beside the field, moved into the view where it would reach beyond. */
function placementAt(side: Side, { field, chip, view, isRtl }: Around): Placement {
  const right = field.left + field.width;
  const middle = field.top + Math.min(field.height, 2 * chip.height) / 2 - chip.height / 2;
  const end = isRtl ? field.left : right - chip.width;
  const isRight = side === (isRtl ? 'before' : 'after');
  const beside = isRight ? right + GAP : field.left - chip.width - GAP;
  const wanted = {
    above: { left: end, top: field.top - chip.height - GAP },
    below: { left: end, top: field.top + field.height + GAP },
    after: { left: beside, top: middle },
    before: { left: beside, top: middle },
  }[side];
  return {
    side,
    left: within(wanted.left, view.left + GAP, view.left + view.width - chip.width - GAP),
    top: within(wanted.top, view.top + GAP, view.top + view.height - chip.height - GAP),
  };
}

function within(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(value, most));
}

function costOf(chip: Box, field: Box, costAt: (x: number, y: number) => number): number {
  const columns = Math.ceil(chip.width / STEP);
  const rows = Math.ceil(chip.height / STEP);
  let cost = covers(chip, field) ? FIELD_COVERED : 0;
  for (let column = 0; column <= columns; column += 1) {
    for (let row = 0; row <= rows; row += 1) {
      cost += costAt(
        chip.left + (column / columns) * (chip.width - 1),
        chip.top + (row / rows) * (chip.height - 1),
      );
    }
  }
  return cost;
}

function covers(one: Box, other: Box): boolean {
  return (
    one.left < other.left + other.width &&
    other.left < one.left + one.width &&
    one.top < other.top + other.height &&
    other.top < one.top + one.height
  );
}
