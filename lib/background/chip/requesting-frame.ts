import type { OpenTab } from '@/lib/page/tab';

/** A content script that asks for something, known by what the browser says of its document. */
export interface RequestingFrame extends OpenTab {
  tabId: number;
  frameId: number;
}
