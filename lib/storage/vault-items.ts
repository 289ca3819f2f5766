import * as v from 'valibot';

import { lockSchema, type VaultLock } from '@/lib/vault/shapes';
import type { SealedRecords } from '@/lib/vault/types';
import { defineStoredItem } from './define-item';
import { isRecord, soundList } from './sound';

/**
 * Sealed secrets by project id. Only the background reads this item and those below. A record is
 * validated when it is opened. One that does not open is kept, and the author is told.
 */
export const vaultItem = defineStoredItem<SealedRecords>({
  key: 'local:vault',
  version: 1,
  fallback: {},
  schema: v.custom<SealedRecords>(isRecord),
});

/**
 * The lock that the passphrase opens; null if there is no passphrase. `damaged`: there is one, but
 * it cannot be tried. That must never be taken for no passphrase.
 */
export const lockItem = defineStoredItem<VaultLock | 'damaged' | null>({
  key: 'local:vaultLock',
  version: 1,
  fallback: null,
  damaged: 'damaged',
  schema: lockSchema,
});

/** The number of wrong passphrases in a row. It is on disk, so that a restart does not reset it. */
export const triesItem = defineStoredItem<Tries | null>({
  key: 'local:vaultTries',
  version: 1,
  fallback: null,
  schema: v.object({
    failures: v.pipe(v.number(), v.integer(), v.minValue(1)),
    retryAt: v.number(),
  }),
});

export interface Tries {
  failures: number;
  /** No passphrase is tried before this time, in epoch milliseconds. */
  retryAt: number;
}

/** Values that were found where they make no sense, and were replaced since. */
export const asideItem = defineStoredItem<PutAside[]>({
  key: 'local:vaultAside',
  version: 1,
  fallback: [],
  schema: soundList(
    v.object({ from: v.picklist(['projects', 'vault', 'vaultLock']), value: v.unknown() }),
  ),
});

export interface PutAside {
  from: 'projects' | 'vault' | 'vaultLock';
  value: unknown;
}

/** The key of an unlocked passphrase vault: only in memory, and hidden from content scripts. */
export const openKeyItem = defineStoredItem<OpenKey | null>({
  key: 'session:vaultKey',
  fallback: null,
  schema: v.object({ raw: v.pipe(v.string(), v.base64()), salt: v.string() }),
});

export interface OpenKey {
  /** 256 bits in base64. */
  raw: string;
  /** The salt of the lock that the key belongs to. A key of another lock must not seal anything. */
  salt: string;
}

/** When a secret was last used, in epoch milliseconds. A damaged value reads as long ago. */
export const usedAtItem = defineStoredItem({
  key: 'session:vaultUsedAt',
  fallback: 0,
  schema: v.number(),
});

/** A passphrase was set in this browser session, so it is not yet certain that it is on disk. */
export const justSetItem = defineStoredItem({
  key: 'session:vaultJustSet',
  fallback: false,
  schema: v.boolean(),
});
