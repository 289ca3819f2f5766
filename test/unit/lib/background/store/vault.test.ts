import { storage } from '#imports';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';

import { lockedItem, readProjects } from '../../../../../lib/storage/storage';
import { UnreadableSecretError, VaultLockedError } from '../../../../../lib/vault';
import {
  allStorage,
  type Background,
  draft,
  ENCRYPTION_KEY,
  freshProfile,
  MINUTE,
  OTHER_PASSPHRASE,
  PASSPHRASE,
  type Profile,
  SECRET,
} from './support';

let profile: Profile;
let at: Background;
let id: string;

beforeEach(async () => {
  profile = freshProfile();
  at = profile.start();
  ({ id } = await at.store.save(undefined, draft(), { secret: SECRET }));
});

const isOpen = async ({ store }: Background = at) =>
  (await store.secretsOf(id).catch(() => undefined))?.secret === SECRET;

const saltNow = async () =>
  (await storage.getItem<{ derivation: { salt: string } }>('local:vaultLock'))?.derivation.salt;

describe('a vault without a passphrase', () => {
  it('is open, and nothing locks it', async () => {
    expect(await at.vault.status()).toEqual({
      protection: 'browser',
      isLocked: false,
      lockAfterMinutes: null,
      retryAt: null,
      unreadable: { projectIds: [], damagedProjects: 0 },
    });
    await at.vault.lock();
    expect(await isOpen()).toBe(true);
    expect(await at.vault.unlock('whatever')).toEqual({ status: 'open' });
    expect(await at.vault.removePassphrase('whatever')).toEqual({ status: 'open' });
    expect(await at.vault.lockIfIdle()).toBeNull();
  });
});

describe('a browser that cannot read its own key', () => {
  it('is reported, and loses nothing: everything opens once the key can be read again', async () => {
    const before = await storage.snapshot('local');
    const mend = profile.breakKeyStore();
    expect(await at.vault.status()).toMatchObject({
      isLocked: false,
      unreadable: { projectIds: [id] },
    });
    await expect(at.store.secretsOf(id)).rejects.toThrow('Restart the browser');
    await expect(at.store.save(id, draft(), { secret: 'new' })).rejects.toThrow('Restart');
    await expect(at.vault.setPassphrase(PASSPHRASE)).rejects.toThrow('Restart');
    expect(await storage.snapshot('local')).toEqual(before);
    mend();
    expect(await isOpen()).toBe(true);
  });
});

