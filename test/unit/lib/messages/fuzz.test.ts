import { browser } from '#imports';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { receive } from '../../../../lib/messages/guard';
import type { Handlers } from '../../../../lib/messages';
import { MESSAGES } from '../../../../lib/messages/table';
import { FROM_DASHBOARDS } from '../../../support/chip-messages';

const SECRET = '0WfoVtZ7MrJSfrHVuiESxZ';
/** Names of messages and of properties that every object inherits. */
const TYPES = [...Object.keys(MESSAGES), 'constructor', 'toString', '__proto__', 'insertHere'];

/** Messages that were let through since the last reset. */
const letThrough: { type: string; data: unknown }[] = [];
const handlers = Object.fromEntries(
  Object.keys(MESSAGES).map((type) => [
    type,
    async (data: unknown) => void letThrough.push({ type, data }),
  ]),
) as unknown as Handlers;

const own = browser.runtime.getURL('/' as never);
const addresses = fc.oneof(
  fc.webUrl(),
  fc.string(),
  fc.constantFrom(
    `${own}options.html`,
    `${own.replace(/\/$/, '')}.evil.test/options.html`,
    'chrome-extension://other/popup.html',
    'https://dashboard-01.moengage.com',
    'https://dashboard-01.moengage.com.evil.test',
    'https://evil.test/https://dashboard-01.moengage.com',
    'https://dashboard-01.moengage.com@evil.test',
    'https://app.getbee.io',
    'http://dashboard-01.moengage.com',
    'null',
    'about:srcdoc',
  ),
);
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });
const anySender = fc.record({
  id: fc.constantFrom(browser.runtime.id, 'another-extension', undefined),
  url: maybe(addresses),
  origin: maybe(addresses),
  tab: maybe(fc.record({ id: maybe(fc.nat()), url: maybe(addresses) })),
  frameId: maybe(fc.nat()),
});
const dashboardTab = { id: 7, url: 'https://dashboard-01.moengage.com/v4/' };
type AnySender = typeof anySender extends fc.Arbitrary<infer S> ? S : never;
/** Possible senders, with enough valid ones: by chance alone hardly any sender would be. */
const soundSender = fc.constantFrom<AnySender>(
  ...[
    { url: `${own}options.html`, origin: undefined, tab: undefined },
    { url: undefined, origin: 'https://dashboard-01.moengage.com', tab: dashboardTab },
    { url: undefined, origin: 'https://app.getbee.io', tab: dashboardTab },
  ].map((sender) => ({ id: browser.runtime.id, frameId: 0, ...sender })),
);
const senders = fc.oneof(
  { weight: 3, arbitrary: anySender },
  { weight: 1, arbitrary: soundSender },
);

const text = fc.oneof(fc.string(), fc.constantFrom(SECRET, '__proto__', 'gold'));
/** Data that fits some message, or nearly does, or is arbitrary. */
const data = fc.oneof(
  fc.constant(undefined),
  fc.anything(),
  fc.record(
    {
      id: text,
      tabId: fc.oneof(fc.nat(), fc.anything()),
      ids: fc.array(text, { maxLength: 3 }),
      passphrase: text,
      current: text,
      text,
      style: fc.constantFrom('quoted', 'inline', 'other'),
      minutes: fc.constantFrom(5, 7, null),
      which: fc.constantFrom('secret', 'encryptionKey', 'all'),
      whenKnown: fc.constantFrom('replace', 'copy', 'both'),
      sender: fc.anything(),
      [SECRET]: fc.anything(),
    },
    { requiredKeys: [] },
  ),
  ...[
    { passphrase: SECRET },
    { id: 'gold' },
    { id: 'gold', which: 'secret' },
    { id: 'gold', style: 'quoted' },
    { ids: ['gold'], passphrase: SECRET },
  ].map((sound) => fc.constant(sound)),
);

describe('ten thousand messages of any kind, with any sender and any data', () => {
  it('are refused without quoting their data, or come from an allowed sender', async () => {
    let allowed = 0;
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...TYPES), senders, data, async (type, sender, held) => {
        letThrough.length = 0;
        const failure = await receive(
          handlers,
          type,
          held,
          sender as chrome.runtime.MessageSender,
        ).then(
          () => undefined,
          (error: Error) => error,
        );
        if (failure) {
          expect(failure.name).toBe('RefusedMessageError');
          expect(`${failure.message} ${JSON.stringify(failure)}`).not.toContain(SECRET);
          expect(letThrough).toEqual([]);
          return;
        }
        allowed += 1;
        expect(sender.id).toBe(browser.runtime.id);
        expect(letThrough).toEqual([{ type, data: held }]);
        if (!FROM_DASHBOARDS.has(type)) {
          expect(sender.url?.startsWith(own)).toBe(true);
          return;
        }
        const { origin = sender.url, tab } = sender;
        const host = new URL(origin!).host;
        expect(tab?.id).toBeDefined();
        expect(new URL(tab!.url!).host).toBe('dashboard-01.moengage.com');
        expect(['dashboard-01.moengage.com', 'app.getbee.io']).toContain(host);
        expect(new URL(origin!).protocol).toBe('https:');
      }),
      { numRuns: 10_000 },
    );
    expect(allowed).toBeGreaterThan(0);
  });
});
