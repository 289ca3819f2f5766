import { openTab, type OpenTab, type Site } from '@/lib/page/tab';
import type { Handlers } from '@/lib/messages';
import { checkedFormAnswer, type FormKeys, isPassKitDashboard, planForm } from '@/lib/passkit-form';
import page from '@/lib/passkit-form/page/form.page';
import type { FormAnswer, FormCommand } from '@/lib/passkit-form/types';
import { createSerialQueue } from '@/lib/text/serial-queue';

/** Only PassKit's own pages, whatever frames are in or around them. */
const PASSKIT: Site = { isHome: isPassKitDashboard, isWelcome: isPassKitDashboard };

/**
 * Fills in PassKit's integration form if the author has it open and asks for it.
 * @param readKeys reads what the form needs from the connection; called only once the form is
 * found.
 */
export function passKitFormHandlers(
  readKeys: () => Promise<FormKeys>,
): Handlers<'fillPassKitForm' | 'undoPassKitForm'> {
  const enqueue = createSerialQueue();
  return {
    fillPassKitForm: ({ tabId, ...choices }) =>
      enqueue(async () => {
        const tab = await openTab(tabId, PASSKIT);
        if (!tab) return { status: 'not-passkit' };
        const frameId = await frameWithForm(tab);
        if (frameId === undefined) return { status: 'no-form' };
        const fields = planForm(await readKeys(), choices);
        const done = await ask(tab, frameId, { op: 'fill', fields });
        return done?.op === 'filled'
          ? { status: 'filled', fields: done.fields }
          : { status: 'no-form' };
      }),

    undoPassKitForm: ({ tabId }) =>
      enqueue(async () => {
        const tab = await openTab(tabId, PASSKIT);
        if (!tab) return { status: 'nothing-to-undo' };
        for (const frameId of tab.frames) {
          const done = await ask(tab, frameId, { op: 'undo' });
          if (done?.op === 'undone') return { status: 'undone', left: done.left };
        }
        return { status: 'nothing-to-undo' };
      }),
  };
}

async function frameWithForm(tab: OpenTab): Promise<number | undefined> {
  for (const frameId of tab.frames) {
    const seen = await ask(tab, frameId, { op: 'look' });
    if (seen?.op === 'looked' && seen.hasForm) return frameId;
  }
  return undefined;
}

/**
 * Runs in the isolated world, where the page's own scripts cannot answer instead of our function.
 */
async function ask(
  tab: OpenTab,
  frameId: number,
  command: FormCommand,
): Promise<FormAnswer | undefined> {
  return checkedFormAnswer(await tab.run(frameId, 'ISOLATED', page, [command]));
}