describe('a passphrase', () => {
  it('protects every secret at once, and leaves the vault open', async () => {
    expect(await at.vault.setPassphrase(PASSPHRASE)).toEqual({ status: 'open' });
    expect(await at.vault.status()).toMatchObject({ protection: 'passphrase', isLocked: false });
    expect(await isOpen()).toBe(true);
  });

  it('is required after a restart, and then opens everything', async () => {
    await at.vault.setPassphrase(PASSPHRASE);
    const after = await profile.restart();
    expect(await after.vault.status()).toMatchObject({ isLocked: true });
    await expect(after.store.secretsOf(id)).rejects.toThrow(VaultLockedError);
    expect(await after.vault.unlock(PASSPHRASE)).toEqual({ status: 'open' });
    expect(await isOpen(after)).toBe(true);
  });

  it('stays in effect while the background sleeps and starts again', async () => {
    await at.vault.setPassphrase(PASSPHRASE);
    expect(await isOpen(profile.start())).toBe(true);
  });

  it('is accepted in its other Unicode form, as another keyboard types it', async () => {
    await at.vault.setPassphrase('caf\u00E9 au lait');
    const after = await profile.restart();
    expect(await after.vault.unlock('cafe\u0301 au lait')).toEqual({ status: 'open' });
  });

  it('has at least eight characters', async () => {
    await expect(at.vault.setPassphrase('seven77')).rejects.toThrow('at least 8');
    expect(await at.vault.status()).toMatchObject({ protection: 'browser' });
  });

  it('is changed only with the previous one, which then opens nothing', async () => {
    await at.vault.setPassphrase(PASSPHRASE);
    expect(await at.vault.setPassphrase(OTHER_PASSPHRASE)).toMatchObject({ status: 'wrong' });
    profile.clock.now += MINUTE;
    expect(await at.vault.setPassphrase(OTHER_PASSPHRASE, 'wrong')).toMatchObject({
      status: 'wrong',
    });
    profile.clock.now += MINUTE;
    await at.vault.setPassphrase(OTHER_PASSPHRASE, PASSPHRASE);
    const after = await profile.restart();
    expect(await after.vault.unlock(PASSPHRASE)).toMatchObject({ status: 'wrong' });
    profile.clock.now += MINUTE;
    expect(await after.vault.unlock(OTHER_PASSPHRASE)).toEqual({ status: 'open' });
    expect(await isOpen(after)).toBe(true);
  });

  it('is removed only when it is given, and nothing is lost', async () => {
    await at.vault.setPassphrase(PASSPHRASE);
    expect(await at.vault.removePassphrase('wrong one')).toMatchObject({ status: 'wrong' });
    profile.clock.now += MINUTE;
    expect(await at.vault.removePassphrase(PASSPHRASE)).toEqual({ status: 'open' });
    const after = await profile.restart();
    expect(await after.vault.status()).toMatchObject({ protection: 'browser', isLocked: false });
    expect(await isOpen(after)).toBe(true);
  });

  it('is stored nowhere, and its key only where it is gone with the browser', async () => {
    await at.vault.setPassphrase(PASSPHRASE);
    expect(await allStorage()).not.toContain(PASSPHRASE);
    const { raw } = (await storage.getItem<{ raw: string }>('session:vaultKey'))!;
    expect(JSON.stringify(await storage.snapshot('local'))).not.toContain(raw);
    await at.vault.lock();
    expect(await allStorage()).not.toContain(raw);
  });

  it('gets a new salt each time', async () => {
    await at.vault.setPassphrase(PASSPHRASE);
    const first = await saltNow();
    await at.vault.setPassphrase(PASSPHRASE, PASSPHRASE);
    expect(await saltNow()).not.toBe(first);
  });

  it('keeps the browser’s own key until a restart has shown that the passphrase was stored', async () => {
    await at.vault.setPassphrase(PASSPHRASE);
    await at.vault.lock();
    await at.vault.unlock(PASSPHRASE);
    expect(profile.hasBrowserKey()).toBe(true);
    await (await profile.restart()).vault.unlock(PASSPHRASE);
    expect(profile.hasBrowserKey()).toBe(false);
  });

  it('is changed for deleted projects as well, so that they can be restored', async () => {
    await at.store.remove(id);
    await at.vault.setPassphrase(PASSPHRASE);
    await at.store.restore(id);
    expect(await isOpen()).toBe(true);
    await at.store.remove(id);
    await at.vault.setPassphrase(OTHER_PASSPHRASE, PASSPHRASE);
    await at.vault.removePassphrase(OTHER_PASSPHRASE);
    await at.store.restore(id);
    expect(await isOpen()).toBe(true);
  });

  it('skips records that cannot be opened, and says which', async () => {
    const { id: other } = await at.store.save(undefined, draft({ name: 'Tea' }), { secret: 'tea' });
    const sealed = (await storage.getItem<Record<string, unknown>>('local:vault'))!;
    const damaged = { iv: 'AAAA', ciphertext: 'never' };
    await storage.setItem('local:vault', { ...sealed, [other]: damaged, stray: 'half a rec' });
    await at.vault.setPassphrase(PASSPHRASE);
    expect(await isOpen()).toBe(true);
    expect(await storage.getItem('local:vault')).toMatchObject({
      [other]: damaged,
      stray: 'half a rec',
    });
    expect((await at.vault.status()).unreadable.projectIds).toEqual([other]);
    await expect(at.store.secretsOf(other)).rejects.toThrow(UnreadableSecretError);
    await at.vault.removePassphrase(PASSPHRASE);
    expect(await storage.getItem('local:vault')).toMatchObject({ [other]: damaged });
  });

  it('changes nothing if the disk is full', async () => {
    const before = await storage.snapshot('local');
    const set = vi.spyOn(fakeBrowser.storage.local, 'set').mockRejectedValue(new Error('QUOTA'));
    await expect(at.vault.setPassphrase(PASSPHRASE)).rejects.toThrow('nothing was changed');
    set.mockRestore();
    expect(await storage.snapshot('local')).toEqual(before);
    expect(await isOpen()).toBe(true);
  });

  it('never seals with a key in memory that belongs to another passphrase', async () => {
    await at.vault.setPassphrase(PASSPHRASE);
    const key = await storage.getItem('session:vaultKey');
    await at.vault.setPassphrase(OTHER_PASSPHRASE, PASSPHRASE);
    // As if the browser had stopped the background between the two writes.
    await storage.setItem('session:vaultKey', key);
    await expect(at.store.save(id, draft(), { secret: 'new' })).rejects.toThrow(VaultLockedError);
    await at.vault.unlock(OTHER_PASSPHRASE);
    expect(await isOpen()).toBe(true);
  });

  it('is reported if it is damaged in storage, and a new one can be set', async () => {
    await at.vault.setPassphrase(PASSPHRASE);
    await storage.setItem('local:vaultLock', { version: 1, derivation: 'half' });
    const after = await profile.restart();
    expect(await after.vault.status()).toMatchObject({ protection: 'passphrase', isLocked: true });
    await expect(after.vault.unlock(PASSPHRASE)).rejects.toThrow('Set a passphrase anew');
    await after.vault.setPassphrase(OTHER_PASSPHRASE);
    await after.store.save(id, draft(), { secret: SECRET });
    expect(await isOpen(after)).toBe(true);
    expect(await storage.getItem('local:vaultAside')).toMatchObject([
      { from: 'vaultLock', value: { derivation: 'half' } },
    ]);
  });

  it('unlocks even if memory is full of templates that wait for their undo', async () => {
    await at.vault.setPassphrase(PASSPHRASE);
    const after = await profile.restart();
    const set = vi.spyOn(fakeBrowser.storage.session, 'set');
    set.mockRejectedValue(new Error('QUOTA'));
    after.onLock.mockImplementation(async () => set.mockRestore());
    expect(await after.vault.unlock(PASSPHRASE)).toEqual({ status: 'open' });
    expect(await isOpen(after)).toBe(true);
  });
});

