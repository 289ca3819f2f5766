import type { Targets } from '@/lib/editor/find/find-targets';
import type { OpenTab } from '@/lib/page/tab';

/** What a reading of a page found, and in which documents. */
export interface Reading {
  tab: OpenTab;
  targets: Targets;
}

/**
 * The last reading of each tab, for the check that follows it, so that the page is looked through
 * once for both. It holds the author's source, so it stays in the background's own memory; a check
 * whose reading is gone looks anew.
 */
const readings = new Map<number, { number: number; reading: Reading }>();

let count = 0;

/** @returns the reading's number, by which the check asks for it. */
export function keepReading(tabId: number, reading: Reading): number {
  count += 1;
  readings.set(tabId, { number: count, reading });
  return count;
}

/** A reading, if it is still the tab's last one; it is used once. */
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
