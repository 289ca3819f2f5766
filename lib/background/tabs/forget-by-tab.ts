import { browser, storage } from '#imports';

/** Removes what is kept for each tab, whether or not the tab is still open. */
export async function forgetByTab(keyOf: (tabId: number) => `session:${string}`): Promise<void> {
  const start = keyOf(0).slice('session:'.length, -1);
  const keys = Object.keys(await browser.storage.session.get(null));
  const kept = keys.filter((key) => key.startsWith(start));
  await storage.removeItems(kept.map((key) => `session:${key}` as const));
}
