import { createCipheriv, createHmac } from 'node:crypto';

import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { encryptLink, inspectLink, signLink } from '../../../../lib/passkit';
import {
  encryptionKey,
  examplePayloads,
  payloads,
  projectUrl,
  secret,
  wellFormed,
} from './support';

const url = 'https://pub1.pskt.io/c/a4hrop';
const keys = { secret: '0WfoVtZ7MrJSfrHVuiESxZ', encryptionKey: 'ab'.repeat(32) };
const kosterman = { 'person.surname': 'Kosterman' };

/** A hashed link with any data, signed with Node's own HMAC. */
function hashed(data: string, { secret = keys.secret, digest = 'sha256' } = {}): string {
  const signed = `${url}?data=${data}`;
  return `${signed}&sig=${createHmac(digest, secret).update(signed).digest('hex')}`;
}

const base64 = (text: string): string => Buffer.from(text, 'utf8').toString('base64');
const base64url = (text: string): string => Buffer.from(text, 'utf8').toString('base64url');
/** JSON whose plain base64 holds `+`, `/` and padding. */
const awkward = { 'person.surname': '>>>???~~ü' };

describe('inspectLink on a hashed link', () => {
  it('shows payload, project, digest and UTM of any link by signLink, and that it is valid', async () => {
    await fc.assert(
      fc.asyncProperty(
        projectUrl.filter((url) => url.includes('pskt.io')),
        secret,
        fc.constantFrom('SHA-256' as const, 'SHA-1' as const),
        wellFormed.filter((text) => text !== ''),
        payloads.filter((payload) => !('meta.' in payload)),
        async (url, secret, digest, source, payload) => {
          const utm = { utm_source: source };
          const link = await signLink({ url, secret, digest, utm }, payload);
          const report = await inspectLink(link, { secret });
          expect(report).toMatchObject({ format: 'hashed', url, signature: 'valid', digest, utm });
          expect(report.payload).toEqual(payload);
        },
      ),
    );
  });

  it.each(['coupons', 'members'] as const)(
    'reads the links of PassKit’s example for %s without notes',
    async (name) => {
      const examples = examplePayloads(name);
      expect(examples).toHaveLength(2);
      for (const payload of examples) {
        const link = await signLink({ url, secret: keys.secret }, payload);
        const { payload: read, ...report } = await inspectLink(link, keys);
        expect(report).toMatchObject({ format: 'hashed', signature: 'valid', notes: [] });
        expect(read).toEqual(payload);
      }
    },
  );

  it('leaves the signature unchecked without a secret, but names its digest', async () => {
    for (const secret of [undefined, '']) {
      const given = secret === undefined ? {} : { secret };
      expect(await inspectLink(hashed(base64url('{}'), { digest: 'sha1' }), given)).toEqual({
        format: 'hashed',
        url,
        payload: {},
        signature: 'unchecked',
        digest: 'SHA-1',
        utm: {},
        notes: [],
      });
    }
  });

  it('reports a change of any one character of data, signature or project as invalid', async () => {
    const link = hashed(base64url(JSON.stringify(kosterman)));
    const hexOrBase64 = fc.constantFrom(...'0123456789abcdefghijklmnopqrstuvwxyz');
    const places = [...link].flatMap((_, at) => (at >= url.length - 6 ? [at] : []));
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...places), hexOrBase64, async (at, character) => {
        const parameterName = /[?&=]|data|sig/.test(link.slice(Math.max(0, at - 3), at + 4));
        fc.pre(link[at] !== character && !parameterName);
        const changed = link.slice(0, at) + character + link.slice(at + 1);
        expect((await inspectLink(changed, keys)).signature).toBe('invalid');
      }),
    );
  });

  it('reports the signature of truncated data as invalid, though the data cannot be read', async () => {
    const report = await inspectLink(hashed('e30'.repeat(3)).replace('e30e30e30', 'e30e3'), keys);
    expect(report).toMatchObject({ format: 'unknown', signature: 'invalid' });
    expect(report.notes).toEqual([expect.stringContaining('not base64')]);
  });

  it('reports the signature as invalid for another project’s secret', async () => {
    const report = await inspectLink(hashed('e30'), { secret: '5AuNonZoFHejGXmHNATz4l' });
    expect(report).toMatchObject({ format: 'hashed', signature: 'invalid', payload: {} });
  });

  it('reads plain base64 and warns that a + may get lost', async () => {
    const data = base64(JSON.stringify(awkward));
    expect(data).toMatch(/\+.*\/.*=/);
    const report = await inspectLink(hashed(data), keys);
    expect(report).toMatchObject({ payload: awkward, signature: 'valid' });
    expect(report.notes).toEqual([expect.stringContaining('plain base64')]);
  });

  it('reads a + that became a space, and says so', async () => {
    const link = hashed(base64(JSON.stringify(awkward))).replaceAll('+', ' ');
    const report = await inspectLink(link, keys);
    expect(report).toMatchObject({ payload: awkward, signature: 'invalid' });
    expect(report.mended).toMatchObject({ signature: 'valid', changes: [{ kind: 'plus' }] });
    expect(report.notes).toEqual([
      expect.stringContaining('became a space'),
      expect.stringContaining('before it was changed'),
    ]);
  });

  it('reads percent-encoded data', async () => {
    const data = base64(JSON.stringify(awkward));
    const report = await inspectLink(hashed(data).replace(data, encodeURIComponent(data)), keys);
    expect(report).toMatchObject({ payload: awkward, signature: 'valid' });
  });

  it.each([
    ['&amp;', (link: string) => link.replaceAll('&', '&amp;'), 'valid', /&amp;/],
    ['&amp;amp;', (link: string) => link.replaceAll('&', '&amp;amp;'), 'invalid', /&amp;/],
    ['percent-encoding of the whole link', encodeURIComponent, 'invalid', /percent-encoded/],
    [
      'broken lines',
      (link: string) => link.replace('&sig', '\r\n  &sig'),
      'invalid',
      /several lines/,
    ],
    ['a fragment', (link: string) => `${link}#top`, 'valid', /#/],
  ] as const)('reads a link with %s, and says so', async (_what, bend, signature, note) => {
    const link = `${hashed('e30')}&utm_source=moengage`;
    const report = await inspectLink(bend(link), keys);
    expect(report).toMatchObject({ signature, payload: {}, url });
    expect(report.utm).toEqual({ utm_source: 'moengage' });
    expect(report.notes).toEqual([expect.stringMatching(note)]);
    expect(report.mended).toMatchObject({ link, signature: 'valid' });
  });

  it.each([
    ['UTM behind a ?', (link: string) => `${link}?utm_source=x`, 'broken'],
    ['UTM behind an encoded ?', (link: string) => `${link}%3Futm_source%3Dx`, 'broken'],
    ['UTM behind a ;', (link: string) => `${link};utm_source=x`, 'broken'],
    ['a ? behind it', (link: string) => `${link}?`, 'broken'],
    ['a / behind it', (link: string) => `${link}/`, 'broken'],
    ['http:// in front', (link: string) => `http://${link}`, 'broken'],
    ['a / in front', (link: string) => `/${link}`, 'broken'],
    ['a second signature', (link: string) => `${link}&sig=${'0'.repeat(64)}`, 'unknown'],
    ['UTM first', (link: string) => link.replace('?', '?utm_source=x&'), 'unknown'],
    ['a / before the ?', (link: string) => link.replace('?', '/?'), 'unknown'],
    ['capitals', (link: string) => link.replace('pub1', 'PUB1'), 'unknown'],
  ] as const)('calls no link with %s valid, but mends it', async (_what, bend, standing) => {
    const link = hashed('e30');
    const report = await inspectLink(bend(link), keys);
    expect(report.signature).not.toBe('valid');
    expect(report.mended).toMatchObject({ signature: 'valid', standing });
    expect(report.mended?.link.startsWith(link)).toBe(true);
    expect(await inspectLink(report.mended?.link ?? '', keys)).toMatchObject({
      signature: 'valid',
      notes: [],
    });
  });

  it('takes UTM parameters behind the signature for what they are', async () => {
    const report = await inspectLink(`${hashed('e30')}&utm_source=x`, keys);
    expect(report).toMatchObject({ signature: 'valid', utm: { utm_source: 'x' }, notes: [] });
    expect(report.mended).toBeUndefined();
  });

  it.each([' %s\n', '<%s>', '“%s”', '(%s)'])('reads a link out of %j', async (around) => {
    const report = await inspectLink(around.replace('%s', hashed('e30')), keys);
    expect(report).toMatchObject({ signature: 'valid', notes: [] });
  });

  it('says that data is not JSON even if the signature is valid, as in the published recipe', async () => {
    const report = await inspectLink(hashed(base64url('{"person.surname":"K",}"')), keys);
    expect(report).toMatchObject({ format: 'hashed', signature: 'valid' });
    expect(report.payload).toBeUndefined();
    expect(report.notes).toEqual([expect.stringContaining('not valid JSON')]);
  });

  it('says that the link was signed with a space after the secret, as in the published recipe', async () => {
    const report = await inspectLink(hashed('e30', { secret: `${keys.secret} ` }), keys);
    expect(report.signature).toBe('invalid');
    expect(report.notes).toEqual([expect.stringContaining('a space behind the secret')]);
  });

  it.each([
    [
      '{"members.member.points":12,"meta.tags":["a"]}',
      { 'members.member.points': '12', 'meta.tags': '["a"]' },
      2,
    ],
    ['{"person.email":"a@example.com"}', { 'person.email': 'a@example.com' }, 1],
    ['{"meta.x":"\\ud83d"}', { 'meta.x': '\ud83d' }, 1],
    ['["person.surname"]', undefined, 1],
    ['null', undefined, 1],
    ['"text"', undefined, 1],
  ])('reads as much as possible of %s and notes what is odd', async (json, payload, notes) => {
    const report = await inspectLink(hashed(base64url(json)), keys);
    expect(report.payload).toEqual(payload);
    expect(report.notes).toHaveLength(notes);
    expect(report.signature).toBe('valid');
  });

  it('treats a field called __proto__ as a field', async () => {
    const { payload = {} } = await inspectLink(hashed(base64url('{"__proto__":"x"}')), keys);
    expect(Object.entries(payload)).toEqual([['__proto__', 'x']]);
  });

  it('says that data is not UTF-8', async () => {
    const latin1 = Buffer.from('{"person.surname":"Müller"}', 'latin1').toString('base64url');
    const report = await inspectLink(hashed(latin1), keys);
    expect(report.notes).toEqual([expect.stringContaining('not UTF-8')]);
  });

  it.each([
    [hashed('e30').slice(0, -1), 'invalid', /cut off/],
    [`${url}?data=e30&sig=`, 'invalid', /cut off/],
    [
      hashed('e30').replace(/sig=.*/, (sig) => `sig=${sig.slice(4).toUpperCase()}`),
      'valid',
      /capitals/,
    ],
    [hashed('e30').replace('&sig', '&utm_source=x&sig'), 'invalid', /before the signature/],
    [`${hashed('e30')}&data=e31`, 'invalid', /twice/],
    [`${hashed('e30')}&ref=x`, 'valid', /“ref” is not part/],
    [`${hashed('e30')}&iv=x`, 'valid', /both a signature/],
    [hashed('e30').replace('/c/a4hrop', '/c/a4hrop/'), 'invalid', /before it was changed/],
    [hashed('e30').replace('https', 'http'), 'invalid', /https:\/\/, not http/],
    [hashed('e30').replace('pub1.pskt.io', 'pub1.pskt.example'), 'invalid', /own hosts/],
  ])('notes what is odd about %s', async (link, signature, note) => {
    const report = await inspectLink(link, keys);
    expect(report).toMatchObject({ format: 'hashed', signature });
    expect(report.notes).toEqual([expect.stringMatching(note)]);
  });
});

