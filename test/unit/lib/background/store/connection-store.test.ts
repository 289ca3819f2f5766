import { storage } from '#imports';
import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';

import type { ConnectionTest } from '../../../../../lib/moengage/connection';
import {
  type ConnectionStore,
  createConnectionStore,
} from '../../../../../lib/background/store/connection-store';
import { connectionItem, readConnection } from '../../../../../lib/storage/connection-item';
import { createSerialQueue } from '../../../../../lib/text/serial-queue';
import { createProjectStore } from '../../../../../lib/background/store/project-store';
import { createVault } from '../../../../../lib/background/store/vault';
import { VaultLockedError } from '../../../../../lib/vault';
import { newWrappingKey } from '../../../../../lib/vault/key';

const WORKSPACE = { dataCenter: '03', workspaceId: 'DAO6UGZ73D9RTK8B5W96TPYN' } as const;
const DATA_KEY = 'I11ON4N1PD48HVUE9GU8LO5R';
const CAMPAIGN_KEY = 'campaign-key-of-the-workspace';
const PASSPHRASE = 'correct horse battery staple';

let clock = 0;
const now = () => (clock += 1);

/** The background's vault and stores over the fake browser's storage. */
async function newBooks() {
  const browserKey = await newWrappingKey();
  const enqueue = createSerialQueue();
  const vault = createVault({
    browserKey: async () => browserKey,
    forgetBrowserKey: async () => undefined,
    now,
    enqueue,
    onLock: async () => undefined,
    rounds: 1000,
  });
  return {
    vault,
    connection: createConnectionStore(vault.key, now, enqueue),
    projects: createProjectStore(vault.key, now, enqueue),
  };
}

let books: Awaited<ReturnType<typeof newBooks>>;
let store: ConnectionStore;

beforeEach(async () => {
  fakeBrowser.reset();
  books = await newBooks();
  store = books.connection;
});

describe('the connection', () => {
  it('keeps a workspace, and seals its keys', async () => {
    const saved = await store.save(WORKSPACE, { dataKey: ` ${DATA_KEY}\n` });
    expect(saved).toMatchObject({ ...WORKSPACE, hasDataKey: true, hasCampaignKey: false });
    expect(await readConnection()).toEqual(saved);
    expect(await store.keyOf('dataKey')).toBe(DATA_KEY);
    expect(JSON.stringify(await storage.snapshot('local'))).not.toContain(DATA_KEY);
    await expect(store.keyOf('campaignKey')).rejects.toThrow(/campaign key is not saved/i);
  });

  it('changes the keys that a save names, and leaves the others', async () => {
    await store.save(WORKSPACE, { dataKey: DATA_KEY });
    await store.save({ ...WORKSPACE, dataCenter: '01' }, { campaignKey: CAMPAIGN_KEY });
    expect(await store.keyOf('dataKey')).toBe(DATA_KEY);
    expect(await store.keyOf('campaignKey')).toBe(CAMPAIGN_KEY);
    const saved = await store.save(WORKSPACE, { dataKey: '' });
    expect(saved).toMatchObject({ hasDataKey: false, hasCampaignKey: true });
    await expect(store.keyOf('dataKey')).rejects.toThrow(/not saved/);
  });

  it('refuses an invalid Workspace ID or key, and keeps what was stored', async () => {
    await store.save(WORKSPACE, { dataKey: DATA_KEY });
    await expect(store.save({ ...WORKSPACE, workspaceId: 'two words' }, {})).rejects.toThrow(
      /Workspace ID is one word/,
    );
    await expect(store.save(WORKSPACE, { dataKey: 'with a space' })).rejects.toThrow(/one word/);
    expect(await store.keyOf('dataKey')).toBe(DATA_KEY);
    expect(await store.find()).toMatchObject(WORKSPACE);
  });

  it('follows the vault when a passphrase is set, and locks with it', async () => {
    await store.save(WORKSPACE, { dataKey: DATA_KEY });
    await books.vault.setPassphrase(PASSPHRASE);
    expect(await store.keyOf('dataKey')).toBe(DATA_KEY);
    await books.vault.lock();
    await expect(store.keyOf('dataKey')).rejects.toThrow(VaultLockedError);
    // Its address is no secret.
    expect(await store.find()).toMatchObject(WORKSPACE);
    await books.vault.unlock(PASSPHRASE);
    await books.vault.removePassphrase(PASSPHRASE);
    expect(await store.keyOf('dataKey')).toBe(DATA_KEY);
    expect((await books.vault.status()).unreadable).toEqual({ projectIds: [], damagedProjects: 0 });
  });

  it('is deleted with its keys, and restored with them', async () => {
    await store.save(WORKSPACE, { dataKey: DATA_KEY });
    await store.forget();
    await expect(store.keyOf('dataKey')).rejects.toThrow(/not connected/);
    expect(JSON.stringify(await storage.snapshot('local'))).not.toContain('ciphertext');
    await store.restore();
    expect(await store.keyOf('dataKey')).toBe(DATA_KEY);
  });

  it('is restored without keys that a changed passphrase has made unreadable', async () => {
    await books.vault.setPassphrase(PASSPHRASE);
    await store.save(WORKSPACE, { dataKey: DATA_KEY });
    await store.forget();
    await books.vault.setPassphrase('another one altogether', PASSPHRASE);
    await store.restore();
    expect(await store.find()).toMatchObject({ ...WORKSPACE, hasDataKey: false });
  });

  it('keeps the result of a test until something else is saved', async () => {
    const first = await store.save(WORKSPACE, { dataKey: DATA_KEY });
    const test: ConnectionTest = {
      at: 5,
      dataKey: { status: 'works' },
      campaignKey: { status: 'absent' },
    };
    await store.noteTest(first, test);
    expect((await store.find()).test).toEqual(test);
    const second = await store.save({ ...WORKSPACE, dataCenter: '02' }, {});
    expect(second.test).toBeUndefined();
    await store.noteTest(first, test);
    expect((await store.find()).test).toBeUndefined();
  });

  it('treats a damaged connection as none, and can be saved again', async () => {
    for (const damaged of ['text', 7, { dataCenter: '99' }, { ...WORKSPACE, hasDataKey: 'yes' }]) {
      await fakeBrowser.storage.local.set({ moengage: damaged });
      expect(await readConnection()).toBeUndefined();
      await expect(store.find()).rejects.toThrow(/not connected/);
    }
    await store.save(WORKSPACE, { dataKey: DATA_KEY });
    expect(await connectionItem.getValue()).toMatchObject(WORKSPACE);
  });

  it('does not affect projects, and projects do not affect it', async () => {
    const draft = {
      name: 'Gold',
      kind: 'membership',
      url: 'https://pub1.pskt.io/c/a4hrop',
      digest: 'SHA-256',
      variable: 'longURL',
      utm: {},
      fields: [],
    } as const;
    const [, { id }] = await Promise.all([
      store.save(WORKSPACE, { dataKey: DATA_KEY }),
      books.projects.save(undefined, { ...draft, fields: [] }, { secret: 'secret-of-gold' }),
      store.save(WORKSPACE, { campaignKey: CAMPAIGN_KEY }),
    ]);
    expect(await books.projects.secretsOf(id)).toEqual({ secret: 'secret-of-gold' });
    expect(await store.keyOf('dataKey')).toBe(DATA_KEY);
    await books.projects.remove(id);
    expect(await store.keyOf('campaignKey')).toBe(CAMPAIGN_KEY);
  });
});
