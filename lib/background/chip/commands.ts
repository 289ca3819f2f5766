import { browser } from '#imports';

import { openTab } from '@/lib/page/tab';
import { sendInsertHere } from '@/lib/messages';
import { readCurrentProject } from '../store/current-project';

import { bringChip } from './chip';
import { duringGesture } from './gestures';
import { offerMenus } from './menus';

/** The command's name in the manifest. */
const INSERT_COMMAND = 'insert-link';

/** Ways to insert besides the chip and the popup: the context menu and the keyboard shortcut. */
export function followCommands(): void {
  offerMenus(insertAt);

  browser.commands.onCommand.addListener((command, tab) => {
    if (command === INSERT_COMMAND && tab?.id !== undefined) void insertByShortcut(tab.id);
  });
}

async function insertByShortcut(tabId: number): Promise<void> {
  const { current } = await readCurrentProject();
  const [frameId] = (await openTab(tabId))?.frames ?? [];
  if (!current || frameId === undefined) {
    // The popup says what is missing, and has the button for it.
    await browser.action.openPopup?.().catch(() => undefined);
    return;
  }
  await insertAt({ tabId, frameId, id: current.id });
}

/** Inserts as if the chip in that frame had been clicked. The frame shows the result. */
async function insertAt(target: { tabId: number; frameId: number; id: string }): Promise<void> {
  const { tabId, frameId, id } = target;
  try {
    await bringChip({ tabId, frameId });
    await duringGesture(target, id, () => sendInsertHere({ id }, { tabId, frameId }));
  } catch {
    // The frame is gone, or we may not write to it.
    await browser.action.openPopup?.().catch(() => undefined);
  }
}
