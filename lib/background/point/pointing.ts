import { browser } from '#imports';
import * as v from 'valibot';

import { findChosen, LIBRARY_EDITORS } from '@/lib/editor/find/find-chosen';
import { likelyRole } from '@/lib/editor/find/likely-role';
import { type ChosenRole, type PlaceSign, signSchema } from '@/lib/editor/point/sign';
import setPointing from '@/lib/editor/point/set-pointing.page';
import { refuseInsert } from '@/lib/editor/write/outcomes';
import { type Handlers, type PickedAnswer, sendShowPicked } from '@/lib/messages';
import type { POINT_MESSAGES } from '@/lib/messages/table/point';
import { frameTarget } from '@/lib/page/frame-target';
import lookAround from '@/lib/page/look-around.page';
import { choicesBeside, forgetChoices, rememberChoice } from '@/lib/storage/choices';
import { definePerTabItem } from '@/lib/storage/define-item';

import { atFocus } from '../chip/at-focus';
import { bringChip, lendChoicesTo } from '../chip/chip';
import { rememberRefusal } from '../chip/refusals';
import { readCurrentProject } from '../store/current-project';
import { type Dashboard, dashboardIn, type RequestingFrame } from '../tabs/dashboard-tab';
import { forgetReading } from '../tabs/last-reading';

/** What follows the pointer; see `entrypoints/pointer.ts`. */
const POINTER = '/pointer.js' as const;

/** Whether the author is pointing in a tab, or what they pointed at last there. */
const pointingItem = definePerTabItem(
  'pointing',
  v.variant('state', [
    v.object({ state: v.literal('open') }),
    v.object({
      state: v.literal('picked'),
      frameId: v.number(),
      documentId: v.nullable(v.string()),
      page: v.string(),
      sign: signSchema,
    }),
  ]),
);

/** Nobody asked for this: the page cannot begin to point by itself. */
class NotPointingError extends Error {
  override name = 'NotPointingError';
  constructor() {
    super(
      'Passlink was not asked to look for a place here. Open it from the toolbar and start again.',
    );
  }
}

/** Lets an author point at what Passlink does not find, and remembers it for pages of its kind. */
export function pointHandlers(): Handlers<keyof typeof POINT_MESSAGES> {
  return {
    startPointing: async ({ tabId }) => {
      const tab = await dashboardIn(tabId);
      if (tab) await start(tabId, tab);
    },
    forgetChoices: async ({ tabId }) => {
      const tab = await dashboardIn(tabId);
      if (!tab) return;
      await forgetChoices(tab.page);
      forgetReading(tabId);
      await tellChips(tabId, tab);
    },
    pointAtFocus: atFocus('pointAtFocus', (_, requester) => start(requester.tabId, requester)),
    stopPointingAtFocus: atFocus('stopPointingAtFocus', (_, requester) =>
      stop(requester.tabId, requester),
    ),
    pickAtFocus: atFocus('pickAtFocus', async ({ sign }, requester) => {
      const { tabId, frameId } = requester;
      const pointing = await pointingItem.getValue(tabId);
      await stop(tabId, requester);
      if (pointing?.state !== 'open') throw new NotPointingError();
      const answer = sign ? await pick(sign, requester) : await refuse(requester, 'no-editor');
      await bringChip({ tabId, frameId, documentId: requester.documentOf(frameId) });
      await sendShowPicked(answer, { tabId, frameId });
    }),
    correctAtFocus: atFocus('correctAtFocus', async ({ role }, requester) => {
      const picked = await pointingItem.getValue(requester.tabId);
      const isHere =
        picked?.state === 'picked' &&
        picked.frameId === requester.frameId &&
        picked.documentId === documentIn(requester) &&
        picked.page === requester.page;
      if (!isHere) throw new NotPointingError();
      return remember(requester, role, picked.sign);
    }),
  };
}

/** Forgets what was pointed at in a tab that has been closed. */
export function forgetPointing(tabId: number): Promise<void> {
  return pointingItem.removeValue(tabId);
}

async function start(tabId: number, tab: Dashboard): Promise<void> {
  await pointingItem.setValue(tabId, { state: 'open' });
  const origins = await Promise.all(
    tab.frames.map(async (frameId) => (await originOf(tab, frameId)) ?? []),
  );
  const setup = { editors: LIBRARY_EDITORS, origins: [...new Set(origins.flat())] };
  await Promise.allSettled(
    tab.frames.map(async (frameId) => {
      await tab.run(frameId, 'ISOLATED', setPointing, [setup]);
      const target = frameTarget({ tabId, frameId, documentId: tab.documentOf(frameId) });
      await browser.scripting.executeScript({ target, files: [POINTER] });
    }),
  );
}

async function originOf(tab: Dashboard, frameId: number): Promise<string | undefined> {
  const look = await tab.run(frameId, 'ISOLATED', lookAround, []).catch(() => undefined);
  return look?.origins[0];
}

async function stop(tabId: number, tab: Dashboard): Promise<void> {
  await pointingItem.removeValue(tabId);
  await Promise.allSettled(
    tab.frames.map((frameId) => tab.run(frameId, 'ISOLATED', setPointing, [null])),
  );
}

async function pick(sign: PlaceSign, requester: RequestingFrame): Promise<PickedAnswer> {
  const { run, frames, tabId, frameId, page } = requester;
  const { chosen, missing } = await findChosen(run, frames, [{ role: 'template', sign }]);
  const [found] = chosen;
  if (!found || found.editor.frameId !== frameId) {
    return refuse(requester, missing[0] === 'several' ? 'alike' : 'no-editor');
  }
  const documentId = documentIn(requester);
  await pointingItem.setValue(tabId, { state: 'picked', frameId, documentId, page, sign });
  return remember(requester, likelyRole(found.editor), sign);
}

async function remember(
  requester: RequestingFrame,
  role: ChosenRole,
  sign: PlaceSign,
): Promise<PickedAnswer> {
  const { tabId, page } = requester;
  await rememberChoice({ page, role, sign });
  forgetReading(tabId);
  await tellChips(tabId, requester);
  return { status: 'chosen', role };
}

async function tellChips(tabId: number, { frames, documentOf, page }: Dashboard): Promise<void> {
  const known = await choicesBeside(page);
  await Promise.allSettled(
    frames.map((frameId) =>
      lendChoicesTo({ tabId, frameId, documentId: documentOf(frameId) }, known),
    ),
  );
}

/** Refuses as an insertion does, so that the clipboard is the way left. */
async function refuse(
  requester: RequestingFrame,
  reason: 'no-editor' | 'alike',
): Promise<PickedAnswer> {
  const refused = refuseInsert(reason);
  const { current } = await readCurrentProject();
  if (current) await rememberRefusal(requester, current.id, refused);
  return { status: 'refused', reason: refused.reason, message: refused.message };
}

function documentIn({ documentOf, frameId }: RequestingFrame): string | null {
  return documentOf(frameId) ?? null;
}