describe('inspectLink on an encrypted link', () => {
  it('reads any link by encryptLink with the key, and nothing without it', async () => {
    await fc.assert(
      fc.asyncProperty(payloads, encryptionKey, async (payload, encryptionKey) => {
        const link = await encryptLink({ url, encryptionKey }, payload);
        const report = await inspectLink(link, { encryptionKey });
        expect(report).toMatchObject({ format: 'encrypted', url, signature: 'unchecked' });
        expect(report.payload).toEqual(payload);
        expect(await inspectLink(link)).toEqual({
          format: 'encrypted',
          url,
          signature: 'unchecked',
          utm: {},
          notes: [],
        });
      }),
    );
  });

  it.each(['coupons', 'members'] as const)(
    'reads the links of PassKit’s example for %s',
    async (name) => {
      for (const payload of examplePayloads(name)) {
        const link = await encryptLink({ url, encryptionKey: keys.encryptionKey }, payload);
        expect((await inspectLink(link, keys)).payload).toEqual(payload);
      }
    },
  );

  it('reads the plain base64 of PassKit’s Node package, even with + as a space', async () => {
    // An initialization vector whose base64 holds +, / and padding.
    const iv = Buffer.from('fbefbefbffbfffeffbefbefbefbefbef', 'hex');
    const cipher = createCipheriv('aes-256-cbc', Buffer.from(keys.encryptionKey, 'hex'), iv);
    const data = Buffer.concat([cipher.update(JSON.stringify(kosterman)), cipher.final()]);
    const link = `${url}?data=${data.toString('base64')}&iv=${iv.toString('base64')}`;
    for (const arrived of [link, link.replaceAll('+', ' '), link.replaceAll('+', '%2B')]) {
      const report = await inspectLink(arrived, keys);
      expect(report).toMatchObject({ format: 'encrypted', payload: kosterman });
      expect(report.notes).toContainEqual(expect.stringContaining('Node package'));
    }
  });

  it('says so if the key does not open the link', async () => {
    const link = await encryptLink({ url, encryptionKey: keys.encryptionKey }, kosterman);
    const report = await inspectLink(link, { encryptionKey: 'cd'.repeat(32) });
    expect(report.payload).toBeUndefined();
    expect(report.notes).toEqual([expect.stringContaining('does not open')]);
  });

  it.each([
    [`${url}?data=AAAA&iv=${'0'.repeat(32)}`, keys, /whole blocks/],
    [`${url}?data=${'A'.repeat(22)}&iv=00`, keys, /32 hex digits/],
    [`${url}?data=${'A'.repeat(22)}&iv=${'0'.repeat(32)}`, { encryptionKey: 'x' }, /64 hex/],
  ])('notes what is wrong with %s', async (link, keys, note) => {
    const report = await inspectLink(link, keys);
    expect(report.format).toBe('encrypted');
    expect(report.notes).toEqual([expect.stringMatching(note)]);
  });
});

