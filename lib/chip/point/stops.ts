import type { PointerSetup } from '@/lib/editor/point/pointing-memory';
import { placesIn } from '@/lib/editor/point/places';
import { deepAll } from '@/lib/page/dom/tree';

import { frameUnder, type Under, underAt } from './under';

const NEXT_KEYS = new Set(['Tab', 'ArrowDown', 'ArrowRight']);
const PREVIOUS_KEYS = new Set(['ArrowUp', 'ArrowLeft']);

/** Where the keyboard goes: every place, and every frame, in the order of the document. */
export function stops(setup: PointerSetup): Under[] {
  const places = placesIn(setup.editors).map(({ element }) => underAt(element, setup));
  const frames = deepAll<HTMLIFrameElement>('iframe')
    .filter((frame) => frame.getClientRects().length > 0)
    .filter((frame) => underAt(frame, setup).what !== 'place')
    .map((frame) => frameUnder(frame, setup));
  return [...places, ...frames].toSorted((one, other) =>
    one.element &&
    other.element &&
    one.element.compareDocumentPosition(other.element) & Node.DOCUMENT_POSITION_FOLLOWING
      ? -1
      : 1,
  );
}

/** Which way a key goes through the stops: 1, -1, or 0 for a key that does not. */
export function stepOf({ key, shiftKey }: KeyboardEvent): number {
  if (PREVIOUS_KEYS.has(key)) return -1;
  if (!NEXT_KEYS.has(key)) return 0;
  return key === 'Tab' && shiftKey ? -1 : 1;
}
