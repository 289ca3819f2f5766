import { reportingFullStorage } from '@/lib/storage/not-saved';
import {
  DamagedVaultError,
  KeyStoreError,
  newLock,
  type PassphraseKey,
  requireStrength,
  ROUNDS,
  VaultLockedError,
  type VaultLock,
} from '@/lib/vault';
import { LOCK_AFTER_AT_FIRST } from '@/lib/vault/limits';
import type { UnlockOutcome, VaultStatus } from '@/lib/vault/types';
import { changeKey } from './change-key';
import { type Snapshot, readSnapshot, readLock, writeSnapshot } from './snapshot';
import type { SerialQueue } from '@/lib/text/serial-queue';
import { closeKey, idleUntil, keepOpen, noteUse, openKey } from './open-key';
import { readTries, tryPassphrase } from './try-passphrase';
import { lockedItem } from '@/lib/storage/storage';
import { justSetItem } from '@/lib/storage/vault-items';
import { findUnreadable } from './vault-status';

export interface Vault {
  /** The key that seals secrets now. @throws VaultLockedError, DamagedVaultError */
  key(): Promise<CryptoKey>;
  status(): Promise<VaultStatus>;
  /** @throws DamagedVaultError */
  unlock(passphrase: string): Promise<UnlockOutcome>;
  /** Does nothing if there is no passphrase. */
  lock(): Promise<void>;
  /**
   * Seals everything again with a new passphrase. Records that cannot be opened stay as they are.
   * @param current the present passphrase; needed if there is one.
   * @throws WeakPassphraseError, NotSavedError; nothing is changed then
   */
  setPassphrase(passphrase: string, current?: string): Promise<UnlockOutcome>;
  /** Seals everything again with the browser's own key. */
  removePassphrase(current: string): Promise<UnlockOutcome>;
  /** Does nothing if there is no passphrase. @throws VaultLockedError */
  setLockAfter(minutes: number | null): Promise<void>;
  /**
   * Locks the vault if it is time. @returns when to check again, in epoch milliseconds; null:
   * never.
   */
  lockIfIdle(): Promise<number | null>;
}

export interface VaultParts {
  /** The browser's own key, for a vault without a passphrase. */
  browserKey: () => Promise<CryptoKey>;
  /** Deletes that key once nothing is sealed with it. */
  forgetBrowserKey: () => Promise<void>;
  /** Epoch milliseconds. */
  now: () => number;
  /** The queue of all changes to projects, records and keys. */
  enqueue: SerialQueue;
  /** Forgets everything that must not outlive the open vault. */
  onLock: () => Promise<void>;
  /** Rounds of PBKDF2 for new passphrases; default the product's. */
  rounds?: number;
}