describe('inspectLink on anything else', () => {
  it.each([
    ['', /no SmartPass link/],
    ['hello', /no SmartPass link/],
    ['data=e30&sig=00', /no SmartPass link/],
    ['https://www.example.com/', /no SmartPass link/],
    [url, /no SmartPass link/],
    ['javascript:alert(1)?data=e30&sig=00', /no SmartPass link/],
    [`${url}?data=&sig=00`, /no SmartPass link/],
    [`${url}?data=%E0%A4%A&iv=00`, /not base64/],
    [`${url}?data=e30`, /neither a signature/],
  ])('calls %j unknown and says why', async (link, note) => {
    const report = await inspectLink(link, keys);
    expect(report).toMatchObject({ format: 'unknown', signature: 'unchecked' });
    expect(report.notes.at(-1)).toMatch(note);
  });

  it.each([' ', ')', '&amp;', '%', '\n', '?', '&'])('handles 200,000 times %j', async (text) => {
    const long = `a${text.repeat(200_000)}a`;
    expect((await inspectLink(long, keys)).format).toBe('unknown');
    expect((await inspectLink(`${url}?data=${long}`, { secret: long })).format).toBe('unknown');
  });

  it('handles a query of 50,000 parameters', async () => {
    const names = Array.from({ length: 50_000 }, (_, index) => `&p${index}=x`);
    const report = await inspectLink(`${hashed('e30')}${names.join('')}`, keys);
    expect(report.signature).toBe('valid');
    expect(report.notes).toHaveLength(50_000);
  });

  it('never throws, whatever the text and the keys', async () => {
    const query = fc
      .array(
        fc.tuple(
          fc.constantFrom('data', 'sig', 'iv', 'utm_source', '', '__proto__'),
          fc.oneof(wellFormed, fc.base64String(), fc.string(), fc.constantFrom('%', '%FF', 'e30')),
        ),
      )
      .map((parts) => `${url}?${parts.map((part) => part.join('=')).join('&')}`);
    const text = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }), query);
    await fc.assert(
      fc.asyncProperty(text, text, text, async (link, someText, encryptionKey) => {
        // Marked, so that no note can contain it by chance: one quotes the link's own parameters.
        const secret = `secret:${someText}`;
        const report = await inspectLink(link, { secret, encryptionKey });
        expect(['hashed', 'encrypted', 'unknown']).toContain(report.format);
        if (report.format === 'unknown') expect(report.notes).not.toEqual([]);
        expect(report.notes.join(' ')).not.toContain(secret);
      }),
      { numRuns: 500 },
    );
  });
});
