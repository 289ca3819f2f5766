import { browser } from '#imports';

/**
 * The tab that the popup works on. If the address names one, `?tabId=123`, it is that one, so the
 * popup can be in a tab or window of its own; otherwise it is the tab that the popup was opened
 * over.
 * @param search the popup's own query string.
 */
export async function workingTabId(search: string): Promise<number | undefined> {
  const named = new URLSearchParams(search).get('tabId');
  if (named !== null && /^\d+$/.test(named)) return Number(named);
  const [active] = await browser.tabs.query({ active: true, currentWindow: true });
  return active?.id;
}

/**
 * Calls back when another tab of this window becomes active, or the active one loads another page:
 * a side panel stays open while the author changes tabs. A popup for a named tab does not follow.
 * Returns a function that stops it.
 * @param search the popup's own query string.
 */
export function followActiveTab(search: string, changed: () => void): () => void {
  if (new URLSearchParams(search).has('tabId')) return () => undefined;
  const onUpdated = (_: number, { status }: { status?: string }, tab: { active: boolean }) => {
    if (status === 'complete' && tab.active) changed();
  };
  browser.tabs.onActivated.addListener(changed);
  browser.tabs.onUpdated.addListener(onUpdated);
  return () => {
    browser.tabs.onActivated.removeListener(changed);
    browser.tabs.onUpdated.removeListener(onUpdated);
  };
}

/** Opens a page of the options, such as `#/projects/<id>`. */
export async function openOptions(place = '#/projects'): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL(`/options.html${place}`) });
}

/** The options page of a project. */
export function projectPlace(id: string): string {
  return `#/projects/${encodeURIComponent(id)}`;
}

/** Whether this browser has a side panel that extensions may open. */
export const hasSidePanel = browser.sidePanel !== undefined;

/** Whether this document is the side panel. */
export const isSidePanel = document.documentElement.dataset['frame'] === 'side';

/** Opens the side panel beside the window's tabs. The browser allows it only on a click. */
export async function openSidePanel(): Promise<void> {
  const { id: windowId } = await browser.windows.getCurrent();
  if (windowId !== undefined) await browser.sidePanel.open({ windowId });
  window.close();
}

/** Opens the popup in a tab of its own, for the same tab. */
export async function openInTab(tabId: number | undefined): Promise<void> {
  const query = tabId === undefined ? '' : `?tabId=${tabId}`;
  await browser.tabs.create({ url: browser.runtime.getURL(`/popup.html${query}`) });
}
