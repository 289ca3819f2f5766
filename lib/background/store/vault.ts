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
  /** The key that secrets are sealed with now. @throws VaultLockedError, DamagedVaultError */
  key(): Promise<CryptoKey>;
  status(): Promise<VaultStatus>;
  /** @throws DamagedVaultError */
  unlock(passphrase: string): Promise<UnlockOutcome>;
  /** Does nothing where there is no passphrase. */
  lock(): Promise<void>;
  /**
   * Seals everything anew under a passphrase. What does not open stays as it is.
   * @param current asked for where there is one already.
   * @throws WeakPassphraseError, NotSavedError with nothing changed
   */
  setPassphrase(passphrase: string, current?: string): Promise<UnlockOutcome>;
  /** Seals everything anew under the browser's own key. */
  removePassphrase(current: string): Promise<UnlockOutcome>;
  /** Does nothing where there is no passphrase. @throws VaultLockedError */
  setLockAfter(minutes: number | null): Promise<void>;
  /** Locks when it is time. @returns when to look again, in epoch milliseconds; null: no need. */
  lockIfIdle(): Promise<number | null>;
}

export interface VaultParts {
  /** The browser's own key, for a vault without a passphrase. */
  browserKey: () => Promise<CryptoKey>;
  /** Takes that key away once nothing is sealed with it. */
  forgetBrowserKey: () => Promise<void>;
  /** Epoch milliseconds. */
  now: () => number;
  /** The queue that everything that writes projects shares. */
  enqueue: SerialQueue;
  /** Forgets what must not outlive the open vault. */
  onLock: () => Promise<void>;
  /** Of PBKDF2, for new passphrases; default the product's. */
  rounds?: number;
}

/** The one place that knows whether the vault is open, and that changes how it is closed. */
export function createVault(parts: VaultParts): Vault {
  const { browserKey, now, enqueue, rounds = ROUNDS } = parts;

  /** undefined while it is locked. */
  const keyOf = async (lock: Snapshot['lock']): Promise<CryptoKey | undefined> => {
    if (lock === 'damaged') return undefined;
    return lock ? openKey(lock, now()) : browserKey();
  };

  const close = async () => {
    await closeKey();
    await parts.onLock();
    await lockedItem.setValue(true);
  };

  /** Closes the vault if its idle time is up and nothing has closed it yet. */
  const closeOnce = async () => {
    if (!(await lockedItem.getValue())) await close();
  };

  /** The key that everything is sealed with now, after its passphrase; or why there is none. */
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
      // Where memory is full it locks itself early.
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
        // A passphrase from before the browser was started has proven to be on the disk.
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

/** The status can be told without the key. */
function nothingWithoutKeyStore(error: unknown): undefined {
  if (!(error instanceof KeyStoreError)) throw error;
}
