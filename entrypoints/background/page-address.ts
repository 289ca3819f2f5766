import { browser } from '#imports';

import type { PageRunner } from '@/lib/editor/run';

/**
 * Which page a frame shows that something was written into: the tab's address and the frame's own,
 * because a frame keeps its number when it goes elsewhere. Hashes are left out: editors use them
 * for their panes. Undefined where the frame is gone.
 */
export async function pageIn(
  tabId: number,
  run: PageRunner,
  frameId: number,
): Promise<string | undefined> {
  try {
    const [tab, address] = await Promise.all([
      browser.tabs.get(tabId),
      run(frameId, 'ISOLATED', () => location.href, []),
    ]);
    return [tab.url, address].map((url) => url?.split('#')[0]).join(' ');
  } catch {
    return undefined;
  }
}
