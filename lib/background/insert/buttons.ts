import { insertBadge, insertButton } from '@/lib/editor';
import type { OpenTab } from '@/lib/page/tab';
import type { BadgeOutcome, InsertOutcome } from '@/lib/editor/types';
import { answer } from '@/lib/messages/guard';
import { PUBLISHED_BADGES } from '@/lib/moengage/badges';
import { buttonHtml } from '@/lib/snippet/button';
import type { Wallet } from '@/lib/passkit/wallets';
import type { ProjectBook } from '../store/project-store';

import { answerAtFocus } from '../chip/at-focus';
import { insertRequest } from './insert-request';
import { rememberInsertion } from './insertions';
import { dashboardIn, inTurn, toldToPage, UNREACHABLE } from './pages';
import { rememberRefusal } from '../chip/refusals';

/** Buttons into the wallets, whole or as the image alone: for the popup by tab, for the chip by its frame. */
export function answerButtons(book: ProjectBook): void {
  answer('insertButtonIntoPage', async ({ tabId, id, wallets }) => {
    const tab = await dashboardIn(tabId);
    if (!tab) return UNREACHABLE;
    return inTurn(tabId, () => putButton(book, { ...tab, tabId, id }, wallets));
  });
  answerAtFocus('insertButtonAtFocus', ({ id, wallets }, asking) =>
    inTurn(asking.tabId, async () => {
      const outcome = await putButton(book, { ...asking, id }, wallets);
      await rememberRefusal(asking, id, outcome);
      return toldToPage(outcome);
    }),
  );
  answerAtFocus('insertBadgeAtFocus', ({ id, wallet }, asking) =>
    inTurn(asking.tabId, () => putBadge(book, { ...asking, id }, wallet)),
  );
}

interface Target extends OpenTab {
  tabId: number;
  id: string;
}

async function putButton(
  book: ProjectBook,
  { tabId, id, ...tab }: Target,
  wallets: readonly Wallet[],
): Promise<InsertOutcome> {
  const ready = await insertRequest(book, tab, id);
  if ('refused' in ready) return ready.refused;
  const images = ready.project.badges ?? {};
  const { outcome, record } = await insertButton({
    ...ready.request,
    button: (reference) => buttonHtml({ reference, wallets, images }),
  });
  if (record) await rememberInsertion(tabId, tab, record);
  return outcome;
}

async function putBadge(
  book: ProjectBook,
  { tabId, id, ...tab }: Target,
  wallet: Wallet,
): Promise<BadgeOutcome> {
  const { badges = {} } = await book.find(id);
  const own = badges[wallet];
  const address = own ?? PUBLISHED_BADGES[wallet];
  const { refused, record } = await insertBadge(tab.run, tab.frames, address);
  if (refused) return refused;
  if (record) await rememberInsertion(tabId, tab, record);
  return { status: 'inserted', wallet, source: own === undefined ? 'moengage' : 'project' };
}
