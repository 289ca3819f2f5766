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

/** Opens a place of the options page, `#/projects/<id>`. */
export async function openOptions(place = '#/projects'): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL(`/options.html${place}`) });
}

/** Where a project's settings are. */
export function projectPlace(id: string): string {
  return `#/projects/${encodeURIComponent(id)}`;
}

/** Opens the popup in a tab of its own that still works on this tab. */
export async function openInTab(tabId: number | undefined): Promise<void> {
  const query = tabId === undefined ? '' : `?tabId=${tabId}`;
  await browser.tabs.create({ url: browser.runtime.getURL(`/popup.html${query}`) });
}
