import { browser } from '#imports';

import { isDashboard } from '@/lib/moengage/hosts';
import { type OpenTab, openTab } from '@/lib/page/tab';
import { createSerialQueue, type SerialQueue } from '@/lib/text/serial-queue';

/** One queue a tab: its frames and the popup may ask at the same time. */
const queues = new Map<number, SerialQueue>();

/** Runs work on a tab once all work that was asked for earlier in the same tab has ended. */
export function enqueueInTab<T>(tabId: number, work: () => Promise<T>): Promise<T> {
  const enqueue = queues.get(tabId) ?? createSerialQueue();
  queues.set(tabId, enqueue);
  return enqueue(work);
}

/** Drops the queue of a tab that has been closed. */
export function forgetQueue(tabId: number): void {
  queues.delete(tabId);
}

/** The documents of a tab that shows a dashboard; undefined for any other tab. */
export async function dashboardIn(tabId: number): Promise<OpenTab | undefined> {
  return (await isDashboardTab(tabId)) ? openTab(tabId) : undefined;
}

/** The browser shows us a tab's address only where we hold its host permission. */
export async function isDashboardTab(tabId: number): Promise<boolean> {
  // A tab that has been closed meanwhile shows no dashboard.
  const tab = await browser.tabs.get(tabId).catch(() => undefined);
  return isDashboard(tab?.url);
}

/** The refusal of anything that goes into a tab without a dashboard. */
export const UNREACHABLE = {
  status: 'refused',
  reason: 'unreachable',
  message: 'Open a MoEngage template in this tab, then insert again.',
} as const;

/** A content script that asks for something, known by what the browser says of its document. */
export interface RequestingFrame extends OpenTab {
  tabId: number;
  frameId: number;
}
