import { describe, expect, it } from 'vitest';

import { type FailureKind, sendEvent, testConnection } from '../../../../../lib/moengage/api';
import { REFUSALS, type RefusalName } from '../../../../support/moengage';
import { anEvent, answering, DATA, failureOf, startMoEngage } from './support';

const { moengage, reach } = startMoEngage();

/** The kind of failure for each of MoEngage's documented refusals. */
const MEANINGS: Record<RefusalName, FailureKind> = {
  'header missing': 'wrong-key',
  'header empty': 'wrong-key',
  'header undecodable': 'wrong-key',
  'app key missing': 'wrong-workspace',
  'app secret missing': 'wrong-key',
  'wrong key': 'wrong-key',
  'unknown workspace': 'wrong-workspace',
  'app id invalid': 'wrong-workspace',
  'app id required': 'wrong-workspace',
  blacklisted: 'blocked',
  blocked: 'blocked',
  suspended: 'suspended',
  'temporarily suspended': 'suspended',
  'key without access': 'wrong-key',
  'app key mismatch': 'wrong-workspace',
  'app secret not set': 'wrong-key',
  'content type missing': 'refused',
  'body empty': 'refused',
  'body malformed': 'refused',
  'body no object': 'refused',
  'too large': 'too-large',
  'unsupported media type': 'refused',
  'rate limited': 'rate-limited',
  'server error': 'server',
  'not found': 'unexpected',
  'method not allowed': 'unexpected',
};

const sized = (bytes: number) => anEvent({ attributes: { long: 'x'.repeat(bytes) } });

describe('sending an event', () => {
  it('sends the documented request, and reports that it was accepted', async () => {
    const answer = await sendEvent(DATA, anEvent({ platform: 'iOS' }), reach);
    expect(answer).toEqual({
      ok: true,
      value: undefined,
      requestId: expect.stringMatching(/^\w+$/),
    });
    const asked = moengage.received.at(-1);
    expect(asked).toMatchObject({
      method: 'POST',
      host: 'api-03.moengage.com',
      path: `/v1/event/${DATA.workspaceId}`,
      status: 200,
    });
    expect(asked?.headers['content-type']).toBe('application/json');
    expect(JSON.parse(asked?.body ?? '')).toEqual({
      type: 'event',
      customer_id: 'CUST-1042',
      actions: [
        {
          action: 'Pass installed',
          attributes: { tier: 'Gold ☃', points: 20, active: true },
          platform: 'iOS',
          current_time: '2026-05-31T16:33:35Z',
          user_timezone_offset: 19_800,
        },
      ],
    });
    expect(moengage.accepted.at(-1)).toMatchObject({ customerId: 'CUST-1042', platform: 'iOS' });
  });

  it.each(Object.entries(MEANINGS))('distinguishes MoEngage’s refusals: %s', async (name, kind) => {
    const { status, message } = REFUSALS[name as RefusalName];
    moengage.answerNextWith(name as RefusalName);
    const failure = failureOf(await sendEvent(DATA, anEvent(), reach));
    expect(failure).toMatchObject({ kind, status, message });
    expect(failure?.requestId).toMatch(/^\w+$/);
  });

  it.each([
    ['customer_id', 'customer_id is not found in the payload', 'MissingAttributeError'],
    ['platform', "'platform' is not a valid platform.", 'ValueError'],
  ])('names the part that MoEngage refuses: %s', async (attribute, message, type) => {
    const error = { attribute, message, type, request_id: 'TtnwRNrU' };
    moengage.answerNextWith({ status: 400, body: { status: 'fail', error } });
    expect(failureOf(await sendEvent(DATA, anEvent(), reach))).toEqual({
      kind: 'refused',
      status: 400,
      attribute,
      message,
      requestId: 'TtnwRNrU',
    });
  });

  it('reads errors of limits and of the server that have a title and a description', async () => {
    const body = { title: 'Rate limit exceeded', description: 'Exceeded rate limit for this url' };
    moengage.answerNextWith({ status: 429, body });
    const failure = failureOf(await sendEvent(DATA, anEvent(), reach));
    expect(failure).toMatchObject({ kind: 'rate-limited', message: body.description });
  });

  it('does not send an event that MoEngage would refuse or lose', async () => {
    const before = moengage.received.length;
    const tomorrow = Date.now() / 1000 + 86_400;
    const doubtful = [
      { ...anEvent(), customerId: 'guest' },
      { ...anEvent(), actions: [] },
      anEvent({ action: 'moe_pass' }),
      anEvent({ attributes: { moe_tier: 'x' } }),
      anEvent({ currentTime: tomorrow }),
      anEvent({ timezoneOffset: 54_001 }),
    ];
    for (const event of doubtful)
      expect(failureOf(await sendEvent(DATA, event, reach))?.kind).toBe('refused');
    expect(moengage.received).toHaveLength(before);
  });

  it('sends 128 KB, and nothing larger', async () => {
    await sendEvent(DATA, sized(0), reach);
    const most = 128 * 1024 - (moengage.received.at(-1)?.body.length ?? 0);
    expect((await sendEvent(DATA, sized(most), reach)).ok).toBe(true);
    const before = moengage.received.length;
    expect(failureOf(await sendEvent(DATA, sized(most + 1), reach))).toEqual({
      kind: 'too-large',
      message: 'The request is over 128 KB.',
    });
    const wide = anEvent({ attributes: { long: '☃'.repeat(50_000) } });
    expect(failureOf(await sendEvent(DATA, wide, reach))?.kind).toBe('too-large');
    expect(moengage.received).toHaveLength(before);
  });

  it('treats a broken connection as no answer, whether or not the event arrived', async () => {
    const before = moengage.accepted.length;
    moengage.answerNextWith('reset', 'accept, then reset');
    for (let i = 0; i < 2; i += 1)
      expect(failureOf(await sendEvent(DATA, anEvent(), reach))?.kind).toBe('offline');
    expect(moengage.accepted).toHaveLength(before + 1);
  });

  it.each([
    ['a sign-in page', { status: 200, body: '<html>Welcome to the hotel</html>' }],
    ['unrelated JSON', { status: 200, body: { hello: 'world' } }],
    ['nothing at all', { status: 200 }],
    ['an undocumented status', { status: 418, body: { short: 'stout' } }],
    ['a redirect', { status: 302, headers: { location: 'https://example.com/' } }],
    ['a lasting redirect', { status: 308, headers: { location: 'https://example.com/' } }],
  ])('does not accept %s as success', async (_, reply) => {
    moengage.answerNextWith(reply);
    const failure = failureOf(await sendEvent(DATA, anEvent(), reach));
    expect(failure).toMatchObject({ kind: 'unexpected', status: reply.status });
    expect(failure?.message).not.toMatch(/html|hotel|example\.com/);
  });

  it('recognises a server error by its status if a proxy’s page came with it', async () => {
    moengage.answerNextWith({ status: 502, body: '<h1>Bad gateway</h1>' });
    const failure = failureOf(await sendEvent(DATA, anEvent(), reach));
    expect(failure).toMatchObject({ kind: 'server', status: 502 });
    expect(failure?.message).toBe('Status 502, and no words with it.');
  });

  it('follows no redirect, sends no cookie and keeps nothing', async () => {
    const { asked, fetch } = answering(() => Response.json({ status: 'success' }));
    await sendEvent(DATA, anEvent(), fetch);
    expect(asked[0]?.init).toMatchObject({
      credentials: 'omit',
      redirect: 'manual',
      cache: 'no-store',
      referrerPolicy: 'no-referrer',
    });
    expect(asked[0]?.init.signal).toBeInstanceOf(AbortSignal);
  });

  it('detects a redirect that a browser hides', async () => {
    const hidden = Object.defineProperties(Response.error(), {
      type: { value: 'opaqueredirect' },
    });
    const { fetch } = answering(() => hidden);
    const failure = failureOf(await sendEvent(DATA, anEvent(), fetch));
    expect(failure).toEqual({
      kind: 'unexpected',
      message: expect.stringContaining('points to another address'),
    });
  });
});

