/** A rectangle in the viewport, in CSS pixels. */
interface Box {
  left: number;
  top: number;
  width: number;
  height: number;
}

interface Size {
  width: number;
  height: number;
}

/** Between the field and the chip, and the least distance from the viewport's edge. */
const GAP = 6;

/** What it costs to lie outside the viewport: more than covering anything. */
const OUTSIDE = 1000;

/**
 * Finds where the chip hides least: after the field's end, above it, below it, or before it, in
 * this order of liking. Never over the field itself, whose text the author is reading.
 * @param costAt what covering this point would cost; 0 for nothing of use.
 */
export function findSpot(
  field: Box,
  chip: Size,
  viewport: Size,
  costAt: (x: number, y: number) => number,
): { left: number; top: number } {
  const end = field.left + field.width;
  const bottom = field.top + field.height;
  const middle = field.top + Math.min(field.height, 2 * chip.height) / 2 - chip.height / 2;
  const spots = [
    { left: end + GAP, top: middle },
    { left: end - chip.width, top: field.top - chip.height - GAP },
    { left: end - chip.width, top: bottom + GAP },
    { left: field.left - chip.width - GAP, top: middle },
  ].map((spot) => ({ spot, cost: costOf({ ...spot, ...chip }, viewport, costAt) }));
  const [cheapest] = spots.toSorted((one, other) => one.cost - other.cost);
  const { left, top } = cheapest?.spot ?? { left: GAP, top: GAP };
  return {
    left: Math.max(GAP, Math.min(left, viewport.width - chip.width - GAP)),
    top: Math.max(GAP, Math.min(top, viewport.height - chip.height - GAP)),
  };
}

function costOf(
  { left, top, width, height }: Box,
  viewport: Size,
  costAt: (x: number, y: number) => number,
): number {
  const isInside =
    left >= 0 && top >= 0 && left + width <= viewport.width && top + height <= viewport.height;
  const points = [0.05, 0.5, 0.95].flatMap((x) =>
    [0.1, 0.9].map((y) => [left + x * width, top + y * height] as const),
  );
  return points.reduce((sum, [x, y]) => sum + costAt(x, y), isInside ? 0 : OUTSIDE);
}
