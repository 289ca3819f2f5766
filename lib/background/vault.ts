import { browser } from '#imports';

import type { Handlers } from '@/lib/messages';
import type { VAULT_MESSAGES } from '@/lib/messages/table/vault';
import type { Exports } from './store/exports';
import type { ProjectStore } from './store/project-store';
import type { Vault } from './store/vault';

/** The alarm's name; the browser keeps it while the background sleeps. */
const LOCK_ALARM = 'lock-vault';

/** A secret was asked for that the project does not have. */
class NoSecretError extends Error {
  override name = 'NoSecretError';
  constructor() {
    super('This project has none saved. Add it in Options.');
  }
}

/** Opening and locking the vault, and what only an open one gives. */
export function vaultHandlers(
  vault: Vault,
  store: ProjectStore,
  exports: Exports,
): Handlers<keyof typeof VAULT_MESSAGES> {
  /** The time at which the vault locks itself may have changed with the work. */
  const followed = async <T>(work: Promise<T>): Promise<T> => {
    const done = await work;
    await lockInTime(vault);
    return done;
  };
  return {
    vaultStatus: () => vault.status(),
    unlockVault: ({ passphrase }) => followed(vault.unlock(passphrase)),
    lockVault: () => followed(vault.lock()),
    setPassphrase: ({ passphrase, current }) => followed(vault.setPassphrase(passphrase, current)),
    removePassphrase: ({ current }) => followed(vault.removePassphrase(current)),
    setLockAfter: ({ minutes }) => followed(vault.setLockAfter(minutes)),
    revealSecret: async ({ id, which }) => {
      const secret = (await store.secretsOf(id))[which];
      if (!secret) throw new NoSecretError();
      return secret;
    },
    exportProjects: ({ ids, passphrase }) => exports.write(ids, passphrase),
    readExport: ({ text, passphrase }) => exports.read(text, passphrase),
    importProjects: ({ text, passphrase, ids, whenKnown }) =>
      exports.take(text, passphrase, { ids, whenKnown }),
  };
}

/** Locks the vault when it has been idle for as long as the author chose, and with the screen. */
export function followLocking(vault: Vault): void {
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === LOCK_ALARM) void lockInTime(vault);
  });
  browser.idle.onStateChanged.addListener((state) => {
    if (state === 'locked') void vault.lock();
  });
  // The background may have slept through it, and a browser that starts has a locked vault.
  void lockInTime(vault);
}

/** Locks it if it is time, else looks again when it may be. */
async function lockInTime(vault: Vault): Promise<void> {
  const when = await vault.lockIfIdle();
  if (when === null) await browser.alarms.clear(LOCK_ALARM);
  else await browser.alarms.create(LOCK_ALARM, { when });
}
