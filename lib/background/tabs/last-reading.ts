import type { Targets } from '@/lib/editor/find/find-targets';
import type { OpenTab } from '@/lib/page/tab';

/** What was found when a page was read, and in which documents. */
export interface Reading {
  tab: OpenTab;
  targets: Targets;
}

/**
 * The last reading of each tab. The check that follows uses it, so that the page is read once for
 * both. It contains the author's source, so it stays in the background's memory; if it is gone, the
 * check reads the page again.
 */
const readings = new Map<number, { number: number; reading: Reading }>();

let count = 0;

/** @returns the reading's number; the check passes it to get the reading. */
export function keepReading(tabId: number, reading: Reading): number {
  count += 1;
  readings.set(tabId, { number: count, reading });
  return count;
}

/** A reading, if it is still the tab's last one. It can be taken once. */
export function takeReading(tabId: number, number: number | undefined): Reading | undefined {
  const last = readings.get(tabId);
  if (!last || last.number !== number) return undefined;
  readings.delete(tabId);
  return last.reading;
}

/** Forgets the readings of all tabs. */
export function forgetAllReadings(): void {
  readings.clear();
}

export function forgetReading(tabId: number): void {
  readings.delete(tabId);
}
