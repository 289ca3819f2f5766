import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';

import { proofHandlers } from '../../../../../lib/background/moengage/proofs';
import type { Project } from '../../../../../lib/project';
import { signLink } from '../../../../../lib/passkit';
import { fingerprintOf } from '../../../../../lib/proof/engine';
import type { ProveOutcome } from '../../../../../lib/proof/engine/types';
import { readProof } from '../../../../../lib/storage/proofs';
import { projectsItem } from '../../../../../lib/storage/storage';
import {
  ask,
  use,
  bookWith,
  CAMPAIGN_KEY,
  connect,
  GOLD,
  json,
  network,
  PROJECTS,
  SECRET,
} from './calls';

const prove = () =>
  ask<ProveOutcome>('proveOnMoEngage', {
    id: 'gold',
    attributes: { user: { 'First Name': 'Zoë' }, event: {} },
    payload: {},
  });
const rendered = (html: string) =>
  json({ personalized_content: { payload: { email_html: html } } });

beforeEach(async () => {
  use(proofHandlers(await connect(), PROJECTS));
  await projectsItem.setValue([GOLD]);
});

describe('a proof on MoEngage', () => {
  it('is stored with the project, and belongs to the project’s current settings', async () => {
    network.mockImplementation(async () => rendered('[passlink hash]nothing[/passlink hash]'));
    const outcome = await prove();
    expect(outcome.status).toBe('asked');
    const kept = await readProof('gold');
    expect(outcome).toEqual({ status: 'asked', proof: kept });
    expect(kept?.dataCenter).toBe('03');
    expect(kept?.fingerprint).toBe(await fingerprintOf(GOLD));
    expect(await fingerprintOf({ ...GOLD, utm: { utm_name: 'x' } })).not.toBe(kept?.fingerprint);
    expect(kept?.styles.quoted).toMatchObject({ status: 'differs' });
    // Storage returns keys in another order than they were saved in.
    const fields = GOLD.fields.map(({ field, value, whenMissing }) => ({
      whenMissing,
      value,
      field,
    }));
    expect(await fingerprintOf({ ...GOLD, fields })).toBe(kept?.fingerprint);
  });

  it('sends attributes with the snippets, and never the project’s secret', async () => {
    network.mockImplementation(async () => rendered(''));
    await prove();
    const bodies = network.mock.calls.map(([, { body }]) => String(body));
    expect(bodies.filter((body) => body.includes('Zoë'))).toHaveLength(3);
    expect(bodies.join()).not.toContain(SECRET);
    expect(bodies.join()).not.toContain(CAMPAIGN_KEY);
  });

  it('checks with the secret but does not send it when a content block signs', async () => {
    const signed: Project = { ...GOLD, fields: [], signing: 'content-block' };
    use(proofHandlers(await connect(), bookWith(signed)));
    const link = await signLink({ url: GOLD.url, secret: SECRET, digest: 'SHA-256' }, {});
    network.mockImplementation(async (_url, { body }) => {
      const style = /\[passlink (quoted|inline)\]/.exec(String(body))?.[1];
      return rendered(style ? `[passlink ${style}]${link}[/passlink ${style}]` : '');
    });
    const outcome = await prove();
    expect(outcome.status === 'asked' && outcome.proof.styles).toMatchObject({
      quoted: { status: 'proven' },
      inline: { status: 'proven' },
      quoteless: { status: 'differs' },
    });
    const bodies = network.mock.calls.map(([, { body }]) => String(body)).join('\n');
    expect(bodies).toContain('passlink_sign_goldURL');
    expect(bodies).not.toContain(SECRET);
    expect(await fingerprintOf(signed)).not.toBe(await fingerprintOf({ ...GOLD, fields: [] }));
  });

  it('says why MoEngage could not be asked, and keeps the previous proof', async () => {
    network.mockImplementation(async () => rendered(''));
    await prove();
    const before = await readProof('gold');
    network.mockImplementation(async () =>
      json({ error: { code: 'AuthenticationInvalid', message: 'No.' } }, 401),
    );
    expect(await prove()).toMatchObject({ status: 'failed', kind: 'wrong-key' });
    expect(await readProof('gold')).toEqual(before);
  });

  it('passes on MoEngage’s words for a snippet that it could not render', async () => {
    const words = `Error in parsing jinja template format. ${'x'.repeat(1000)}`;
    network.mockImplementation(async () => json({ error: { code: 'Bad', message: words } }, 400));
    await prove();
    const style = (await readProof('gold'))?.styles.inline;
    expect(style).toMatchObject({ status: 'failed' });
    expect(style?.status === 'failed' && style.what).toMatch(/^Error in parsing jinja.{1,290}$/);
  });

  it('forgets the proofs of deleted projects, and skips damaged ones', async () => {
    await fakeBrowser.storage.local.set({ proofs: { gone: { at: 1 }, gold: 'no' } });
    expect(await readProof('gold')).toBeUndefined();
    network.mockImplementation(async () => rendered(''));
    await prove();
    const { proofs } = await fakeBrowser.storage.local.get('proofs');
    expect(Object.keys(proofs as object)).toEqual(['gold']);
  });
});
