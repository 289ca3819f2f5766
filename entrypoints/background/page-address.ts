import { browser } from '#imports';

import type { InsertionRecord } from '@/lib/editor';

/**
 * Which page a frame shows that something was written into: the tab's address and the frame's own,
 * because a frame keeps its number when it goes elsewhere. Hashes are left out: editors use them
 * for their panes. Undefined where the frame is gone.
 */
export async function pageIn(
  tabId: number,
  { frameId }: Pick<InsertionRecord['place'], 'frameId'>,
): Promise<string | undefined> {
  try {
    const [tab, [injection]] = await Promise.all([
      browser.tabs.get(tabId),
      browser.scripting.executeScript({
        target: { tabId, frameIds: [frameId] },
        func: () => location.href,
      }),
    ]);
    return [tab.url, injection?.result].map((url) => url?.split('#')[0]).join(' ');
  } catch {
    return undefined;
  }
}
