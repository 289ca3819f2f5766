import { create } from 'zustand';

import { sendMessage } from '@/lib/messages';
import type { VaultStatus } from '@/lib/vault/types';
import { lockedItem } from '@/lib/storage/storage';
import { lockItem } from '@/lib/storage/vault-items';

/** How pages see the vault; the background is the truth. */
export interface VaultView {
  isLocked: boolean;
  /** Undefined until the background has answered. */
  status: VaultStatus | undefined;
  /** Why it did not answer when it was asked last. */
  failure?: unknown;
}

export const useVault = create<VaultView>(() => ({ isLocked: false, status: undefined }));

/** Asks how the vault stands. Without an answer the view stays as it is, but for saying so. */
export async function lookAtVault(): Promise<void> {
  try {
    const status = await sendMessage('vaultStatus');
    useVault.setState({ status, isLocked: status.isLocked, failure: undefined });
  } catch (failure) {
    useVault.setState({ failure });
  }
}

/**
 * Loads the view and keeps it true while the page is open, whoever locks or opens the vault.
 * @returns a function that stops following.
 */
export async function followVault(): Promise<() => void> {
  const stops = [
    lockedItem.watch((isLocked) => {
      useVault.setState({ isLocked });
      void lookAtVault();
    }),
    // A passphrase was set, changed or taken away: only that it changed matters here.
    lockItem.watch(() => void lookAtVault()),
  ];
  useVault.setState({ isLocked: await lockedItem.getValue() });
  void lookAtVault();
  return () => stops.forEach((stop) => stop());
}