describe('limits', () => {
  const NOW = Date.parse('2026-05-31T16:33:35Z');
  const limited = startMoEngage({ perMinute: { events: 1 }, now: () => NOW });

  it('say how long to wait, from the header of the limit', async () => {
    expect((await sendEvent(DATA, anEvent({ currentTime: NOW / 1000 }), limited.reach)).ok).toBe(
      true,
    );
    const failure = failureOf(await sendEvent(DATA, anEvent(), limited.reach));
    expect(failure).toMatchObject({ kind: 'rate-limited', status: 429, retryAfterMs: 60_000 });
  });
});

describe('testing the connection', () => {
  const cases: [string, Partial<typeof DATA>, FailureKind][] = [
    ['a wrong key', { key: 'another' }, 'wrong-key'],
    ['an unknown workspace', { workspaceId: 'SOMEBODYELSES' }, 'wrong-workspace'],
    ['the right workspace at another data center', { dataCenter: '01' }, 'wrong-workspace'],
  ];

  it('accepts the right key, and stores nothing', async () => {
    const before = moengage.accepted.length;
    expect(await testConnection(DATA, reach)).toMatchObject({ ok: true, value: {} });
    expect(moengage.received.at(-1)?.status).toBe(400);
    expect(moengage.accepted).toHaveLength(before);
  });

  it.each(cases)('reports %s', async (_, change, kind) => {
    expect(failureOf(await testConnection({ ...DATA, ...change }, reach))?.kind).toBe(kind);
  });

  it.each(['blocked', 'suspended', 'rate limited', 'server error', 'body malformed'] as const)(
    'does not mistake another failure for a working key: %s',
    async (name) => {
      moengage.answerNextWith(name);
      expect(failureOf(await testConnection(DATA, reach))?.kind).toBe(MEANINGS[name]);
    },
  );

  it.each([
    ['no workspace', { workspaceId: '' }, 'wrong-workspace'],
    ['a workspace with a colon', { workspaceId: 'a:b' }, 'wrong-workspace'],
    ['a workspace that no header can carry', { workspaceId: 'wörkspace' }, 'wrong-workspace'],
    ['no key', { key: '' }, 'wrong-key'],
    ['a key with a line break', { key: 'a\nb' }, 'wrong-key'],
    ['half a character as a key', { key: '\uD83D' }, 'wrong-key'],
  ])('sends no request with %s', async (_, change, kind) => {
    const before = moengage.received.length;
    expect(failureOf(await testConnection({ ...DATA, ...change }, reach))?.kind).toBe(kind);
    expect(moengage.received).toHaveLength(before);
  });

  it('trusts a server that says the workspace is in another data center', async () => {
    const error = { message: 'This app belongs to another data center', type: 'Not here' };
    moengage.answerNextWith({ status: 401, body: { status: 'fail', error } }, { status: 421 });
    for (let i = 0; i < 2; i += 1)
      expect(failureOf(await testConnection(DATA, reach))?.kind).toBe('wrong-data-center');
  });
});
