import { browser } from '#imports';

/**
 * The tab that the popup works on: `?tabId=123` where the address names one, so that the popup
 * can stand in a tab or window of its own; else the one it was opened over.
 * @param search the popup's own query string.
 */
export async function workingTabId(search: string): Promise<number | undefined> {
  const named = new URLSearchParams(search).get('tabId');
  if (named !== null && /^\d+$/.test(named)) return Number(named);
  const [active] = await browser.tabs.query({ active: true, currentWindow: true });
  return active?.id;
}

/**
 * Calls back when another tab of this window comes to the front, or another page into the one in
 * front: a side panel stays while its author goes from tab to tab. A popup of a named tab does not
 * follow. Gives back what ends it.
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

/** Opens a place of the options page, `#/projects/<id>`. */
export async function openOptions(place = '#/projects'): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL(`/options.html${place}`) });
}

/** Where a project's settings are. */
export function projectPlace(id: string): string {
  return `#/projects/${encodeURIComponent(id)}`;
}

/** Whether this browser has a side panel that we may open. */
export const hasSidePanel = browser.sidePanel !== undefined;

/** Whether we are that side panel. */
export const isSidePanel = document.documentElement.dataset['frame'] === 'side';

/** Opens the side panel beside the window's tabs; only from a click, the browser asks for one. */
export async function openSidePanel(): Promise<void> {
  const { id: windowId } = await browser.windows.getCurrent();
  if (windowId !== undefined) await browser.sidePanel.open({ windowId });
  window.close();
}

/** Opens the popup in a tab of its own that still works on this tab. */
export async function openInTab(tabId: number | undefined): Promise<void> {
  const query = tabId === undefined ? '' : `?tabId=${tabId}`;
  await browser.tabs.create({ url: browser.runtime.getURL(`/popup.html${query}`) });
}
