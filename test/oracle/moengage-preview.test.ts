import { createHash, createHmac } from 'node:crypto';

import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';

import { type Access, type Fetch, previewEmail } from '../../lib/moengage/api';
import { generateSnippet } from '../../lib/snippet';
import { createMoEngage, type EngineTraits, fetchFrom } from '../support/moengage';
import { findPython } from '../support/python.mjs';

const python = findPython();
const SECRET = '0WfoVtZ7MrJSfrHVuiESxZ';
const ACCESS: Access = { dataCenter: '03', workspaceId: 'WORKSPACE_1', key: 'campaign-key' };

const TEXT = 'tëxt';
const hmac = (text: string, key: string) => createHmac('sha256', key).update(text);
const hash = (text: string) => createHash('sha256').update(text);

describe.skipIf(python === undefined)('the stand-in for MoEngage’s preview, on real Jinja2', () => {
  const moengage = createMoEngage({
    workspaceId: ACCESS.workspaceId,
    dataKey: 'data-key',
    campaignKey: ACCESS.key,
    dataCenter: ACCESS.dataCenter,
    users: { 'CUST-1042': { 'First Name': 'Zoë', Tier: 'Gold' } },
  });
  let fetch: Fetch;
  beforeAll(async () => {
    fetch = fetchFrom(await moengage.listen());
  });
  beforeEach(() => {
    moengage.engine = {};
  });
  afterAll(() => moengage.close());

  /** The output of the preview, or the reason why there is none. */
  async function preview(
    html: string,
    more: Partial<Parameters<typeof previewEmail>[1]> = {},
  ): Promise<string> {
    const request = { html, attributes: {}, requestId: 'a preview', ...more };
    const answer = await previewEmail(ACCESS, request, fetch);
    return answer.ok ? answer.value.html : `${answer.failure.kind}: ${answer.failure.message}`;
  }

  async function previewOn(engine: EngineTraits, html: string): Promise<string> {
    moengage.engine = engine;
    return preview(html);
  }

  it('signs a snippet so that PassKit accepts it', async () => {
    const { block, reference } = generateSnippet({
      project: { url: 'https://pub1.pskt.io/c/a4hrop', secret: SECRET },
      style: 'quoted',
      fields: [
        {
          field: 'person.forename',
          value: { kind: 'attribute', object: 'UserAttribute', name: 'First Name' },
          whenMissing: { kind: 'omit' },
        },
      ],
    });
    const html = await preview(`${block}<a href="${reference}">Add</a>`, {
      attributes: { 'First Name': `Zoë "Zee" \\ ☃` },
    });
    const [, signed, data, sig] = /href="(\S+\?data=([\w-]+))&sig=(\w+)"/.exec(html) ?? [];
    expect(JSON.parse(Buffer.from(data ?? '', 'base64url').toString())).toEqual({
      'person.forename': `Zoë "Zee" \\ ☃`,
    });
    expect(sig).toBe(
      createHmac('sha256', SECRET)
        .update(signed ?? '')
        .digest('hex'),
    );
  });

  it('prefers the given attributes to those of the user’s profile', async () => {
    const template = "{{UserAttribute['First Name']}}, {{UserAttribute['Tier']}}";
    const attributes = { Tier: 'Silver' };
    expect(await preview(template, { attributes, customerId: 'CUST-1042' })).toBe('Zoë, Silver');
    expect(await preview(template, { customerId: 'nobody' })).toBe('refused: User not found');
  });

  it('gives an event’s attributes', async () => {
    const event = { name: 'App_Opened', attributes: { App_Version: '1.0.2' } };
    expect(await preview("{{EventAttribute['App_Version']}}", { event })).toBe('1.0.2');
  });

  it.each([
    ['undefined', 'True False False'],
    ['none', 'False True False'],
    ['empty', 'False False True'],
  ] as const)('prints nothing for an absent attribute, which may be %s', async (absent, kinds) => {
    const gone = "UserAttribute['Gone']";
    const template = `[{{${gone}}}] {{${gone} is undefined}} {{${gone} is none}} {{${gone} == ''}}`;
    expect(await previewOn({ absent }, template)).toBe(`[] ${kinds}`);
  });

  it('prints nothing for null', async () => {
    const attributes = { 'First Name': null };
    expect(await preview("[{{UserAttribute['First Name']}}]", { attributes })).toBe('[]');
  });

  const hashes: [EngineTraits, string][] = [
    [{}, hmac(TEXT, 'key').digest('hex')],
    [{ digest: 'upper' }, hmac(TEXT, 'key').digest('hex').toUpperCase()],
    [{ digest: 'base64' }, hmac(TEXT, 'key').digest('base64')],
    [{ hash: 'hmac-swapped' }, hmac('key', TEXT).digest('hex')],
    [{ hash: 'salt-before' }, hash(`key${TEXT}`).digest('hex')],
    [{ hash: 'salt-after' }, hash(`${TEXT}key`).digest('hex')],
    [{ hash: 'no-key' }, hash(TEXT).digest('hex')],
    [{ hash: 'salt-after', digest: 'base64' }, hash(`${TEXT}key`).digest('base64')],
  ];

  it.each(hashes)('can hash as %j', async (engine, expected) => {
    expect(await previewOn(engine, "{{'tëxt'|convertToSHA256('key')}}")).toBe(expected);
  });

  it.each([
    ['plain', 'w78+Pw=='],
    ['unpadded', 'w78+Pw'],
    ['urlsafe', 'w78-Pw=='],
    ['wrapped', 'w78+Pw==\n'],
  ] as const)('may write base64 as %s', async (base64, expected) => {
    expect(await previewOn({ base64 }, "{{'ÿ>?'|base64encode}}")).toBe(expected);
  });

  it('can be too old for block sets', async () => {
    const template = '{% set x %}a{% endset %}{{x}}';
    expect(await preview(template)).toBe('a');
    expect(await previewOn({ hasBlockSet: false }, template)).toMatch(
      /^refused: Error in parsing jinja template format\. Error expected token '='/,
    );
    expect(await previewOn({ hasBlockSet: false }, "{% set x = 'a' %}{{x}}")).toBe('a');
  });

  it('reports an error in a template as MoEngage’s editors do', async () => {
    expect(await preview('{{ {% x %} }}')).toMatch(/^refused: Error in parsing jinja template/);
    expect(await preview("{{ 1 + 'a' }}")).toMatch(/^refused: .*unsupported operand/);
    expect(await preview('{% MOE_NOT_SEND("no name") %}')).toBe('refused: MOE_NOT_SEND: no name');
  });

  it('includes active content blocks, as text or rendered apart', async () => {
    const block = {
      raw_content: "[{{ greeting|default('no greeting') }} {{UserAttribute['Tier']}}]",
      name: 'Greeting',
      label: 'greeting',
      content_type: 'TEXT',
      created_by: 'author@example.com',
    };
    const path = '/v1/external/campaigns/content-blocks';
    const create = (body: object) =>
      moengage.contentBlocks.answer({ method: 'POST', path, body: { ...body } });
    create({ ...block, status: 'ACTIVE' });
    create({ ...block, label: 'draft', status: 'DRAFT' });
    create({ ...block, label: 'outer', raw_content: "<{{ContentBlock['greeting']}}>" });

    const template = `{% set greeting = 'Hi' %}{{ ContentBlock["greeting"] }}`;
    const attributes = { Tier: 'Gold' };
    expect(await preview(template, { attributes })).toBe('[Hi Gold]');
    expect(await preview("{{ContentBlock['outer']}}", { attributes })).toBe('<[no greeting Gold]>');
    moengage.engine = { contentBlocks: 'apart' };
    expect(await preview(template, { attributes })).toBe('[no greeting Gold]');
    expect(await preview("{{ContentBlock['outer']}}", { attributes })).toBe('<[no greeting Gold]>');
    for (const contentBlocks of ['as text', 'apart'] as const)
      expect(await previewOn({ contentBlocks }, "{{ContentBlock['draft']}}")).toBe(
        "refused: Content Blocks ['draft'] not found",
      );
  });
});
