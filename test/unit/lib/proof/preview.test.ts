import { describe, expect, it } from 'vitest';

import type { RenderResult } from '../../../../lib/jinja/types';
import { signLink } from '../../../../lib/passkit';
import { signingBlock } from '../../../../lib/snippet/content-block';
import { previewLink, type PreviewProject } from '../../../../lib/proof/preview';

const PROJECT: PreviewProject = {
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

/** Stands in for the renderer, which has its own tests. */
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

describe('previewLink', () => {
  it('returns the payload and the real signed link once the rendered signature is verified', async () => {
    const link = await linkOf(THROWAWAY);
    const { render, throwawaySecret, sign, signed } = tools({ status: 'sent', output: link });

    const proof = await previewLink(PROJECT, {}, { render, throwawaySecret, sign });

    const data = new URL(link).searchParams.get('data');
    expect(signed).toEqual([data]);
    expect(proof).toEqual({
      status: 'sent',
      payload: PAYLOAD,
      link: `https://pub1.pskt.io/c/a4hrop?data=${data}&sig=real`,
      length: link.length,
    });
  });

  it('renders both forms of the snippet, with the throw-away secret in them', async () => {
    const { templates, ...rest } = tools({ status: 'suppressed', reasons: ['No surname'] });

    await previewLink(PROJECT, {}, rest);

    expect(templates.filter((template) => template.includes("'"))).toHaveLength(1);
    expect(templates.filter((template) => !/['"]/.test(template))).toHaveLength(1);
    for (const template of templates) {
      expect(template).toContain(THROWAWAY);
      expect(template.endsWith('{{longURL}}')).toBe(true);
    }
  });

  it('fails, and signs nothing, when the rendered signature is wrong', async () => {
    const { signed, ...rest } = tools({ status: 'sent', output: await linkOf('another secret') });

    const proof = await previewLink(PROJECT, {}, rest);

    expect(proof.status).toBe('failed');
    expect(signed).toEqual([]);
  });

  it.each<[string, RenderResult]>([
    ['another link', { status: 'sent', output: 'https://pub1.pskt.io/c/other' }],
    ['no link for this recipient', { status: 'suppressed', reasons: ['No surname'] }],
  ])('fails, and signs nothing, when the form without quotes gives %s', async (_, quoteless) => {
    const { signed, ...rest } = tools({ status: 'sent', output: await linkOf(THROWAWAY) });
    const render = async (template: string) =>
      template.includes("'") ? rest.render(template) : quoteless;

    const proof = await previewLink(PROJECT, {}, { ...rest, render });

    expect(proof).toEqual({ status: 'failed', message: expect.stringContaining('Do not send') });
    expect(signed).toEqual([]);
  });

  it('fails with the renderer’s message when only one form fails', async () => {
    const rest = tools({ status: 'sent', output: await linkOf(THROWAWAY) });
    const broken: RenderResult = { status: 'failed', message: 'Line 2 does not end.' };
    const render = async (template: string) =>
      template.includes("'") ? rest.render(template) : broken;

    expect(await previewLink(PROJECT, {}, { ...rest, render })).toEqual(broken);
  });

  it('fails when the template prints no link', async () => {
    const proof = await previewLink(PROJECT, {}, tools({ status: 'sent', output: 'no link' }));

    expect(proof.status).toBe('failed');
  });

  it('passes on why a recipient gets nothing', async () => {
    const result: RenderResult = { status: 'suppressed', reasons: ['No surname'] };

    expect(await previewLink(PROJECT, {}, tools(result))).toEqual(result);
  });

  it('passes on what the renderer says is wrong', async () => {
    const result: RenderResult = { status: 'failed', message: 'Line 2 does not end.' };

    expect(await previewLink(PROJECT, {}, tools(result))).toEqual({
      status: 'failed',
      message: 'Line 2 does not end.',
    });
  });

  it('says what to change when the project cannot make a snippet', async () => {
    const proof = await previewLink(
      { ...PROJECT, variable: 'if' },
      {},
      tools({ status: 'sent', output: '' }),
    );

    expect(proof).toEqual({ status: 'failed', message: expect.stringContaining('“if”') });
  });

  it('has no link while the project has no secret, but has a payload', async () => {
    const { render, throwawaySecret } = tools({ status: 'sent', output: await linkOf(THROWAWAY) });

    const proof = await previewLink(PROJECT, {}, { render, throwawaySecret });

    const { length } = await linkOf(THROWAWAY);
    expect(proof).toEqual({ status: 'sent', payload: PAYLOAD, link: undefined, length });
  });

  it('warns that MoEngage cannot sign with SHA-1, before anything is rendered', async () => {
    const { templates, ...rest } = tools({ status: 'sent', output: '' });

    const proof = await previewLink({ ...PROJECT, digest: 'SHA-1' }, {}, rest);

    expect(proof).toEqual({ status: 'failed', message: expect.stringContaining('SHA-1') });
    expect(templates).toEqual([]);
  });

  it('explains a failure to sign', async () => {
    const { render, throwawaySecret } = tools({ status: 'sent', output: await linkOf(THROWAWAY) });

    expect(await previewLink(PROJECT, {}, { render, throwawaySecret, sign: refuse })).toEqual({
      status: 'failed',
      message: 'This project no longer exists.',
    });
  });

  it('renders the snippet of a signing content block as MoEngage would', async () => {
    const { render, throwawaySecret, templates } = tools({
      status: 'sent',
      output: await linkOf(THROWAWAY),
    });
    const signed = { ...PROJECT, signing: 'content-block' } as const;
    const proof = await previewLink(signed, {}, { render, throwawaySecret });
    expect(proof).toMatchObject({ status: 'sent', payload: PAYLOAD });
    expect(templates).toHaveLength(2);
    for (const template of templates) {
      expect(template).toContain(signingBlock({ url: PROJECT.url, secret: THROWAWAY }));
      expect(template).not.toContain('ContentBlock');
    }
  });
});
