import { browser } from '#imports';

import isRunning from '@/lib/chip/is-running.page';
import { type FrameDocument, frameTarget } from '@/lib/page/frame-target';
import type { Handlers } from '@/lib/messages';

const CHIP = '/content-scripts/editor.js';

/** Injects the chip into each document in which the author comes to a field. */
export const chipNeededHandlers: Handlers<'chipNeeded'> = {
  chipNeeded: async (_, { tab, frameId = 0, documentId }) => {
    if (tab?.id === undefined) return;
    await bringChip({ tabId: tab.id, frameId, documentId });
  },
};

/**
 * Starts the chip in a document, unless it already runs there. Rejects if the browser denies
 * access.
 */
export async function bringChip(frame: FrameDocument): Promise<void> {
  const target = frameTarget(frame);
  const [injection] = await browser.scripting.executeScript({ target, func: isRunning });
  if (injection?.result === true) return;
  await browser.scripting.executeScript({ target, files: [CHIP] });
}
