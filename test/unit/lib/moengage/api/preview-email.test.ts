import { describe, expect, it } from 'vitest';

import { previewEmail } from '../../../../../lib/moengage/api';
import { answering, CAMPAIGN, DATA_KEY, failureOf, startMoEngage } from './support';

const { moengage, reach } = startMoEngage();
const REQUEST = { html: '<p>Hi</p>', attributes: { 'First Name': 'Zoë' }, requestId: 'proof-1' };

describe('previewing an e-mail', () => {
  it('sends the documented request', async () => {
    const rendered = { personalized_content: { payload: { email_html: '<p>Hi Zoë</p>' } } };
    moengage.answerNextWith({ status: 200, body: rendered });
    expect(await previewEmail(CAMPAIGN, { ...REQUEST, customerId: 'CUST-1042' }, reach)).toEqual({
      ok: true,
      value: { html: '<p>Hi Zoë</p>' },
    });
    const asked = moengage.received.at(-1);
    expect(asked).toMatchObject({
      method: 'POST',
      host: 'api-03.moengage.com',
      path: '/core-services/v1/personalization/preview',
    });
    expect(asked?.headers['moe-appkey']).toBe(CAMPAIGN.workspaceId);
    expect(JSON.parse(asked?.body ?? '')).toEqual({
      request_id: 'proof-1',
      personalization_details: { channel: 'EMAIL', user_attributes: { 'First Name': 'Zoë' } },
      personalization_content: { payload: { email_html: '<p>Hi</p>' } },
      user_details: { identifier: 'ID', identifier_value: 'CUST-1042' },
    });
  });

  it('names the event of the given attributes', async () => {
    const event = { name: 'App_Opened', attributes: { App_Version: '1.0.2' } };
    const { asked, fetch } = answering(() => Response.json({}));
    await previewEmail(CAMPAIGN, { ...REQUEST, event }, fetch);
    expect(JSON.parse(String(asked[0]?.init.body))).toMatchObject({
      personalization_details: { event_name: 'App_Opened', event_attributes: event.attributes },
    });
  });

  it.each([
    ['a wrong key', { key: 'another' }, 'wrong-key', /Invalid APP_SECRET_KEY is provided/],
    ['the key for events', { key: DATA_KEY }, 'wrong-key', /Invalid APP_SECRET_KEY is provided/],
    ['an unknown workspace', { workspaceId: 'ELSE' }, 'wrong-workspace', /Invalid APP_KEY/],
    ['another data center', { dataCenter: '02' as const }, 'wrong-workspace', /Invalid APP_KEY/],
  ])('reports %s', async (_, change, kind, message) => {
    const failure = failureOf(await previewEmail({ ...CAMPAIGN, ...change }, REQUEST, reach));
    expect(failure).toMatchObject({ kind, status: 401, message: expect.stringMatching(message) });
  });

  it('says which part of the request is missing', async () => {
    const failure = failureOf(await previewEmail(CAMPAIGN, { ...REQUEST, requestId: '' }, reach));
    expect(failure).toMatchObject({
      kind: 'refused',
      attribute: 'request_id',
      message: 'request_id key is mandatory field',
    });
  });

  it('passes on everything that MoEngage says, once', async () => {
    const error = {
      code: '400 Bad Request',
      message: 'Personalization failed',
      target: 'email_html',
      details: [
        { target: 'email_html', message: 'Personalization failed' },
        { target: 'email_html', message: "Content Blocks ['sign'] not found" },
      ],
      request_id: '11',
    };
    moengage.answerNextWith({ status: 400, body: { error } });
    expect(failureOf(await previewEmail(CAMPAIGN, REQUEST, reach))).toEqual({
      kind: 'refused',
      status: 400,
      attribute: 'email_html',
      message: "Personalization failed Content Blocks ['sign'] not found",
      requestId: '11',
    });
  });

  it.each([
    ['server error', 'server'],
    ['rate limited', 'rate-limited'],
  ] as const)('understands the error format of the campaign API: %s', async (name, kind) => {
    moengage.answerNextWith(name);
    expect(failureOf(await previewEmail(CAMPAIGN, REQUEST, reach))?.kind).toBe(kind);
  });

  it('reads a reset in epoch seconds, as MoEngage’s page about all rate limits documents', async () => {
    const reset = String(Math.ceil(Date.now() / 1000) + 60);
    moengage.answerNextWith({ status: 429, headers: { 'x-ratelimit-reset': reset } });
    const wait = failureOf(await previewEmail(CAMPAIGN, REQUEST, reach))?.retryAfterMs;
    expect(wait).toBeGreaterThan(0);
    expect(wait).toBeLessThanOrEqual(61_000);
  });

  it.each([
    {},
    { personalized_content: {} },
    { personalized_content: { payload: { other: 'x' } } },
  ])('does not accept %j as a preview', async (body) => {
    moengage.answerNextWith({ status: 200, body });
    expect(failureOf(await previewEmail(CAMPAIGN, REQUEST, reach))?.kind).toBe('unexpected');
  });
});
