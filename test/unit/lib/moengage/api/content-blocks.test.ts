import { describe, expect, it } from 'vitest';

import {
  createContentBlock,
  findContentBlock,
  type NewContentBlock,
  updateContentBlock,
} from '../../../../../lib/moengage/api';
import { CAMPAIGN, failureOf, startMoEngage } from './support';

const { moengage, reach } = startMoEngage();

const BLOCK: NewContentBlock = {
  name: 'Gold card signature',
  label: 'gold_card_signature',
  rawContent: "{{ url ~ '&sig=' ~ url|convertToSHA256('made up') }}",
  contentType: 'TEXT',
  status: 'DRAFT',
  createdBy: 'author@example.com',
};

const find = (label: string) => findContentBlock(CAMPAIGN, { name: BLOCK.name, label }, reach);

describe('content blocks', () => {
  it('are created, found by their label and updated, and refused if the label is taken', async () => {
    expect(await find(BLOCK.label)).toEqual({ ok: true, value: undefined });
    expect(await createContentBlock(CAMPAIGN, BLOCK, reach)).toEqual({
      ok: true,
      value: undefined,
    });

    const found = await find(BLOCK.label);
    const { createdBy: _, ...asFound } = BLOCK;
    const updatedBy = BLOCK.createdBy;
    expect(found).toMatchObject({ ok: true, value: { ...asFound, updatedBy } });
    expect(found.ok && found.value?.updatedAt).toMatch(/^\d{4}-\d\d-\d\dT/);
    const id = found.ok ? (found.value?.id ?? '') : '';
    expect(moengage.contentBlocks.activeContents()).toEqual({});

    const { name, rawContent } = BLOCK;
    const update = { id, name, rawContent: `${rawContent} `, updatedBy: 'author@example.com' };
    const written = await updateContentBlock(CAMPAIGN, { ...update, status: 'ACTIVE' }, reach);
    expect(written.ok).toBe(true);
    expect(moengage.contentBlocks.activeContents()).toEqual({ [BLOCK.label]: update.rawContent });

    expect(failureOf(await createContentBlock(CAMPAIGN, BLOCK, reach))).toMatchObject({
      kind: 'duplicate',
      status: 409,
      message: expect.stringContaining('already exists in the workspace'),
      requestId: expect.stringMatching(/^\w+$/),
    });
  });

  it('are distinguished by label if their names are alike', async () => {
    await createContentBlock(CAMPAIGN, { ...BLOCK, label: 'another' }, reach);
    expect(await find('another')).toMatchObject({ ok: true, value: { label: 'another' } });
    expect(await find('a third')).toEqual({ ok: true, value: undefined });
  });

  it('are requested as documented', async () => {
    const before = moengage.received.length;
    await find('another');
    const asked = moengage.received.slice(before);
    expect(asked.map(({ method, path, host }) => `${method} ${host}${path}`)).toEqual([
      'POST api-03.moengage.com/v1/external/campaigns/content-blocks/search',
      'POST api-03.moengage.com/v1/external/campaigns/content-blocks/get-by-ids',
    ]);
    for (const { headers } of asked) expect(headers['moe-appkey']).toBe(CAMPAIGN.workspaceId);
  });

  it('may belong to teams', async () => {
    const teamIds = ['69fb3d7d66ea00bdb35da08e'];
    await createContentBlock(CAMPAIGN, { ...BLOCK, label: 'for_a_team', teamIds }, reach);
    expect(JSON.parse(moengage.received.at(-1)?.body ?? '')).toMatchObject({ team_ids: teamIds });
  });

  it.each([
    ['a content API inside', { rawContent: '{{ContentApi.Price({})}}' }],
    ['an invalid author', { createdBy: 'nobody' }],
    ['no name', { name: '' }],
  ])('are refused by MoEngage with %s', async (_, change) => {
    const failure = failureOf(
      await createContentBlock(CAMPAIGN, { ...BLOCK, label: 'new', ...change }, reach),
    );
    expect(failure).toMatchObject({ kind: 'refused', status: 400 });
    expect(failure?.message).toContain('Some of the field values are invalid');
  });

  it('cannot be updated if they do not exist', async () => {
    const update = { id: 'f'.repeat(24), name: 'x', rawContent: 'x', updatedBy: 'a@example.com' };
    const answer = await updateContentBlock(CAMPAIGN, { ...update, status: 'DRAFT' }, reach);
    expect(failureOf(answer)).toMatchObject({ kind: 'refused', status: 400 });
  });

  it.each([
    ['wrong key', 'wrong-key'],
    ['server error', 'server'],
    ['rate limited', 'rate-limited'],
  ] as const)('pass on the reason of a failure: %s', async (name, kind) => {
    moengage.answerNextWith(name);
    expect(failureOf(await find('another'))?.kind).toBe(kind);
    moengage.answerNextWith(name);
    expect(failureOf(await createContentBlock(CAMPAIGN, BLOCK, reach))?.kind).toBe(kind);
  });

  it('report a failure of the second request, and an answer that is not MoEngage’s', async () => {
    const found = { status: 200, body: { data: [{ id: 'a'.repeat(24) }] } };
    moengage.answerNextWith(found, 'server error');
    expect(failureOf(await find('another'))?.kind).toBe('server');
    moengage.answerNextWith(found, { status: 200, body: {} });
    expect(failureOf(await find('another'))?.kind).toBe('unexpected');
    moengage.answerNextWith({ status: 200, body: '<html></html>' });
    expect(failureOf(await find('another'))?.kind).toBe('unexpected');
  });

  it('leave out blocks that are being deleted, and invalid ones', async () => {
    const block = { id: '1', name: 'n', label: 'l', content_type: 'TEXT', raw_content: 'x' };
    const odd = [{ ...block, status: 'DELETING' }, null, {}, { ...block, status: 'ACTIVE', id: 7 }];
    moengage.answerNextWith(
      { status: 200, body: { data: [{ id: '1' }] } },
      { status: 200, body: { data: odd } },
    );
    expect(await find('l')).toEqual({ ok: true, value: undefined });
  });
});
