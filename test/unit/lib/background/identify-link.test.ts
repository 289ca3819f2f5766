import { storage } from '#imports';
import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';

import { identifyHandlers } from '../../../../lib/background/identify-link';
import type { LinkVerdict } from '../../../../lib/messages';
import { encryptLink, signLink } from '../../../../lib/passkit';
import type { Project } from '../../../../lib/project';
import { projectsItem } from '../../../../lib/storage/storage';
import type { Secrets } from '../../../../lib/vault/types';
import { fakeStore, goldProject, handlersUnderTest } from './support';

const KEY = 'ab'.repeat(32);
const PAYLOAD = { 'person.surname': 'Kosterman' };

/** By project id; undefined: they cannot be read. */
let secrets: Record<string, Secrets | undefined>;

function project(id: string, url = `https://pub1.pskt.io/c/${id}`): Project {
  return goldProject({ id, name: id, url });
}

const signed = (id: string, secret: string) =>
  signLink({ url: `https://pub1.pskt.io/c/${id}`, secret }, PAYLOAD);

const { use, ask } = handlersUnderTest();
const identify = (link: string) => ask<LinkVerdict>('identifyLink', { link });

beforeEach(async () => {
  fakeBrowser.reset();
  await projectsItem.setValue([
    project('gold'),
    project('tea'),
    project('gold2', 'https://pub1.pskt.io/c/gold'),
  ]);
  secrets = { gold: { secret: 'one' }, tea: { secret: 'two' }, gold2: { secret: 'three' } };
  use(
    identifyHandlers(
      fakeStore(async (id) => {
        const found = secrets[id];
        if (!found) throw new Error('unreadable');
        return found;
      }),
    ),
  );
});

describe('identifyLink', () => {
  it('names the project whose secret signed a link, even if two projects share the URL', async () => {
    for (const [link, id] of [
      [await signed('gold', 'one'), 'gold'],
      [await signed('gold', 'three'), 'gold2'],
      [await signed('tea', 'two'), 'tea'],
    ] as const) {
      expect(await identify(link)).toMatchObject({
        projectId: id,
        report: { signature: 'valid', payload: PAYLOAD },
      });
    }
  });

  it('names the project with the URL if its secret did not sign the link', async () => {
    expect(await identify(await signed('gold', 'nobody'))).toMatchObject({
      projectId: 'gold',
      report: { signature: 'invalid' },
    });
  });

  it('finds the signer of a link whose project has a different URL now', async () => {
    expect(await identify(await signed('old', 'two'))).toMatchObject({
      projectId: 'tea',
      report: { signature: 'valid' },
    });
  });

  it('does not call a link valid that was changed on its way', async () => {
    expect(await identify(`${await signed('tea', 'two')}?utm_source=x`)).toMatchObject({
      projectId: 'tea',
      report: { signature: 'invalid' },
    });
  });

  it('reports a stranger’s link as unchecked and of no project', async () => {
    const verdict = await identify(await signed('other', 'nobody'));
    expect(verdict).toMatchObject({ report: { signature: 'unchecked', payload: PAYLOAD } });
    expect(verdict.projectId).toBeUndefined();
  });

  it('opens an encrypted link with the key that fits', async () => {
    await projectsItem.setValue([project('gold'), { ...project('tea'), hasEncryptionKey: true }]);
    secrets = { gold: { secret: 'one' }, tea: { encryptionKey: KEY } };
    const link = await encryptLink(
      { url: 'https://pub1.pskt.io/c/tea', encryptionKey: KEY },
      PAYLOAD,
    );
    expect(await identify(link)).toMatchObject({ projectId: 'tea', report: { payload: PAYLOAD } });
  });

  it('finds the signer even if other stored projects are damaged', async () => {
    const damaged: unknown[] = [null, 'x', { id: 'half' }, { ...project('tea'), url: 7 }];
    await storage.setItem('local:projects', [...damaged, project('gold')]);
    expect(await identify(await signed('gold', 'one'))).toMatchObject({ projectId: 'gold' });
    await storage.setItem('local:projects', 'no list at all');
    const verdict = await identify(await signed('gold', 'one'));
    expect(verdict).toMatchObject({ report: { signature: 'unchecked' } });
    expect(verdict.projectId).toBeUndefined();
  });

  it('skips secrets that cannot be read', async () => {
    secrets = { tea: { secret: 'two' } };
    expect(await identify(await signed('tea', 'two'))).toMatchObject({ projectId: 'tea' });
    expect(await identify(await signed('gold', 'one'))).toMatchObject({
      projectId: 'gold',
      report: { signature: 'unchecked' },
    });
  });

  it('never gives a secret or a key away', async () => {
    secrets = { gold: { secret: 'the-secret-of-gold', encryptionKey: KEY } };
    const links = [
      await signed('gold', 'the-secret-of-gold'),
      await signed('gold', 'x'),
      'nothing',
    ];
    for (const link of links) {
      const said = JSON.stringify(await identify(link));
      expect(said).not.toContain('the-secret-of-gold');
      expect(said).not.toContain(KEY);
    }
  });
});
