import type { PassEventId } from './events';

/** Something that befell a pass. */
export interface JourneyStep {
  event: PassEventId;
  /** Epoch milliseconds. */
  happenedAt: number;
}

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

/**
 * A pass as passes go: installed soon after it was made, changed once, taken out of the wallet. It
 * began over a week ago, so that "in the last 7 days" has something to leave out.
 */
const BEFORE_NOW: readonly [event: PassEventId, milliseconds: number][] = [
  ['created', 9 * DAY_MS],
  ['installed', 9 * DAY_MS - 12 * MINUTE_MS],
  ['updated', 4 * DAY_MS],
  ['uninstalled', 2 * HOUR_MS],
];

/**
 * Created, installed, updated, uninstalled, at plausible times in the past, in order.
 *
 * @param now epoch milliseconds.
 */
export function journey(now: number): JourneyStep[] {
  return BEFORE_NOW.map(([event, ago]) => ({ event, happenedAt: now - ago }));
}