describe('a locked vault', () => {
  beforeEach(async () => {
    await at.vault.setPassphrase(PASSPHRASE);
    await at.vault.lock();
  });

  it('informs the pages that follow it, and calls for the removal of other secrets', async () => {
    expect(await lockedItem.getValue()).toBe(true);
    expect(at.onLock).toHaveBeenCalledOnce();
    await at.vault.unlock(PASSPHRASE);
    expect(await lockedItem.getValue()).toBe(false);
  });

  it('saves changes without a new secret, and leaves the sealed one as it is', async () => {
    const saved = await at.store.save(id, draft({ name: 'Silver' }), {});
    expect(saved).toMatchObject({ name: 'Silver', hasSecret: true });
    await at.store.save(undefined, draft({ name: 'No secret yet' }), {});
    await at.vault.unlock(PASSPHRASE);
    expect(await isOpen()).toBe(true);
  });

  it('accepts no new secret, copies none, and keeps everything', async () => {
    const before = await storage.snapshot('local');
    for (const work of [
      () => at.store.save(id, draft(), { secret: 'new' }),
      () => at.store.save(undefined, draft(), { encryptionKey: ENCRYPTION_KEY }),
      () => at.store.duplicate(id, 'Copy'),
      () => at.vault.setLockAfter(5),
      () => at.exports.write([id], PASSPHRASE),
      () => at.store.requireOpen(),
    ]) {
      await expect(work()).rejects.toThrow(VaultLockedError);
    }
    expect(await storage.snapshot('local')).toEqual(before);
  });

  it('can still delete and restore', async () => {
    await at.store.remove(id);
    await at.store.restore(id);
    await at.vault.unlock(PASSPHRASE);
    expect(await isOpen()).toBe(true);
  });

  it('can be opened by changing the passphrase', async () => {
    await at.vault.setPassphrase(OTHER_PASSPHRASE, PASSPHRASE);
    expect(await isOpen()).toBe(true);
  });

  it('only checks that a record looks like one', async () => {
    await storage.setItem('local:vault', { [id]: { iv: 'AAAA', ciphertext: 'AAAA' } });
    expect((await at.vault.status()).unreadable.projectIds).toEqual([]);
    await storage.setItem('local:vault', { [id]: null });
    expect((await at.vault.status()).unreadable.projectIds).toEqual([id]);
  });
});

