import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import {
  type Access,
  adviceFor,
  createContentBlock,
  type Fetch,
  findContentBlock,
  previewEmail,
  sendEvent,
  testConnection,
  updateContentBlock,
} from '../../../../../lib/moengage/api';
import { basicAuth } from '../../../../../lib/moengage/api/credentials';
import { DATA_CENTERS } from '../../../../../lib/moengage/data-centers';
import { asCurl } from '../../../../../lib/moengage/pass-events';
import { anEvent, answering } from './support';

/** Keys that are too long to occur in a sentence by chance, of any characters a key may have. */
const keys = fc
  .string({ minLength: 12, maxLength: 60, unit: 'grapheme' })
  .filter((key) => !/[\p{Cc}\p{Cs}]/u.test(key) && new Set(key).size > 6);

const accesses = fc.record({
  dataCenter: fc.constantFrom(...DATA_CENTERS.map(({ id }) => id)),
  workspaceId: fc.stringMatching(/^[A-Z0-9_]{8,24}$/),
  key: keys,
});

const calls: Record<string, (access: Access, fetch: Fetch) => Promise<unknown>> = {
  sendEvent: (access, fetch) => sendEvent(access, anEvent(), fetch),
  testConnection,
  previewEmail: (access, fetch) =>
    previewEmail(access, { html: 'x', attributes: {}, requestId: '1' }, fetch),
  findContentBlock: (access, fetch) => findContentBlock(access, { name: 'n', label: 'l' }, fetch),
  createContentBlock: (access, fetch) =>
    createContentBlock(
      access,
      {
        name: 'n',
        label: 'l',
        rawContent: 'x',
        contentType: 'TEXT',
        status: 'DRAFT',
        createdBy: 'a',
      },
      fetch,
    ),
  updateContentBlock: (access, fetch) =>
    updateContentBlock(
      access,
      { id: '1', name: 'n', rawContent: 'x', status: 'DRAFT', updatedBy: 'a' },
      fetch,
    ),
};

/** Every place where a key could leak, with escapes and encodings undone. */
const shapesOf = ({ workspaceId, key }: Access) => [
  key,
  JSON.stringify(key).slice(1, -1),
  encodeURIComponent(key),
  basicAuth(workspaceId, key).slice('Basic '.length),
];

/** Answers of a server that repeat the key. */
const saying = (access: Access) => {
  const words = shapesOf(access).map((shape) => `You sent ${shape}, which is wrong. `);
  return fc.record({
    status: fc.constantFrom(200, 302, 400, 401, 403, 404, 409, 413, 418, 429, 500),
    words: fc.shuffledSubarray(words, { minLength: 1 }).map((some) => some.join('')),
    shape: fc.constantFrom('data', 'campaigns', 'block', 'title', 'text', 'thrown'),
  });
};

describe.each(Object.entries(calls))('%s', (_, call) => {
  it('carries the key in the Authorization header and nowhere else', async () => {
    await fc.assert(
      fc.asyncProperty(accesses, async (access) => {
        const { asked, fetch } = answering(() => new Response('{"data":[{"id":"1"}]}'));
        await call(access, fetch);
        expect(asked.length).toBeGreaterThan(0);
        for (const { url, init } of asked) {
          const { authorization, ...headers } = init.headers as Record<string, string>;
          expect(Buffer.from(authorization!.slice('Basic '.length), 'base64').toString()).toBe(
            `${access.workspaceId}:${access.key}`,
          );
          expect(new URL(url).host).toBe(`api-${access.dataCenter}.moengage.com`);
          const elsewhere = `${url} ${JSON.stringify({ ...init, headers })} ${String(init.body)}`;
          for (const shape of shapesOf(access)) expect(elsewhere).not.toContain(shape);
        }
      }),
    );
  });

  it('reveals the key to nobody, whatever the server says or the network throws', async () => {
    const trials = accesses.chain((access) => saying(access).map((said) => ({ access, said })));
    await fc.assert(
      fc.asyncProperty(trials, async ({ access, said: { status, words, shape } }) => {
        const bodies: Record<string, unknown> = {
          data: { error: { attribute: words, message: words, type: words, request_id: words } },
          campaigns: { error: { code: words, target: words, details: [{ message: words }] } },
          block: { error: words, message: words, details: words },
          title: { title: words, description: words, code: words },
          text: words,
        };
        const fetch: Fetch = async () => {
          if (shape === 'thrown') throw new TypeError(words);
          return new Response(JSON.stringify(bodies[shape]), { status });
        };
        const answer = (await call(access, fetch)) as Awaited<ReturnType<typeof sendEvent>>;
        const told = JSON.stringify(answer) + JSON.stringify(Object.values(answer));
        const advised = answer.ok ? '' : Object.values(adviceFor(answer.failure)).join(' ');
        for (const secret of shapesOf(access)) {
          expect(told).not.toContain(secret);
          expect(advised).not.toContain(secret);
          if (!answer.ok) expect(answer.failure.message).not.toContain(secret);
        }
      }),
    );
  });
});

it('leaves the key to a shell variable in the curl command', () => {
  const access = { dataCenter: '03', workspaceId: 'W', key: 'the-data-key' } as const;
  const shown = asCurl(access, anEvent());
  expect(shown).toContain('$MOENGAGE_DATA_KEY');
  expect(shown).not.toContain('the-data-key');
});
