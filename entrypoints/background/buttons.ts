import { insertBadge, insertButton } from '@/lib/editor';
import { framesOf, tabRunner } from '@/lib/editor/tab';
import type { BadgeOutcome, InsertOutcome } from '@/lib/editor/types';
import { answer } from '@/lib/messages/guard';
import { PUBLISHED_BADGES } from '@/lib/moengage/badges';
import { buttonHtml } from '@/lib/snippet/button';
import type { Wallet } from '@/lib/snippet/wallets';
import type { ProjectBook } from '@/lib/state/project-book';

import { insertRequest } from './insert-request';
import { rememberInsertion } from './insertions';
import { inTurn, isDashboardTab, placeOf, UNREACHABLE } from './pages';

/** Buttons into the wallets, whole or as the image alone: for the popup by tab, for the chip by its frame. */
export function answerButtons(book: ProjectBook): void {
  answer('insertButtonIntoPage', async ({ tabId, id, wallets }) => {
    if (!(await isDashboardTab(tabId))) return UNREACHABLE;
    const frames = await framesOf(tabId);
    return inTurn(tabId, () => putButton(book, { tabId, frames, id }, wallets));
  });
  answer('insertButtonAtFocus', async ({ id, wallets }, sender) => {
    const place = await placeOf(sender);
    return inTurn(place.tabId, () => putButton(book, { ...place, id }, wallets));
  });
  answer('insertBadgeAtFocus', async ({ id, wallet }, sender) => {
    const place = await placeOf(sender);
    return inTurn(place.tabId, () => putBadge(book, { ...place, id }, wallet));
  });
}

interface Target {
  tabId: number;
  frames: number[];
  id: string;
}

async function putButton(
  book: ProjectBook,
  { tabId, frames, id }: Target,
  wallets: readonly Wallet[],
): Promise<InsertOutcome> {
  const ready = await insertRequest(book, tabId, frames, id);
  if ('refused' in ready) return ready.refused;
  const images = ready.project.badges ?? {};
  const { outcome, record } = await insertButton({
    ...ready.request,
    button: (reference) => buttonHtml({ reference, wallets, images }),
  });
  if (record) await rememberInsertion(tabId, record);
  return outcome;
}

async function putBadge(
  book: ProjectBook,
  { tabId, frames, id }: Target,
  wallet: Wallet,
): Promise<BadgeOutcome> {
  const { badges = {} } = await book.find(id);
  const own = badges[wallet];
  const address = own ?? PUBLISHED_BADGES[wallet];
  const { refused, record } = await insertBadge(tabRunner(tabId), frames, address);
  if (refused) return refused;
  if (record) await rememberInsertion(tabId, record);
  return { status: 'inserted', wallet, source: own === undefined ? 'moengage' : 'project' };
}