const guess = (from = at) => from.vault.unlock('a wrong one');
const waited = (outcome: { retryAt?: number }) => (outcome.retryAt! - profile.clock.now) / 1000;

describe('a wrong passphrase', () => {
  beforeEach(async () => {
    await at.vault.setPassphrase(PASSPHRASE);
    await at.vault.lock();
  });

  it('causes a wait that doubles each time, up to a quarter of an hour', async () => {
    const waits: number[] = [];
    for (let tries = 0; tries < 13; tries += 1) {
      const outcome = (await guess()) as { status: string; retryAt: number };
      expect(outcome.status).toBe('wrong');
      waits.push(waited(outcome));
      profile.clock.now = outcome.retryAt;
    }
    expect(waits).toEqual([1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 900, 900, 900]);
  });

  it('delays every attempt, even one with the right passphrase', async () => {
    const { retryAt } = (await guess()) as { retryAt: number };
    expect(await at.vault.unlock(PASSPHRASE)).toEqual({ status: 'wait', retryAt });
    expect(await at.vault.status()).toMatchObject({ isLocked: true, retryAt });
    profile.clock.now = retryAt;
    expect(await at.vault.unlock(PASSPHRASE)).toEqual({ status: 'open' });
    expect(await at.vault.status()).toMatchObject({ retryAt: null });
  });

  it('is remembered after a restart, and forgotten with the right one', async () => {
    await guess();
    profile.clock.now += MINUTE;
    await guess();
    const after = await profile.restart();
    expect(await after.vault.unlock(PASSPHRASE)).toMatchObject({ status: 'wait' });
    profile.clock.now += MINUTE;
    expect(waited((await guess(after)) as object)).toBe(4);
    profile.clock.now += MINUTE;
    await after.vault.unlock(PASSPHRASE);
    await after.vault.lock();
    expect(waited((await guess(after)) as object)).toBe(1);
  });

  it('counts before it is tried, so that closing the browser gives no free attempt', async () => {
    const derive = vi.spyOn(crypto.subtle, 'deriveBits').mockReturnValue(new Promise(() => {}));
    void guess();
    await vi.waitFor(() => expect(derive).toHaveBeenCalled());
    derive.mockRestore();
    const after = await profile.restart();
    expect(await after.vault.unlock(PASSPHRASE)).toMatchObject({ status: 'wait' });
  });

  it('never wipes: the right one opens everything after any number of attempts', async () => {
    for (let tries = 0; tries < 60; tries += 1) {
      await guess();
      profile.clock.now += 15 * MINUTE;
    }
    await at.vault.unlock(PASSPHRASE);
    expect(await isOpen()).toBe(true);
  });

  it('does not prolong the wait of an author whose clock was ahead', async () => {
    profile.clock.now += 365 * 24 * 60 * MINUTE;
    await guess();
    profile.clock.now -= 365 * 24 * 60 * MINUTE;
    expect(waited((await at.vault.unlock(PASSPHRASE)) as object)).toBe(1);
  });

  it('does not lock the author out if attempts cannot be counted', async () => {
    await storage.setItem('local:vaultTries', 'nonsense');
    const full = (['set', 'remove'] as const).map((method) =>
      vi.spyOn(fakeBrowser.storage.local, method).mockRejectedValue(new Error('QUOTA')),
    );
    expect(await at.vault.unlock(PASSPHRASE)).toEqual({ status: 'open' });
    for (const each of full) each.mockRestore();
  });
});

