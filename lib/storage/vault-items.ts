import * as v from 'valibot';

import { lockSchema, type VaultLock } from '@/lib/vault/shapes';
import type { SealedRecords } from '@/lib/vault/types';
import { defineStoredItem } from './define-item';
import { isRecord, soundList } from './sound';

/**
 * Sealed secrets by project id. Only the background reads it, and everything below. A record is
 * validated when it is opened: one that does not open is still kept, and told to the author.
 */
export const vaultItem = defineStoredItem<SealedRecords>({
  key: 'local:vault',
  version: 1,
  fallback: {},
  schema: v.custom<SealedRecords>(isRecord),
});

/**
 * How the passphrase opens the vault; null: there is no passphrase. `damaged`: there is one and no
 * way to try it, which must never read as none.
 */
export const lockItem = defineStoredItem<VaultLock | 'damaged' | null>({
  key: 'local:vaultLock',
  version: 1,
  fallback: null,
  damaged: 'damaged',
  schema: lockSchema,
});

/** Wrong passphrases in a row. On the disk, so that a restart gives no new tries. */
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
  /** Epoch milliseconds before which no passphrase is tried. */
  retryAt: number;
}

/** What was found in a place of storage where it makes no sense, and was written anew since. */
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

/** The key of an open passphrase vault: in memory alone, closed to content scripts. */
export const openKeyItem = defineStoredItem<OpenKey | null>({
  key: 'session:vaultKey',
  fallback: null,
  schema: v.object({ raw: v.pipe(v.string(), v.base64()), salt: v.string() }),
});

export interface OpenKey {
  /** 256 bits, base64. */
  raw: string;
  /** Of the lock that it belongs to: a key of another lock must not seal anything. */
  salt: string;
}

/** When a secret was last asked for, in epoch milliseconds. What is damaged counts as long ago. */
export const usedAtItem = defineStoredItem({
  key: 'session:vaultUsedAt',
  fallback: 0,
  schema: v.number(),
});

/** A passphrase was set in this browser session, so nobody knows yet that the disk has it. */
export const justSetItem = defineStoredItem({
  key: 'session:vaultJustSet',
  fallback: false,
  schema: v.boolean(),
});
