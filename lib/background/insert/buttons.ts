import { insertBadge, insertButton } from '@/lib/editor';
import type { BadgeOutcome, InsertOutcome } from '@/lib/editor/types';
import type { Handlers } from '@/lib/messages';
import { PUBLISHED_BADGES } from '@/lib/moengage/badges';
import { buttonHtml } from '@/lib/snippet/button';
import type { Wallet } from '@/lib/passkit/wallets';
import { buttonSettingsItem } from '@/lib/storage/storage';
import type { ProjectStore } from '../store/project-store';

import { atFocus } from '../chip/at-focus';
import { insertRequest } from './insert-request';
import { forgetHold, staged } from '../tabs/hold-watch';
import { rememberChange } from '../tabs/last-change';
import { type Dashboard, dashboardIn, enqueueInTab, UNREACHABLE } from '../tabs/dashboard-tab';
import { toldToPage } from './pages';
import { rememberRefusal } from '../chip/refusals';

/**
 * Inserts buttons for the wallets, whole or as the image alone: for the popup by tab, for the chip
 * by its frame.
 */
export function buttonHandlers(
  store: ProjectStore,
): Handlers<'insertButtonIntoPage' | 'insertButtonAtFocus' | 'insertBadgeAtFocus'> {
  return {
    insertButtonIntoPage: async ({ tabId, id, ...button }) => {
      const tab = await dashboardIn(tabId);
      if (!tab) return UNREACHABLE;
      return enqueueInTab(tabId, () => putButton(store, { ...tab, tabId, id }, button));
    },
    insertButtonAtFocus: atFocus('insertButtonAtFocus', ({ id, wallets }, requester) =>
      enqueueInTab(requester.tabId, async () => {
        const { [id]: settings } = await buttonSettingsItem.getValue();
        const outcome = await putButton(store, { ...requester, id }, { ...settings, wallets });
        await rememberRefusal(requester, id, outcome);
        return toldToPage(outcome);
      }),
    ),
    insertBadgeAtFocus: atFocus('insertBadgeAtFocus', ({ id, wallet }, requester) =>
      enqueueInTab(requester.tabId, () => putBadge(store, { ...requester, id }, wallet)),
    ),
  };
}

interface Target extends Dashboard {
  tabId: number;
  id: string;
}

async function putButton(
  store: ProjectStore,
  { tabId, id, ...tab }: Target,
  { wallets, clickTracking }: { wallets: readonly Wallet[]; clickTracking?: 'off' | undefined },
): Promise<InsertOutcome> {
  const ready = await insertRequest(store, tab, id);
  if ('refused' in ready) return ready.refused;
  const { badges: images = {}, kind } = ready.project;
  const { outcome, record } = await insertButton({
    ...ready.request,
    button: (reference, frameId) =>
      buttonHtml({
        reference,
        wallets,
        images,
        kind,
        // The drag-and-drop editor strips it.
        ...(clickTracking && !tab.isDragAndDrop(frameId) && { clickTracking }),
      }),
  });
  if (record) await rememberChange(tabId, tab, { by: 'insertion', record });
  // Nobody can see it held before its author has had it saved.
  if ('savedLater' in outcome) await forgetHold(tabId);
  return staged(tabId, outcome);
}

/** Of Google's badge alone: Apple's is published. */
const NO_BADGE = {
  status: 'refused',
  reason: 'no-badge',
  message:
    'This project has no Google badge, and the one that MoEngage publishes is outdated. Keep your own badge’s address in Options, then insert again.',
} as const;

async function putBadge(
  store: ProjectStore,
  { tabId, id, ...tab }: Target,
  wallet: Wallet,
): Promise<BadgeOutcome> {
  const { badges = {} } = await store.find(id);
  const own = badges[wallet];
  const address = own ?? PUBLISHED_BADGES[wallet];
  if (address === undefined) return NO_BADGE;
  const { refused, record } = await insertBadge(tab, address);
  if (refused) return refused;
  if (record) await rememberChange(tabId, tab, { by: 'insertion', record });
  const source = own === undefined ? 'moengage' : 'project';
  return staged<BadgeOutcome>(tabId, { status: 'inserted', wallet, source });
}
