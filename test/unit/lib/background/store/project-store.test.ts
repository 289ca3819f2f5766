import { storage } from '#imports';
import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';

import { presetFields } from '../../../../../lib/project';
import type { ProjectDraft } from '../../../../../lib/project/types';
import {
  createProjectStore,
  type ProjectStore,
} from '../../../../../lib/background/store/project-store';
import { recipientsItem } from '../../../../../lib/storage/recipients';
import { projectsItem } from '../../../../../lib/storage/storage';
import { secretDigest, UnreadableSecretError } from '../../../../../lib/vault';
import { newWrappingKey } from '../../../../../lib/vault/key';

const SECRET = '0WfoVtZ7MrJSfrHVuiESxZ';
const KEY = 'f3'.repeat(32);
const DRAFT: ProjectDraft = {
  name: 'Gold card',
  kind: 'membership',
  url: 'https://pub1.pskt.io/c/a4hrop',
  digest: 'SHA-256',
  variable: 'longURL',
  utm: {},
  fields: [],
};

let store: ProjectStore;
let clock = 0;

beforeEach(async () => {
  fakeBrowser.reset();
  const key = await newWrappingKey();
  store = createProjectStore(
    () => Promise.resolve(key),
    () => (clock += 1),
  );
});

const names = async () => (await projectsItem.getValue()).map(({ name }) => name);

const triedWith = (name: string) => ({
  recipients: [{ id: name, name, values: { UserAttribute: { 'First Name': name } } }],
  chosenId: name,
});

