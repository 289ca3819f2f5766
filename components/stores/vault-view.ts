import { create } from 'zustand';

import { sendMessage } from '@/lib/messages';
import type { VaultStatus } from '@/lib/vault/types';
import { lockedItem } from '@/lib/storage/storage';
import { lockItem } from '@/lib/storage/vault-items';

/** The vault as pages see it; the background is authoritative. */
export interface VaultView {
  isLocked: boolean;
  /** Undefined until the background has answered. */
  status: VaultStatus | undefined;
  /** Why the background's last answer failed. */
  failure?: unknown;
}

export const useVault = create<VaultView>(() => ({ isLocked: false, status: undefined }));

/** Counts what was asked and heard of the vault: an answer to an earlier question is out of date. */
let latest = 0;

/** Asks the background for the vault's state. If it does not answer, only the failure changes. */
export async function lookAtVault(): Promise<void> {
  const turn = ++latest;
  try {
    const status = await sendMessage('vaultStatus');
    if (turn !== latest) return;
    useVault.setState({ status, isLocked: status.isLocked, failure: undefined });
  } catch (failure) {
    if (turn === latest) useVault.setState({ failure });
  }
}

/**
 * Loads the view and keeps it up to date while the page is open, whoever locks or unlocks the
 * vault.
 * @returns a function that stops following.
 */
export async function followVault(): Promise<() => void> {
  const stops = [
    lockedItem.watch((isLocked) => {
      useVault.setState({ isLocked });
      void lookAtVault();
    }),
    // A passphrase was set, changed or removed; the new value does not matter here.
    lockItem.watch(() => void lookAtVault()),
  ];
  const turn = ++latest;
  const isLocked = await lockedItem.getValue();
  // The vault may have been locked or unlocked while its state was read.
  if (turn === latest) useVault.setState({ isLocked });
  void lookAtVault();
  return () => stops.forEach((stop) => stop());
}
