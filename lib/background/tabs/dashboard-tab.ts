import { browser } from '#imports';

import type { Choice } from '@/lib/editor/point/sign';
import { isDashboard } from '@/lib/moengage/hosts';
import { pageKind } from '@/lib/moengage/page-kind';
import { type OpenTab, openTab } from '@/lib/page/tab';
import { choicesFor } from '@/lib/storage/choices';
import { createSerialQueue, type SerialQueue } from '@/lib/text/serial-queue';

/** One queue per tab, because its frames and the popup may ask at the same time. */
const queues = new Map<number, SerialQueue>();

/** Runs work on a tab after all work that was requested earlier for the same tab. */
export function enqueueInTab<T>(tabId: number, work: () => Promise<T>): Promise<T> {
  const enqueue = queues.get(tabId) ?? createSerialQueue();
  queues.set(tabId, enqueue);
  return enqueue(work);
}

/** Drops the queue of a tab that has been closed. */
export function forgetQueue(tabId: number): void {
  queues.delete(tabId);
}

/** The documents of a tab that shows a dashboard. */
export interface Dashboard extends OpenTab {
  /** The kind of page that the tab shows; see `pageKind`. */
  page: string;
  /** What the author has pointed at on pages of that kind. */
  choices: readonly Choice[];
}

/** The documents of a tab that shows a dashboard; undefined for any other tab. */
export async function dashboardIn(tabId: number): Promise<Dashboard | undefined> {
  if (!(await isDashboardTab(tabId))) return undefined;
  const tab = await openTab(tabId);
  return tab && withChoices(tab, tabId);
}

/** Adds what the author has pointed at on pages of the kind that the tab shows. */
export async function withChoices(tab: OpenTab, tabId: number): Promise<Dashboard> {
  // The browser's word, and not the page's.
  const { url = '' } = (await browser.tabs.get(tabId).catch(() => undefined)) ?? {};
  const page = pageKind(url);
  return { ...tab, page, choices: await choicesFor(page) };
}

/** The browser shows us a tab's address only if we have its host permission. */
export async function isDashboardTab(tabId: number): Promise<boolean> {
  // The tab may have been closed meanwhile.
  const tab = await browser.tabs.get(tabId).catch(() => undefined);
  return isDashboard(tab?.url);
}

/** The refusal of any request for a tab without a dashboard. */
export const UNREACHABLE = {
  status: 'refused',
  reason: 'unreachable',
  message: 'Open a MoEngage template in this tab, then insert again.',
} as const;

/**
 * A content script that asks for something, identified by what the browser says about its document.
 */
export interface RequestingFrame extends Dashboard {
  tabId: number;
  frameId: number;
}
