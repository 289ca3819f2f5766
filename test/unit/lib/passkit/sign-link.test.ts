import { createHmac } from 'node:crypto';

import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import {
  cleanSecret,
  type Payload,
  PassKitError,
  signData,
  signLink,
} from '../../../../lib/passkit';

import { errorOf, payloads, projectUrl, secret, wellFormed } from './support';

const url = 'https://pub1.pskt.io/c/a4hrop';
const kosterman: Payload = {
  'person.surname': 'Kosterman',
  'person.forename': 'Patrick',
  'person.displayName': 'Patrick Kosterman',
};
const data =
  'eyJwZXJzb24uc3VybmFtZSI6Iktvc3Rlcm1hbiIsInBlcnNvbi5mb3JlbmFtZSI6IlBhdHJpY2siLCJwZXJzb24uZGlzcGxheU5hbWUiOiJQYXRyaWNrIEtvc3Rlcm1hbiJ9';
const worked = { url, secret: '0WfoVtZ7MrJSfrHVuiESxZ' };

describe('signLink', () => {
  it('makes the documented link with SHA-256 by default', async () => {
    expect(await signLink(worked, kosterman)).toBe(
      `${url}?data=${data}&sig=23a57c8412b8e6309e81a48729cea31c6c1cf033e6c688a01ed7fe86b917d609`,
    );
  });

  it('makes the documented link with SHA-1 if the project asks for it', async () => {
    expect(await signLink({ ...worked, digest: 'SHA-1' }, kosterman)).toBe(
      `${url}?data=${data}&sig=49fd5390ee964ef93e65d2f284931f0be6f46c14`,
    );
  });

  it('signs any well-formed payload as an independent HMAC does, and carries exactly its JSON', async () => {
    await fc.assert(
      fc.asyncProperty(
        payloads,
        secret,
        fc.constantFrom('SHA-256' as const, 'SHA-1' as const),
        async (payload, secret, digest) => {
          const link = await signLink({ url, secret, digest }, payload);
          const json = Buffer.from(JSON.stringify(payload), 'utf8').toString('base64url');
          const signed = `${url}?data=${json}`;
          const sig = createHmac(digest.replace('-', ''), secret).update(signed).digest('hex');
          expect(link).toBe(`${signed}&sig=${sig}`);
        },
      ),
    );
  });

  it('keeps fields in the order they were given', async () => {
    const link = await signLink(worked, { 'person.surname': 'B', 'meta.a': 'A' });
    const sent = new URL(link).searchParams.get('data') ?? '';
    expect(Buffer.from(sent, 'base64url').toString()).toBe('{"person.surname":"B","meta.a":"A"}');
  });

  it('puts UTM parameters after the signature without changing it', async () => {
    const plain = await signLink(worked, kosterman);
    const utm = { utm_source: 'moengage', utm_medium: '', utm_name: 'a&b="ü" (o\'clock)' };
    expect(await signLink({ ...worked, utm }, kosterman)).toBe(
      `${plain}&utm_source=moengage&utm_name=a%26b%3D%22%C3%BC%22%20%28o%27clock%29`,
    );
  });

  it('makes the same signature for a URL with a trailing slash and white space around it', async () => {
    const pasted = { ...worked, url: ` ${url}/\n` };
    expect(await signLink(pasted, kosterman)).toBe(await signLink(worked, kosterman));
  });

  it('uses every character of a secret as UTF-8, white space and accents included', async () => {
    const secret = ' Sécret 😀\n';
    const sig = createHmac('sha256', secret).update(`${url}?data=e30`).digest('hex');
    expect(await signLink({ url, secret }, {})).toBe(`${url}?data=e30&sig=${sig}`);
  });

  it('signs a payload of any size', async () => {
    const payload = { 'members.member.profileImage': 'iVBORw0KGgo'.repeat(50_000) };
    const sent = new URL(await signLink(worked, payload)).searchParams.get('data') ?? '';
    expect(JSON.parse(Buffer.from(sent, 'base64url').toString())).toEqual(payload);
  });

  it.each(['', '   ', '\u00A0\u200B\n'])('refuses the empty secret %j', async (secret) => {
    const error = await errorOf(signLink({ url, secret }, kosterman));
    expect(error).toMatchObject({ name: 'PassKitError', code: 'empty-secret' });
  });

  it.each([
    ['a value', { 'person.surname': 'A\uD800' }, 'person.surname'],
    ['a field name', { 'meta.\uDC00': 'x' }, 'meta.\uDC00'],
  ])('refuses half a surrogate pair in %s and names the field', async (_where, payload, field) => {
    const error = await errorOf(signLink(worked, payload));
    expect(error).toMatchObject({ code: 'ill-formed-text', field });
    expect(error.message.isWellFormed()).toBe(true);
  });

  it('refuses a value that is not text', async () => {
    const payload = JSON.parse('{"members.member.points": 12}') as Payload;
    const error = await errorOf(signLink(worked, payload));
    expect(error).toMatchObject({ code: 'not-text', field: 'members.member.points' });
  });

  it.each(['data', 'sig', 'iv', ''])('refuses %j as a UTM parameter', async (name) => {
    const error = await errorOf(signLink({ ...worked, utm: { [name]: 'x' } }, kosterman));
    expect(error).toMatchObject({ code: 'utm-name', field: name });
  });

  it('never puts the secret into an error', async () => {
    await fc.assert(
      fc.asyncProperty(secret, wellFormed, async (secret, url) => {
        const payload = { 'person.surname': '\uD800' };
        const error = await errorOf(signLink({ url, secret }, payload));
        expect(error).toBeInstanceOf(PassKitError);
        expect(`${error.message} ${error.stack ?? ''}`).not.toContain(secret);
      }),
    );
  });
});

describe('signData', () => {
  it('signs encoded data as it stands', async () => {
    expect(await signData(worked, data)).toBe(await signLink(worked, kosterman));
  });

  it('signs whatever the project URL is', async () => {
    await fc.assert(
      fc.asyncProperty(projectUrl, async (url) => {
        const sig = createHmac('sha256', worked.secret).update(`${url}?data=e30`).digest('hex');
        expect(await signData({ ...worked, url }, 'e30')).toBe(`${url}?data=e30&sig=${sig}`);
      }),
    );
  });
});

describe('cleanSecret', () => {
  it('removes what pasting has put around a secret', () => {
    expect(cleanSecret('\u00A0\uFEFF0WfoVtZ7MrJSfrHVuiESxZ\u200B\r\n')).toBe(worked.secret);
  });

  it('refuses a text without a secret', () => {
    expect(() => cleanSecret(' \u200B')).toThrow(expect.objectContaining({ code: 'empty-secret' }));
  });
});