/** The only code that knows whether the vault is open, and that changes its passphrase. */
export function createVault(parts: VaultParts): Vault {
  const { browserKey, now, enqueue, rounds = ROUNDS } = parts;

  /** Undefined while the vault is locked. */
  const keyOf = async (lock: Snapshot['lock']): Promise<CryptoKey | undefined> => {
    if (lock === 'damaged') return undefined;
    return lock ? openKey(lock, now()) : browserKey();
  };

  const close = async () => {
    await closeKey();
    await parts.onLock();
    await lockedItem.setValue(true);
  };

  /** Closes the vault if its idle time is over and it is not closed yet. */
  const closeOnce = async () => {
    if (!(await lockedItem.getValue())) await close();
  };

  /**
   * Checks the passphrase; gives the key that everything is sealed with now, or why there is none.
   */
  const unsealing = async (lock: Snapshot['lock'], current = '') => {
    // No key opens these records. They stay as they are, and new secrets can be saved again.
    if (lock === 'damaged') return { status: 'right', from: undefined } as const;
    if (!lock) return { status: 'right', from: await browserKey() } as const;
    const tried = await tryPassphrase(lock, current, now);
    return tried.status === 'right'
      ? ({ status: 'right', from: tried.opened.key } as const)
      : tried;
  };

  const open = async (lock: VaultLock, opened: PassphraseKey): Promise<UnlockOutcome> => {
    try {
      await keepOpen(lock, opened, now());
    } catch {
      // Session storage is full of templates kept for undo. Opening the vault matters more.
      await parts.onLock();
      await reportingFullStorage(keepOpen(lock, opened, now()));
    }
    return { status: 'open' };
  };

  return {
    key: async () => {
      const lock = await readLock();
      const key = await keyOf(lock);
      if (!key) {
        await closeOnce();
        throw lock === 'damaged' ? new DamagedVaultError() : new VaultLockedError();
      }
      // If memory is full, the vault only locks itself early.
      if (lock) await noteUse(now()).catch(() => undefined);
      return key;
    },

    status: () =>
      enqueue(async () => {
        const snapshot = await readSnapshot();
        const { lock } = snapshot;
        const key = await keyOf(lock).catch(nothingWithoutKeyStore);
        const { retryAt } = await readTries(now());
        return {
          protection: lock ? 'passphrase' : 'browser',
          isLocked: lock !== null && !key,
          lockAfterMinutes: lock && lock !== 'damaged' ? lock.lockAfterMinutes : null,
          retryAt: retryAt > now() ? retryAt : null,
          unreadable: await findUnreadable(snapshot, key),
        };
      }),

    unlock: (passphrase) =>
      enqueue(async () => {
        const lock = await readLock();
        if (lock === 'damaged') throw new DamagedVaultError();
        if (!lock) return { status: 'open' };
        const tried = await tryPassphrase(lock, passphrase, now);
        if (tried.status !== 'right') return tried;
        // A passphrase that was set before the browser started is certain to be on disk.
        if (!(await justSetItem.getValue())) await parts.forgetBrowserKey().catch(() => undefined);
        return open(lock, tried.opened);
      }),

    lock: () =>
      enqueue(async () => {
        if (await readLock()) await close();
      }),

    setPassphrase: (passphrase, current) =>
      enqueue(async () => {
        requireStrength(passphrase);
        const snapshot = await readSnapshot();
        const before = await unsealing(snapshot.lock, current);
        if (before.status !== 'right') return before;
        const lockAfter =
          snapshot.lock && snapshot.lock !== 'damaged'
            ? snapshot.lock.lockAfterMinutes
            : LOCK_AFTER_AT_FIRST;
        const next = await newLock(passphrase, rounds, lockAfter);
        await reportingFullStorage(justSetItem.setValue(true));
        await changeKey(snapshot, before.from, next.key, next.lock);
        return open(next.lock, next);
      }),

    removePassphrase: (current) =>
      enqueue(async () => {
        const snapshot = await readSnapshot();
        if (!snapshot.lock) return { status: 'open' };
        if (snapshot.lock === 'damaged') throw new DamagedVaultError();
        const before = await unsealing(snapshot.lock, current);
        if (before.status !== 'right') return before;
        await changeKey(snapshot, before.from, await browserKey(), null);
        await closeKey();
        await lockedItem.setValue(false);
        return { status: 'open' };
      }),

    setLockAfter: (minutes) =>
      enqueue(async () => {
        const snapshot = await readSnapshot();
        const { lock } = snapshot;
        if (!lock || lock === 'damaged') return;
        if (!(await keyOf(snapshot.lock))) throw new VaultLockedError();
        await writeSnapshot(snapshot, { lock: { ...lock, lockAfterMinutes: minutes } });
      }),

    lockIfIdle: () =>
      enqueue(async () => {
        const lock = await readLock();
        if (lock && !(await keyOf(lock))) {
          await closeOnce();
          return null;
        }
        await lockedItem.setValue(false);
        if (!lock || lock === 'damaged') return null;
        const until = await idleUntil(lock);
        return Number.isFinite(until) ? until : null;
      }),
  };
}

/** If the key store is broken, the status can still be given without the key. */
function nothingWithoutKeyStore(error: unknown): undefined {
  if (!(error instanceof KeyStoreError)) throw error;
}
