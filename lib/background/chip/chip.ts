import { browser } from '#imports';

import isRunning from '@/lib/chip/is-running.page';
import lendChoices from '@/lib/editor/point/lend-choices.page';
import type { PageChoice } from '@/lib/editor/point/sign';
import { pageKind } from '@/lib/moengage/page-kind';
import { type FrameDocument, frameTarget } from '@/lib/page/frame-target';
import type { Handlers } from '@/lib/messages';
import { choicesBeside } from '@/lib/storage/choices';

const CHIP = '/content-scripts/editor.js';

/** Injects the chip into each document in which the author comes to a field. */
export const chipNeededHandlers: Handlers<'chipNeeded'> = {
  chipNeeded: async (_, { tab, frameId = 0, documentId }) => {
    if (tab?.id === undefined) return;
    const frame = { tabId: tab.id, frameId, documentId };
    const known = await choicesBeside(pageKind(tab.url ?? ''));
    if (known.length > 0) await lendChoicesTo(frame, known);
    await bringChip(frame);
  },
};

/** Tells a frame's chip what the author has pointed at on this host. */
export async function lendChoicesTo(
  frame: FrameDocument,
  known: readonly PageChoice[],
): Promise<void> {
  await browser.scripting.executeScript({
    target: frameTarget(frame),
    func: lendChoices,
    args: [known],
  });
}

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
