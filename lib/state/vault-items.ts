import { storage } from '#imports';

/**
 * Whether the passphrase is asked for before a secret can be used. Pages watch it to lock and open
 * with the vault, after they have asked `vaultStatus` once; the background alone writes it.
 */
export const lockedItem = storage.defineItem<boolean>('session:vaultLocked', { fallback: false });
