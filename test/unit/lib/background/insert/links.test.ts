import { beforeEach, describe, expect, it, vi } from 'vitest';

import { answerLinks } from '../../../../../lib/background/insert/links';
import type { LinkRequest } from '../../../../../lib/messages';
import { inspectLink } from '../../../../../lib/passkit';
import { newDraft } from '../../../../../lib/project';
import type { ProjectStore } from '../../../../../lib/background/store/project-store';

type Handler = (data: unknown) => Promise<string>;

const { handlers } = vi.hoisted(() => ({ handlers: new Map<string, Handler>() }));
vi.mock('../../../../../lib/messages/guard', () => ({
  answer: (type: string, handler: Handler) => handlers.set(type, handler),
}));

const keys = { secret: 'one', encryptionKey: 'ab'.repeat(32) };
const payload = { 'person.surname': 'Kosterman' };

const sign = (over: Partial<LinkRequest>) =>
  handlers.get('signPayload')!({ id: 'gold', payload, format: 'hashed', ...over });

beforeEach(() => {
  const draft = newDraft('membership', { name: 'Gold', url: 'https://pub1.pskt.io/c/gold' });
  const project = { ...draft, utm: { utm_source: 'moengage', utm_term: '' } };
  answerLinks({
    find: async () => project,
    secretsOf: async () => keys,
  } as unknown as ProjectStore);
});

describe('signPayload', () => {
  it('signs as the project says, UTM parameters behind the signature', async () => {
    expect(await inspectLink(await sign({}), keys)).toMatchObject({
      signature: 'valid',
      digest: 'SHA-256',
      payload,
      utm: { utm_source: 'moengage' },
    });
  });

  it('signs with another digest and other UTM parameters for one link', async () => {
    const link = await sign({ digest: 'SHA-1', utm: { utm_name: 'spring' } });
    expect(await inspectLink(link, keys)).toMatchObject({
      signature: 'valid',
      digest: 'SHA-1',
      utm: { utm_name: 'spring' },
    });
  });

  it('puts UTM parameters into an encrypted link, where the payload’s own win', async () => {
    const link = await sign({ format: 'encrypted' });
    expect(link).not.toContain('utm_');
    expect((await inspectLink(link, keys)).payload).toEqual({ utm_source: 'moengage', ...payload });
    const own = await sign({ format: 'encrypted', payload: { utm_source: 'till' } });
    expect((await inspectLink(own, keys)).payload).toEqual({ utm_source: 'till' });
  });
});