describe('automatic locking', () => {
  beforeEach(async () => {
    await at.vault.setPassphrase(PASSPHRASE);
  });

  it('happens an hour after the last use, unless the author chooses otherwise', async () => {
    expect(await at.vault.status()).toMatchObject({ lockAfterMinutes: 60 });
    expect(await at.vault.lockIfIdle()).toBe(profile.clock.now + 60 * MINUTE);
    await at.vault.setLockAfter(5);
    expect(await at.vault.lockIfIdle()).toBe(profile.clock.now + 5 * MINUTE);
  });

  it('is delayed by every use', async () => {
    await at.vault.setLockAfter(5);
    profile.clock.now += 4 * MINUTE;
    expect(await isOpen()).toBe(true);
    expect(await at.vault.lockIfIdle()).toBe(profile.clock.now + 5 * MINUTE);
    profile.clock.now += 5 * MINUTE;
    expect(await at.vault.lockIfIdle()).toBeNull();
    expect(await lockedItem.getValue()).toBe(true);
    expect(await storage.getItem('session:vaultKey')).toBeNull();
  });

  it('is not delayed by reading the state of the vault', async () => {
    await at.vault.setLockAfter(5);
    profile.clock.now += 4 * MINUTE;
    await at.vault.status();
    profile.clock.now += 2 * MINUTE;
    expect(await at.vault.status()).toMatchObject({ isLocked: true });
  });

  it('happens at the next use if nothing checked in time', async () => {
    await at.vault.setLockAfter(5);
    profile.clock.now += 6 * MINUTE;
    await expect(at.store.secretsOf(id)).rejects.toThrow(VaultLockedError);
    expect(await lockedItem.getValue()).toBe(true);
    expect(await storage.getItem('session:vaultKey')).toBeNull();
  });

  it('happens only with the browser if the author chose that', async () => {
    await at.vault.setLockAfter(null);
    profile.clock.now += 1000 * 60 * MINUTE;
    expect(await isOpen()).toBe(true);
    expect(await at.vault.lockIfIdle()).toBeNull();
    expect(await isOpen(await profile.restart())).toBe(false);
  });

  it('is not delayed by a clock that is set back', async () => {
    profile.clock.now -= 10 * MINUTE;
    expect(await isOpen()).toBe(false);
  });

  it.each([['text'], [['1']], [null]])('happens at once if the last use is %j', async (usedAt) => {
    await storage.setItem('session:vaultUsedAt', usedAt);
    expect(await isOpen()).toBe(false);
  });

  it('keeps its setting when the passphrase changes', async () => {
    await at.vault.setLockAfter(15);
    await at.vault.setPassphrase(OTHER_PASSPHRASE, PASSPHRASE);
    expect(await at.vault.status()).toMatchObject({ lockAfterMinutes: 15 });
  });
});

it('runs one task after another: reads during a change of passphrase still succeed', async () => {
  const uses = Array.from({ length: 5 }, () => at.store.secretsOf(id));
  const change = at.vault.setPassphrase(PASSPHRASE);
  const more = Array.from({ length: 5 }, () => at.store.secretsOf(id));
  const saves = ['a', 'b'].map((name) =>
    at.store.save(undefined, draft({ name }), { secret: name }),
  );
  await change;
  expect(await Promise.all([...uses, ...more])).toEqual(
    Array.from({ length: 10 }, () => ({ secret: SECRET })),
  );
  for (const saved of await Promise.all(saves)) {
    expect(await at.store.secretsOf(saved.id)).toEqual({ secret: saved.name });
  }
  expect(await readProjects()).toHaveLength(3);
});
