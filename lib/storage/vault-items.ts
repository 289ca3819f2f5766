import { storage } from '#imports';

import type { VaultLock } from '@/lib/vault';
import type { SealedRecords } from '@/lib/vault/types';

/**
 * Whether the passphrase is asked for before a secret can be used. Pages watch it to lock and open
 * with the vault, after they have asked `vaultStatus` once; the background alone writes it.
 */
export const lockedItem = storage.defineItem<boolean>('session:vaultLocked', { fallback: false });

/** Sealed secrets by project id. Only the background reads it, and everything below. */
export const vaultItem = storage.defineItem<SealedRecords>('local:vault', {
  version: 1,
  fallback: {},
});

/** How the passphrase opens the vault; absent where there is none. */
export const lockItem = storage.defineItem<VaultLock>('local:vaultLock', { version: 1 });

/** Wrong passphrases in a row. On the disk, so that a restart gives no new tries. */
export const triesItem = storage.defineItem<Tries>('local:vaultTries', { version: 1 });

export interface Tries {
  failures: number;
  /** Epoch milliseconds before which no passphrase is tried. */
  retryAt: number;
}

/** What was found in a place of storage where it makes no sense, and was written anew since. */
export const asideItem = storage.defineItem<PutAside[]>('local:vaultAside', {
  version: 1,
  fallback: [],
});

export interface PutAside {
  from: 'projects' | 'vault' | 'vaultLock';
  value: unknown;
}

/** The key of an open passphrase vault: in memory alone, closed to content scripts. */
export const openKeyItem = storage.defineItem<OpenKey>('session:vaultKey');

export interface OpenKey {
  /** 256 bits, base64. */
  raw: string;
  /** Of the lock that it belongs to: a key of another lock must not seal anything. */
  salt: string;
}

/** When a secret was last asked for, in epoch milliseconds. */
export const usedAtItem = storage.defineItem<number>('session:vaultUsedAt');

/** A passphrase was set in this browser session, so nobody knows yet that the disk has it. */
export const justSetItem = storage.defineItem<boolean>('session:vaultJustSet', { fallback: false });
