import { beforeEach, describe, expect, it } from 'vitest';

import { linkHandlers } from '../../../../../lib/background/insert/links';
import type { LinkRequest } from '../../../../../lib/messages';
import { inspectLink } from '../../../../../lib/passkit';
import type { Project } from '../../../../../lib/project';
import { fakeStore, goldProject, handlersUnderTest } from '../support';

const keys = { secret: 'one', encryptionKey: 'ab'.repeat(32) };
const payload = { 'person.surname': 'Kosterman' };

const { use, ask } = handlersUnderTest();
const sign = (over: Partial<LinkRequest>) =>
  ask<string>('signPayload', { id: 'gold', payload, format: 'hashed', ...over });

let project: Project;

beforeEach(() => {
  project = goldProject({
    utm: { utm_source: 'moengage', utm_term: '' },
    hasEncryptionKey: true,
  });
  const store = fakeStore(
    async () => keys,
    async () => project,
  );
  use(linkHandlers(store));
});

describe('signPayload', () => {
  it('signs with the project’s settings and puts UTM parameters after the signature', async () => {
    expect(await inspectLink(await sign({}), keys)).toMatchObject({
      signature: 'valid',
      digest: 'SHA-256',
      payload,
      utm: { utm_source: 'moengage' },
    });
  });

  it('accepts another digest and other UTM parameters for one link', async () => {
    const link = await sign({ digest: 'SHA-1', utm: { utm_name: 'spring' } });
    expect(await inspectLink(link, keys)).toMatchObject({
      signature: 'valid',
      digest: 'SHA-1',
      utm: { utm_name: 'spring' },
    });
  });

  it('puts UTM parameters into an encrypted link, where the payload’s own take precedence', async () => {
    const link = await sign({ format: 'encrypted' });
    expect(link).not.toContain('utm_');
    expect((await inspectLink(link, keys)).payload).toEqual({ utm_source: 'moengage', ...payload });
    const own = await sign({ format: 'encrypted', payload: { utm_source: 'till' } });
    expect((await inspectLink(own, keys)).payload).toEqual({ utm_source: 'till' });
  });
});

describe('code for the clipboard', () => {
  it.each(['buildSnippet', 'buildSuffixSnippet', 'buildContentBlock'])(
    'is refused where several people would get one pass: %s',
    async (type) => {
      const text = await ask(type, { id: 'gold', style: 'quoted' });
      expect(JSON.stringify(text)).toContain('longURL');
      const shared = { kind: 'text', text: '12345' } as const;
      const fields = project.fields.map((mapping) =>
        mapping.field === 'members.member.externalId' ? { ...mapping, value: shared } : mapping,
      );
      project = { ...project, fields };
      await expect(ask(type, { id: 'gold', style: 'quoted' })).rejects.toThrow(
        /^Member ID: “12345” is not an ID/,
      );
    },
  );
});
