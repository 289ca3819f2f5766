import { beforeEach, describe, expect, it } from 'vitest';

import { contentBlockHandlers } from '../../../../../lib/background/moengage/content-blocks';
import type { ProjectStore } from '../../../../../lib/background/store/project-store';
import { signingBlock } from '../../../../../lib/snippet/content-block';
import { ask, use, bookWith, connect, GOLD, json, network, PROJECTS, SECRET } from './calls';

/** The workspace's blocks; whatever is written is added here. */
let blocks: Record<string, unknown>[];
let written: { method: string; body: Record<string, unknown> }[];

beforeEach(() => start(PROJECTS));

async function start(projects: ProjectStore): Promise<void> {
  use(contentBlockHandlers(await connect(), projects));
  blocks = [];
  written = [];
  network.mockImplementation(async (url, init) => {
    const body = JSON.parse(String(init.body));
    if (url.endsWith('/search')) return json({ data: blocks.map(({ id }) => ({ id })) });
    if (url.endsWith('/get-by-ids')) return json({ data: blocks });
    written.push({ method: init.method!, body });
    if (init.method === 'POST' && blocks.length > 0) return json({ error: 'Duplicate Label' }, 409);
    return new Response('');
  });
}

const write = (isDraft = false) =>
  ask('putContentBlock', { id: 'gold', email: 'ada@example.com', isDraft });
const there = (over: Record<string, unknown> = {}) => ({
  id: 'b1',
  name: 'Our gold link',
  label: 'passlink_goldURL',
  status: 'ACTIVE',
  content_type: 'TEXT',
  raw_content: 'something else',
  ...over,
});

describe('a content block on MoEngage', () => {
  it('is created if there is none, with the whole code in it', async () => {
    expect(await ask('lookAtContentBlock', { id: 'gold' })).toEqual({ status: 'absent' });
    expect(written).toEqual([]);
    expect(await write()).toEqual({ status: 'created', isDraft: false });
    const [{ method, body }] = written as [(typeof written)[number]];
    expect(method).toBe('POST');
    expect(body).toMatchObject({
      label: 'passlink_goldURL',
      status: 'ACTIVE',
      content_type: 'TEXT',
      created_by: 'ada@example.com',
    });
    expect(body.raw_content).toContain('{# Passlink 2 pub1_pskt_io:gold ');
    expect(body.raw_content).toMatch(/\}\}$/);
  });

  it('contains only the signing code, under its own label, if the project says so', async () => {
    await start(bookWith({ ...GOLD, signing: 'content-block' }));
    await write();
    expect(written[0]?.body).toMatchObject({
      label: 'passlink_sign_goldURL',
      raw_content: signingBlock({ url: GOLD.url, secret: SECRET }),
    });
  });

  it('can be kept from templates as a draft', async () => {
    expect(await write(true)).toEqual({ status: 'created', isDraft: true });
    expect(written[0]!.body.status).toBe('DRAFT');
    blocks = [there()];
    expect(await write(true)).toEqual({ status: 'updated', isDraft: true });
    expect(written[1]!.body.status).toBe('DRAFT');
  });

  it('is updated under the name that somebody gave it', async () => {
    blocks = [there()];
    expect(await ask('lookAtContentBlock', { id: 'gold' })).toMatchObject({
      status: 'there',
      isCurrent: false,
      isDraft: false,
    });
    expect(await write()).toEqual({ status: 'updated', isDraft: false });
    expect(written).toMatchObject([
      { method: 'PUT', body: { id: 'b1', name: 'Our gold link', updated_by: 'ada@example.com' } },
    ]);
  });

  it('is recognised when its code is current, and when it is a draft', async () => {
    await write();
    blocks = [
      there({ raw_content: ` ${String(written[0]!.body.raw_content)}\n`, status: 'DRAFT' }),
    ];
    expect(await ask('lookAtContentBlock', { id: 'gold' })).toMatchObject({
      isCurrent: true,
      isDraft: true,
    });
  });

  it('reports that another block has taken the label', async () => {
    blocks = [there({ label: 'another' })];
    expect(await write()).toMatchObject({ status: 'failed', kind: 'duplicate' });
  });

  it('writes nothing if the existing blocks cannot be read', async () => {
    network.mockImplementation(async () => json({ title: 'x', description: 'y' }, 401));
    expect(await write(true)).toMatchObject({ status: 'failed', kind: 'wrong-key' });
    expect(network).toHaveBeenCalledTimes(1);
  });
});