describe('the project store', () => {
  it('stores a project, and seals its secret', async () => {
    const saved = await store.save(undefined, DRAFT, { secret: SECRET });
    expect(saved).toMatchObject({ ...DRAFT, hasSecret: true, hasEncryptionKey: false });
    expect(await store.secretsOf(saved.id)).toEqual({ secret: SECRET });
    expect(JSON.stringify(await storage.snapshot('local'))).not.toContain(SECRET);
  });

  it('leaves a secret as it is when a save omits it, and removes it on ""', async () => {
    const { id } = await store.save(undefined, DRAFT, { secret: SECRET, encryptionKey: KEY });
    await store.save(id, { ...DRAFT, name: 'Silver' }, {});
    expect(await store.secretsOf(id)).toEqual({ secret: SECRET, encryptionKey: KEY });
    const saved = await store.save(id, DRAFT, { secret: '' });
    expect(saved).toMatchObject({ hasSecret: false, hasEncryptionKey: true });
    expect(await store.secretsOf(id)).toMatchObject({ encryptionKey: KEY });
    expect((await store.secretsOf(id)).secret).toBeUndefined();
  });

  it('recognises a replaced secret by its digest, and no longer stores the secret itself', async () => {
    const { id } = await store.save(undefined, DRAFT, { secret: SECRET });
    await store.save(id, DRAFT, { secret: 'the next' });
    await store.save(id, { ...DRAFT, name: 'Silver' }, {});
    const { secret, replaced } = await store.secretsOf(id);
    expect(secret).toBe('the next');
    expect(replaced).toEqual([await secretDigest(SECRET)]);
    await store.save(id, DRAFT, { secret: SECRET });
    expect((await store.secretsOf(id)).replaced).toEqual([await secretDigest('the next')]);
  });

  it('removes the white space of pasting, and refuses an invalid key', async () => {
    const { id, url } = await store.save(
      undefined,
      { ...DRAFT, url: ' https://pub1.pskt.io/c/a4hrop/ ' },
      { secret: ` ${SECRET}\u00A0`, encryptionKey: `${KEY}\n` },
    );
    expect(url).toBe(DRAFT.url);
    expect(await store.secretsOf(id)).toEqual({ secret: SECRET, encryptionKey: KEY });
    await expect(store.save(id, DRAFT, { encryptionKey: 'no key' })).rejects.toThrow(
      expect.objectContaining({ code: 'encryption-key' }),
    );
  });

  it('keeps the creation time, and records the time of changes', async () => {
    const first = await store.save(undefined, DRAFT, {});
    const second = await store.save(first.id, DRAFT, {});
    expect(second.createdAt).toBe(first.createdAt);
    expect(second.updatedAt).toBeGreaterThan(first.updatedAt);
  });

  it('removes an optional setting that a later save omits, and nothing that the author does not edit', async () => {
    const first = await store.save(
      undefined,
      { ...DRAFT, signing: 'content-block', badges: { apple: 'https://img.example/a.png' } },
      { secret: SECRET },
    );
    const second = await store.save(first.id, DRAFT, {});
    expect(second).not.toHaveProperty('signing');
    expect(second).not.toHaveProperty('badges');
    const { id, createdAt, hasSecret } = first;
    expect(second).toMatchObject({ ...DRAFT, id, createdAt, hasSecret });
    expect(await projectsItem.getValue()).toEqual([second]);
  });

  it('saves only the rows, and leaves the other settings and the secret as they are', async () => {
    const signing = { ...DRAFT, signing: 'content-block' } as const;
    const before = await store.save(undefined, signing, { secret: SECRET });
    const fields = presetFields('coupon');
    const after = await store.saveFields(before.id, fields);
    expect(after).toEqual({ ...before, fields, updatedAt: after.updatedAt });
    expect(after.updatedAt).toBeGreaterThan(before.updatedAt);
    expect(await store.secretsOf(before.id)).toEqual({ secret: SECRET });
    await expect(store.saveFields('gone', fields)).rejects.toThrow('no longer exists');
  });

  it('saves only the secrets, and leaves the settings as they are', async () => {
    const before = await store.save(undefined, { ...DRAFT, signing: 'content-block' }, {});
    const after = await store.saveSecrets(before.id, { secret: SECRET });
    expect(after).toEqual({ ...before, hasSecret: true, updatedAt: after.updatedAt });
    expect(await store.secretsOf(before.id)).toEqual({ secret: SECRET });
    await expect(store.saveSecrets('gone', { secret: SECRET })).rejects.toThrow('no longer exists');
  });

  it('duplicates with the secret, right after the original', async () => {
    const { id } = await store.save(undefined, DRAFT, { secret: SECRET });
    await store.save(undefined, { ...DRAFT, name: 'Other' }, {});
    const copy = await store.duplicate(id, 'Gold card (2)');
    expect(copy.id).not.toBe(id);
    expect(await names()).toEqual(['Gold card', 'Gold card (2)', 'Other']);
    expect(await store.secretsOf(copy.id)).toEqual({ secret: SECRET });
  });

  it('gives a copy its own template variable, so that both fit in one template', async () => {
    const { id } = await store.save(undefined, DRAFT, {});
    const { variable } = await store.duplicate(id, 'Gold card (2)');
    expect(variable).toBe('longURL2');
    expect((await store.duplicate(id, 'Gold card (3)')).variable).toBe('longURL3');
  });

  it('deletes a project with its secret, and restores both in their place', async () => {
    const { id } = await store.save(undefined, DRAFT, { secret: SECRET });
    await store.save(undefined, { ...DRAFT, name: 'Other' }, {});
    await store.remove(id);
    expect(await names()).toEqual(['Other']);
    expect(await storage.getItem('local:vault')).toEqual({});
    await store.restore(id);
    expect(await names()).toEqual(['Gold card', 'Other']);
    expect(await store.secretsOf(id)).toEqual({ secret: SECRET });
    await expect(store.restore(id)).rejects.toThrow('no longer exists');
  });

  it('deletes a project’s recipients, and restores them too', async () => {
    const { id } = await store.save(undefined, DRAFT, {});
    const ada = triedWith('Ada');
    const other = triedWith('Wei');
    await recipientsItem.setValue({ [id]: ada, other });
    await store.remove(id);
    expect(await recipientsItem.getValue()).toEqual({ other });
    await store.restore(id);
    expect(await recipientsItem.getValue()).toEqual({ other, [id]: ada });
  });

  it('restores no second copy of a project whose deletion was cut short', async () => {
    const project = await store.save(undefined, DRAFT, { secret: SECRET });
    // The browser may stop the background between remembering a project and deleting it.
    await storage.setItem('session:deletedProjects', { [project.id]: { project, index: 0 } });
    expect(await store.restore(project.id)).toEqual(project);
    expect(await names()).toEqual(['Gold card']);
    expect(await store.secretsOf(project.id)).toEqual({ secret: SECRET });
  });

  it('loses nothing when two windows save at once', async () => {
    await Promise.all(
      ['a', 'b', 'c', 'd'].map((name) =>
        store.save(undefined, { ...DRAFT, name }, { secret: name }),
      ),
    );
    expect((await names()).toSorted()).toEqual(['a', 'b', 'c', 'd']);
    for (const { id, name } of await projectsItem.getValue()) {
      expect(await store.secretsOf(id)).toEqual({ secret: name });
    }
  });

  it('keeps working after a failure', async () => {
    await expect(store.remove('nobody')).rejects.toThrow('no longer exists');
    await store.save(undefined, DRAFT, {});
    expect(await names()).toEqual(['Gold card']);
  });

  it('keeps a record that it cannot open when a save omits the secret', async () => {
    const { id } = await store.save(undefined, DRAFT, { secret: SECRET });
    const damaged = { [id]: { iv: 'AAAA', ciphertext: 'AAAA' } };
    await storage.setItem('local:vault', damaged);
    const saved = await store.save(id, { ...DRAFT, name: 'Silver' }, {});
    expect(saved).toMatchObject({ name: 'Silver', hasSecret: true });
    expect(await storage.getItem('local:vault')).toEqual(damaged);
  });

  it('says when a secret cannot be opened, and accepts a new one', async () => {
    const { id } = await store.save(undefined, DRAFT, { secret: SECRET });
    await storage.setItem('local:vault', { [id]: { iv: 'AAAA', ciphertext: 'AAAA' } });
    await expect(store.secretsOf(id)).rejects.toThrow(UnreadableSecretError);
    await expect(store.save(id, DRAFT, { encryptionKey: KEY })).rejects.toThrow(
      UnreadableSecretError,
    );
    await store.save(id, DRAFT, { secret: 'again' });
    expect(await store.secretsOf(id)).toEqual({ secret: 'again' });
  });
});
