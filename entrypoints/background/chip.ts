import { browser } from '#imports';

import { answer } from '@/lib/messages/guard';

const CHIP = '/content-scripts/editor.js';

/** One document of one tab. */
interface Frame {
  tabId: number;
  frameId: number;
  /** Firefox has no name for it. */
  documentId?: string;
}

/** Brings the chip into the documents whose authors have come to a field. */
export function answerChipNeeded(): void {
  answer('chipNeeded', async (_, { tab, frameId = 0, documentId }) => {
    if (tab?.id === undefined) return;
    await bringChip({ tabId: tab.id, frameId, ...(documentId !== undefined && { documentId }) });
  });
}

/** Starts the chip in a document, unless it runs there. Rejects where the browser does not let us in. */
export async function bringChip({ tabId, frameId, documentId }: Frame): Promise<void> {
  const target =
    documentId === undefined
      ? { tabId, frameIds: [frameId] }
      : { tabId, documentIds: [documentId] };
  const [running] = await browser.scripting.executeScript({ target, func: hasChip });
  if (running?.result === true) return;
  await browser.scripting.executeScript({ target, files: [CHIP] });
}

/** Runs in the page, beside our content scripts. */
function hasChip(): boolean {
  const world = globalThis as { [key: symbol]: { isValid: boolean } | undefined };
  return world[Symbol.for('passlink.chip')]?.isValid === true;
}
