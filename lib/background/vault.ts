import { browser } from '#imports';

import type { Handlers } from '@/lib/messages';
import type { VAULT_MESSAGES } from '@/lib/messages/table/vault';
import type { Exports } from './store/exports';
import type { ProjectStore } from './store/project-store';
import type { Vault } from './store/vault';

/** The alarm's name; the browser keeps it while the background sleeps. */
const LOCK_ALARM = 'lock-vault';

/** The project does not have the secret that was asked for. */
class NoSecretError extends Error {
  override name = 'NoSecretError';
  constructor() {
    super('This project has none saved. Add it in Options.');
  }
}

/** Opens and locks the vault, and answers what needs an open one. */
export function vaultHandlers(
  vault: Vault,
  store: ProjectStore,
  exports: Exports,
): Handlers<keyof typeof VAULT_MESSAGES> {
  /** Schedules the lock again, because the work may have changed when it is due. */
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

/** Locks the vault when the screen locks, or after the idle time that the author chose. */
export function followLocking(vault: Vault): void {
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === LOCK_ALARM) void lockInTime(vault);
  });
  browser.idle.onStateChanged.addListener((state) => {
    if (state === 'locked') void vault.lock();
  });
  // The background may have slept past the time, and after a restart of the browser the vault is
  // locked.
  void lockInTime(vault);
}

/** Locks the vault if it is time; otherwise sets an alarm for when it may be. */
async function lockInTime(vault: Vault): Promise<void> {
  const when = await vault.lockIfIdle();
  if (when === null) await browser.alarms.clear(LOCK_ALARM);
  else await browser.alarms.create(LOCK_ALARM, { when });
}
