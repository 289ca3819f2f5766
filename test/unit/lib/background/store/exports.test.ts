import { storage } from '#imports';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';

import { readProjects } from '../../../../../lib/storage/storage';
import {
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
let gold: string;
let tea: string;
let file: string;

beforeEach(async () => {
  profile = freshProfile();
  at = profile.start();
  const secrets = { secret: SECRET, encryptionKey: ENCRYPTION_KEY };
  ({ id: gold } = await at.store.save(undefined, draft(), secrets));
  ({ id: tea } = await at.store.save(
    undefined,
    draft({ name: 'Tea', url: 'https://pub1.pskt.io/c/tea', variable: 'teaURL' }),
    { secret: 'tea secret' },
  ));
  file = await at.exports.write([gold, tea], PASSPHRASE);
});

const names = async () => (await readProjects()).map(({ name }) => name);
const take = (ids: string[], whenKnown: 'replace' | 'copy' = 'replace', text = file, into = at) =>
  into.exports.take(text, PASSPHRASE, { ids, whenKnown });

/** Another browser, which has never seen these projects. */
function elsewhere(): void {
  profile = freshProfile();
  at = profile.start();
}

describe('an export', () => {
  it('states its format and version, and contains no project in clear text', () => {
    expect(JSON.parse(file)).toMatchObject({ format: 'passlink-sealed-projects', version: 1 });
    for (const text of [SECRET, 'Gold card', 'pskt.io', PASSPHRASE]) {
      expect(file).not.toContain(text);
    }
  });

  it('is not written if an import would refuse it, and names the project', async () => {
    const name = 'x'.repeat(81);
    const { id } = await at.store.save(undefined, draft({ name, variable: 'x' }), {});
    await expect(at.exports.write([gold, id], PASSPHRASE)).rejects.toThrow(
      `“${name}” would not come out of the file again: A name has at most 80 characters.`,
    );
    expect(await at.exports.write([gold], PASSPHRASE)).toContain('sealed');
  });

  it('brings projects with their secrets into another browser', async () => {
    elsewhere();
    expect(await take([gold, tea])).toEqual({ status: 'imported', added: 2, replaced: 0 });
    expect(await readProjects()).toMatchObject([
      { id: gold, name: 'Gold card', hasSecret: true, hasEncryptionKey: true },
      { id: tea, name: 'Tea', variable: 'teaURL', hasSecret: true, hasEncryptionKey: false },
    ]);
    expect(await at.store.secretsOf(gold)).toEqual({
      secret: SECRET,
      encryptionKey: ENCRYPTION_KEY,
    });
    expect(await at.store.secretsOf(tea)).toEqual({ secret: 'tea secret' });
  });

  it('carries a project whose secret was replaced, but not the digests of its old secrets', async () => {
    const digests = async () => (await at.store.secretsOf(gold)).replaced;
    await at.store.save(gold, draft(), { secret: 'a newer one' });
    const [old] = (await digests()) ?? [];
    const newer = await at.exports.write([gold], PASSPHRASE);
    // Importing the earlier file here replaces the newer secret in turn.
    await take([gold]);
    expect(await digests()).toHaveLength(1);
    expect(await digests()).not.toContain(old);
    await take([gold], 'replace', newer);
    expect(await digests()).toEqual([old]);

    elsewhere();
    expect(await take([gold], 'replace', newer)).toMatchObject({ added: 1 });
    expect(await at.store.secretsOf(gold)).toEqual({
      secret: 'a newer one',
      encryptionKey: ENCRYPTION_KEY,
    });
  });

  it('lists its content before anything is stored, without a secret', async () => {
    await at.store.remove(tea);
    const read = await at.exports.read(file, PASSPHRASE);
    expect(read).toEqual({
      status: 'read',
      preview: {
        projects: [
          { id: gold, name: 'Gold card', hasSecret: true, hasEncryptionKey: true, isKnown: true },
          { id: tea, name: 'Tea', hasSecret: true, hasEncryptionKey: false, isKnown: false },
        ],
      },
    });
  });

  it('is refused if a secret would be missing from it, with the project’s name', async () => {
    await storage.setItem('local:vault', { [gold]: { iv: 'AAAA', ciphertext: 'AAAA' } });
    await expect(at.exports.write([gold], PASSPHRASE)).rejects.toThrow('“Gold card”');
    await expect(at.exports.write([tea], PASSPHRASE)).rejects.toThrow('“Tea”');
    await expect(at.exports.write(['nobody'], PASSPHRASE)).rejects.toThrow('no longer exists');
    await expect(at.exports.write([gold], 'short')).rejects.toThrow('at least 8');
  });

  it('contains only the chosen projects', async () => {
    const one = await at.exports.write([tea], PASSPHRASE);
    elsewhere();
    expect(await take([gold], 'replace', one)).toMatchObject({ status: 'refused' });
    await take([tea], 'replace', one);
    expect(await names()).toEqual(['Tea']);
  });
});

describe('an import', () => {
  it('replaces a known project in its place', async () => {
    await at.store.save(gold, draft({ name: 'Changed' }), { secret: 'changed' });
    profile.clock.now += MINUTE;
    expect(await take([gold])).toEqual({ status: 'imported', added: 0, replaced: 1 });
    expect(await readProjects()).toMatchObject([
      { id: gold, name: 'Gold card', updatedAt: profile.clock.now },
      { id: tea },
    ]);
    expect(await at.store.secretsOf(gold)).toMatchObject({ secret: SECRET });
  });

  it('can add a known project again under another id, name and variable', async () => {
    expect(await take([gold], 'copy')).toEqual({ status: 'imported', added: 1, replaced: 0 });
    const copy = (await readProjects())[2]!;
    expect(copy).toMatchObject({ name: 'Gold card (2)', variable: 'longURL2' });
    expect([gold, tea]).not.toContain(copy.id);
    expect(await at.store.secretsOf(copy.id)).toMatchObject({ secret: SECRET });
    expect(await at.store.secretsOf(gold)).toMatchObject({ secret: SECRET });
  });

  it('does not take a name that another project has', async () => {
    elsewhere();
    await at.store.save(undefined, draft(), {});
    await take([gold]);
    expect(await names()).toEqual(['Gold card', 'Gold card (2)']);
  });

  it('keeps a secret that the file does not have', async () => {
    const { id } = await at.store.save(undefined, draft({ name: 'Bare' }), {});
    const bare = await at.exports.write([id], PASSPHRASE);
    await at.store.save(id, draft({ name: 'Bare' }), { secret: SECRET });
    await take([id], 'replace', bare);
    expect(await at.store.secretsOf(id)).toEqual({ secret: SECRET });

    const one = await at.exports.write([tea], PASSPHRASE);
    await at.store.save(tea, draft({ name: 'Tea' }), { encryptionKey: ENCRYPTION_KEY });
    await take([tea], 'replace', one);
    expect(await at.store.secretsOf(tea)).toEqual({
      secret: 'tea secret',
      encryptionKey: ENCRYPTION_KEY,
    });
    expect(await at.store.find(tea)).toMatchObject({ hasSecret: true, hasEncryptionKey: true });
  });

  it('restores a secret whose record no longer opens', async () => {
    await storage.setItem('local:vault', { [gold]: { iv: 'AAAA', ciphertext: 'AAAA' } });
    await take([gold, tea]);
    expect(await at.store.secretsOf(gold)).toMatchObject({ secret: SECRET });
    expect((await at.vault.status()).unreadable.projectIds).toEqual([]);
  });

  it('is one write: everything or nothing', async () => {
    elsewhere();
    const set = vi.spyOn(fakeBrowser.storage.local, 'set');
    await take([gold, tea]);
    expect(set).toHaveBeenCalledOnce();
    elsewhere();
    set.mockRejectedValue(new Error('QUOTA'));
    await expect(take([gold, tea])).rejects.toThrow('nothing was changed');
    set.mockRestore();
    expect(await names()).toEqual([]);
  });

  it('needs an unlocked vault if there are secrets to store', async () => {
    await at.vault.setPassphrase(OTHER_PASSPHRASE);
    await at.vault.lock();
    await expect(take([gold])).rejects.toThrow('locked');
    expect(await at.exports.read(file, PASSPHRASE)).toMatchObject({ status: 'read' });
    await at.vault.unlock(OTHER_PASSPHRASE);
    await take([gold]);
    expect(await at.store.secretsOf(gold)).toMatchObject({ secret: SECRET });
  });

  it('says that the passphrase is wrong, and stores nothing', async () => {
    elsewhere();
    const read = await at.exports.read(file, OTHER_PASSPHRASE);
    expect(read).toEqual({
      status: 'refused',
      reason: 'unusable-file',
      message: 'This passphrase does not open the file, or the file is damaged.',
    });
    const outcome = at.exports.take(file, OTHER_PASSPHRASE, { ids: [gold], whenKnown: 'copy' });
    expect(await outcome).toMatchObject({ status: 'refused' });
    expect(await names()).toEqual([]);
  });
});
