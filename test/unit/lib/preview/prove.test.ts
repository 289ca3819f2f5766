import { describe, expect, it } from 'vitest';

import type { RenderResult } from '../../../../lib/jinja/types';
import { signLink } from '../../../../lib/passkit';
import { proveSnippet, type ProvenProject } from '../../../../lib/preview/prove';

const PROJECT: ProvenProject = {
  url: 'https://pub1.pskt.io/c/a4hrop',
  digest: 'SHA-256',
  utm: {},
  variable: 'longURL',
  fields: [
    {
      field: 'person.surname',
      value: { kind: 'attribute', object: 'UserAttribute', name: 'Last Name' },
      whenMissing: { kind: 'omit' },
    },
  ],
};

const THROWAWAY = 'thrown-away';
const PAYLOAD = { 'person.surname': 'O’Brien "O"' };

const linkOf = (secret: string) => signLink({ ...PROJECT, secret }, PAYLOAD);

/** Stands in for the renderer, which has tests of its own. */
function tools(result: RenderResult) {
  const templates: string[] = [];
  const signed: string[] = [];
  return {
    templates,
    signed,
    render: async (template: string) => {
      templates.push(template);
      return result;
    },
    throwawaySecret: () => THROWAWAY,
    sign: async (data: string) => {
      signed.push(data);
      return `https://pub1.pskt.io/c/a4hrop?data=${data}&sig=real`;
    },
  };
}

const refuse = () => Promise.reject(new Error('This project no longer exists.'));

describe('proveSnippet', () => {
  it('gives the payload and the really signed link once the rendered one has proven itself', async () => {
    const link = await linkOf(THROWAWAY);
    const { render, throwawaySecret, sign, signed } = tools({ status: 'sent', output: link });

    const proof = await proveSnippet(PROJECT, {}, { render, throwawaySecret, sign });

    const data = new URL(link).searchParams.get('data');
    expect(signed).toEqual([data]);
    expect(proof).toEqual({
      status: 'sent',
      payload: PAYLOAD,
      link: `https://pub1.pskt.io/c/a4hrop?data=${data}&sig=real`,
    });
  });

  it('renders a block and its reference that hold the throw-away secret', async () => {
    const { templates, ...rest } = tools({ status: 'suppressed', reasons: ['No surname'] });

    await proveSnippet(PROJECT, {}, rest);

    expect(templates[0]).toContain(THROWAWAY);
    expect(templates[0]?.endsWith('{{longURL}}')).toBe(true);
  });

  it('fails, and signs nothing, when the rendered signature is wrong', async () => {
    const { signed, ...rest } = tools({ status: 'sent', output: await linkOf('another secret') });

    const proof = await proveSnippet(PROJECT, {}, rest);

    expect(proof.status).toBe('failed');
    expect(signed).toEqual([]);
  });

  it('fails when the template prints no link', async () => {
    const proof = await proveSnippet(PROJECT, {}, tools({ status: 'sent', output: 'no link' }));

    expect(proof.status).toBe('failed');
  });

  it('hands on why a recipient gets nothing', async () => {
    const result: RenderResult = { status: 'suppressed', reasons: ['No surname'] };

    expect(await proveSnippet(PROJECT, {}, tools(result))).toEqual(result);
  });

  it('hands on what the renderer says is wrong', async () => {
    const result: RenderResult = { status: 'failed', message: 'Line 2 does not end.' };

    expect(await proveSnippet(PROJECT, {}, tools(result))).toEqual({
      status: 'failed',
      message: 'Line 2 does not end.',
    });
  });

  it('says what to change when the project cannot make a snippet', async () => {
    const proof = await proveSnippet(
      { ...PROJECT, variable: 'if' },
      {},
      tools({ status: 'sent', output: '' }),
    );

    expect(proof).toEqual({ status: 'failed', message: expect.stringContaining('“if”') });
  });

  it('has no link to show while the project has no secret, but still a payload', async () => {
    const { render, throwawaySecret } = tools({ status: 'sent', output: await linkOf(THROWAWAY) });

    const proof = await proveSnippet(PROJECT, {}, { render, throwawaySecret });

    expect(proof).toEqual({ status: 'sent', payload: PAYLOAD, link: undefined });
  });

  it('warns that MoEngage cannot sign with SHA-1, before anything is rendered', async () => {
    const { templates, ...rest } = tools({ status: 'sent', output: '' });

    const proof = await proveSnippet({ ...PROJECT, digest: 'SHA-1' }, {}, rest);

    expect(proof).toEqual({ status: 'failed', message: expect.stringContaining('SHA-1') });
    expect(templates).toEqual([]);
  });

  it('turns a failure to sign into words', async () => {
    const { render, throwawaySecret } = tools({ status: 'sent', output: await linkOf(THROWAWAY) });

    expect(await proveSnippet(PROJECT, {}, { render, throwawaySecret, sign: refuse })).toEqual({
      status: 'failed',
      message: 'This project no longer exists.',
    });
  });
});
