import { browser, storage } from '#imports';
import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';

import { insertRequest } from '../../../../lib/background/insert/insert-request';
import { forgetAllChanges } from '../../../../lib/background/tabs/last-change';
import { followLocking, vaultHandlers } from '../../../../lib/background/vault';
import type { InsertRequest } from '../../../../lib/editor';
import { lockedItem } from '../../../../lib/storage/storage';
import {
  type Background,
  draft,
  freshProfile,
  MINUTE,
  PASSPHRASE,
  type Profile,
  SECRET,
} from './store/support';
import { fakeTab } from '../editor/fake-page';
import { fakeStore, handlersUnderTest } from './support';

/** Nothing may happen in it before the vault is open. */
const TAB = { ...fakeTab([], 'https://dashboard-01.moengage.com/'), choices: [] };

const { use, ask } = handlersUnderTest();

let profile: Profile;
let at: Background;
let id: string;
/** Reports that the screen was locked, or that somebody is back, as the browser does. */
let changeIdle: (state: 'active' | 'idle' | 'locked') => void;

beforeEach(async () => {
  profile = freshProfile();
  at = profile.start();
  ({ id } = await at.store.save(undefined, draft(), { secret: SECRET }));
  const idle = {
    onStateChanged: { addListener: (listener: typeof changeIdle) => (changeIdle = listener) },
  };
  (browser as unknown as { idle: unknown }).idle = idle;
  use(vaultHandlers(at.vault, at.store, at.exports));
  followLocking(at.vault);
});

const alarmAt = async () => (await browser.alarms.get('lock-vault'))?.scheduledTime;

describe('the background’s vault messages', () => {
  it('set a passphrase and remove it', async () => {
    expect(await ask('setPassphrase', { passphrase: PASSPHRASE })).toEqual({ status: 'open' });
    await ask('lockVault');
    expect(await ask('vaultStatus')).toMatchObject({ isLocked: true });
    expect(await ask('unlockVault', { passphrase: PASSPHRASE })).toEqual({ status: 'open' });
    await ask('removePassphrase', { current: PASSPHRASE });
    expect(await ask('vaultStatus')).toMatchObject({ protection: 'browser', isLocked: false });
  });

  it('reveal the one secret that was requested', async () => {
    expect(await ask('revealSecret', { id, which: 'secret' })).toBe(SECRET);
    await expect(ask('revealSecret', { id, which: 'encryptionKey' })).rejects.toThrow('none saved');
    await ask('setPassphrase', { passphrase: PASSPHRASE });
    await ask('lockVault');
    await expect(ask('revealSecret', { id, which: 'secret' })).rejects.toThrow('locked');
  });

  it('export projects to a file and import them again', async () => {
    const text = await ask('exportProjects', { ids: [id], passphrase: PASSPHRASE });
    const file = { text, passphrase: PASSPHRASE };
    expect(await ask('readExport', file)).toMatchObject({ preview: { projects: [{ id }] } });
    expect(await ask('importProjects', { ...file, ids: [id], whenKnown: 'copy' })).toEqual({
      status: 'imported',
      added: 1,
      replaced: 0,
    });
  });
});

describe('locking on time', () => {
  it('checks again when the vault may have been idle long enough, and not before', async () => {
    expect(await alarmAt()).toBeUndefined();
    await ask('setPassphrase', { passphrase: PASSPHRASE });
    expect(await alarmAt()).toBe(profile.clock.now + 60 * MINUTE);
    await ask('setLockAfter', { minutes: 5 });
    expect(await alarmAt()).toBe(profile.clock.now + 5 * MINUTE);
    await ask('setLockAfter', { minutes: null });
    expect(await alarmAt()).toBeUndefined();
  });

  it('locks on the alarm, or waits longer if the vault was used meanwhile', async () => {
    await ask('setPassphrase', { passphrase: PASSPHRASE });
    await ask('setLockAfter', { minutes: 5 });
    profile.clock.now += 4 * MINUTE;
    await at.store.secretsOf(id);
    profile.clock.now += MINUTE;
    const used = profile.clock.now - MINUTE;
    await fakeBrowser.alarms.onAlarm.trigger({ name: 'lock-vault', scheduledTime: 0 });
    await expect.poll(alarmAt).toBe(used + 5 * MINUTE);
    expect(await lockedItem.getValue()).toBe(false);
    profile.clock.now += 4 * MINUTE;
    await fakeBrowser.alarms.onAlarm.trigger({ name: 'lock-vault', scheduledTime: 0 });
    await expect.poll(() => lockedItem.getValue()).toBe(true);
    await expect.poll(alarmAt).toBeUndefined();
  });

  it('locks with the screen, but not because nobody types', async () => {
    await ask('setPassphrase', { passphrase: PASSPHRASE });
    changeIdle('idle');
    expect(await ask('vaultStatus')).toMatchObject({ isLocked: false });
    changeIdle('locked');
    await expect.poll(() => ask('vaultStatus')).toMatchObject({ isLocked: true });
  });

  it('reports a locked vault when the browser starts', async () => {
    await ask('setPassphrase', { passphrase: PASSPHRASE });
    const after = await profile.restart();
    followLocking(after.vault);
    await expect.poll(() => lockedItem.getValue()).toBe(true);
  });
});

describe('a locked vault', () => {
  it('refuses an insertion with advice, before it reads the page', async () => {
    await ask('setPassphrase', { passphrase: PASSPHRASE });
    expect(await insertRequest(at.store, TAB, id)).toMatchObject({ project: { id } });
    await ask('lockVault');
    expect(await insertRequest(at.store, TAB, id)).toEqual({
      refused: {
        status: 'refused',
        reason: 'locked',
        message: expect.stringContaining('unlock it'),
      },
    });
  });

  it('leaves other problems of a secret to the snippet builder', async () => {
    const store = fakeStore(() => Promise.reject(new Error('Unreadable.')));
    const ready = await insertRequest(store, TAB, id);
    expect(ready).toMatchObject({ project: { id } });
    const { build } = (ready as { request: InsertRequest }).request;
    expect(() => build('quoted', 'longURL', 'reference')).toThrow('Unreadable.');
  });

  it('forgets every template that waits for its undo, and nothing else', async () => {
    await storage.setItem('session:changes:7', [{ record: SECRET }]);
    await storage.setItem('session:changes:12', [{ record: SECRET }]);
    await storage.setItem('session:signForms', { id: {} });
    await forgetAllChanges();
    const left = Object.keys(await storage.snapshot('session'));
    expect(left.filter((key) => /changes|signForms/.test(key))).toEqual(['signForms']);
  });
});
