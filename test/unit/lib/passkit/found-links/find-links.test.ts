import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { encryptLink, findLinks, type LinkChange, signLink } from '../../../../../lib/passkit';
import { payloads, projectUrl, secret } from '../support';

const LINK =
  'https://pub1.pskt.io/c/a4hrop?data=eyJwZXJzb24uc3VybmFtZSI6Iktvc3Rlcm1hbiJ9&sig=23a57c8412b8e6309e81a48729cea31c6c1cf033e6c688a01ed7fe86b917d609';
const WITH_UTM = `${LINK}&utm_source=moengage&utm_campaign=spring%20sale`;

const linksIn = (text: string) => findLinks(text).map(({ link }) => link);
const kindsIn = (text: string) => findLinks(text)[0]?.changes.map(({ kind }) => kind);

/** Lines of a fixed width, as mail servers break them. */
const wrapped = (text: string, width: number, lineEnd = '\r\n') =>
  (text.match(new RegExp(`[^]{1,${width}}`, 'g')) ?? []).join(lineEnd);

/** Quoted-printable with soft line breaks, never inside an escape. */
const quotedPrintable = (text: string) =>
  (text.replaceAll('=', '=3D').match(/(?:=3D|[^]){1,70}/g) ?? []).join('=\r\n');

/** A part of a mail, or a whole one. */
const part = (headers: string, body: string) =>
  `Content-Type: text/html; charset="utf-8"\r\n${headers}\r\n${body}\r\n`;

const base64 = (text: string) => Buffer.from(text).toString('base64');

/** Proofpoint's URL Defense, second format. */
const dashed = (text: string) =>
  encodeURIComponent(text)
    .replaceAll('-', '%2D')
    .replaceAll('_', '%5F')
    .replaceAll('%2F', '_')
    .replaceAll('%', '-');

interface Mangling {
  what: string;
  mangle: (link: string) => string;
  leaves: LinkChange['kind'];
}

/** Changes to a link that leave it one text; each may follow any other. */
const IN_PLACE: Mangling[] = [
  { what: '&amp;', mangle: (link) => link.replaceAll('&', '&amp;'), leaves: 'entities' },
  { what: '&#38;', mangle: (link) => link.replaceAll('&', '&#38;'), leaves: 'entities' },
  { what: '&#x3D;', mangle: (link) => link.replaceAll('=', '&#x3D;'), leaves: 'entities' },
  {
    what: 'a soft hyphen',
    mangle: (link) => `${link.slice(0, 40)}\u00AD${link.slice(40)}`,
    leaves: 'invisible',
  },
];

/** Changes that put the whole link into another one, or encode all of it. */
const PACKED: Mangling[] = [
  { what: 'percent-encoding', mangle: encodeURIComponent, leaves: 'percent' },
  {
    what: 'a click counter',
    mangle: (link) => `https://click.example.com/t?id=7&url=${encodeURIComponent(link)}&x=1`,
    leaves: 'redirect',
  },
  {
    what: 'Safe Links',
    mangle: (link) =>
      `https://eur01.safelinks.protection.outlook.com/?url=${encodeURIComponent(link)}&data=05%7C02&sdata=e30%3D&reserved=0`,
    leaves: 'redirect',
  },
  {
    what: 'a redirect with the link in its path',
    mangle: (link) =>
      `https://x.awstrack.me/L0/${encodeURIComponent(link).replaceAll('%3D', '=').replaceAll('%3A', ':')}/1/0100-ab=12`,
    leaves: 'redirect',
  },
];

/** The text around a link in what an author pastes. */
const AROUND: { what: string; put: (link: string) => string }[] = [
  { what: 'nothing', put: (link) => link },
  { what: 'a sentence', put: (link) => `Your card: ${link}\nSee you soon, added with love` },
  { what: 'HTML', put: (link) => `<p>Hi</p><a class="b" href="${link}">Add</a> & bye` },
  { what: 'quoting', put: (link) => `> ${link}\n> \n> Sent yesterday` },
];

const links = fc
  .tuple(
    projectUrl,
    payloads,
    secret,
    fc.constantFrom('SHA-256' as const, 'SHA-1' as const, 'encrypted' as const),
    fc.constantFrom({}, { utm_source: 'moengage', utm_campaign: 'spring sale & more' }),
  )
  .map(async ([url, payload, key, format, utm]) =>
    format === 'encrypted'
      ? encryptLink({ url, encryptionKey: 'ab'.repeat(32) }, payload)
      : signLink({ url, secret: key, digest: format, utm }, payload),
  );

describe('findLinks', () => {
  it.each([...IN_PLACE, ...PACKED])(
    'restores a link that was changed by $what, and says so',
    ({ mangle, leaves }) => {
      for (const link of [LINK, WITH_UTM]) {
        for (const { what, put } of AROUND) {
          const text = put(mangle(link));
          expect(linksIn(text), what).toEqual([link]);
          expect(kindsIn(text), what).toEqual([leaves]);
        }
      }
    },
  );

  it('restores any link after several changes in a row, with any text around it', async () => {
    const manglings = fc
      .tuple(
        fc.uniqueArray(fc.constantFrom(...IN_PLACE), { maxLength: 2 }),
        fc.array(fc.constantFrom(...PACKED), { maxLength: 2 }),
        fc.uniqueArray(fc.constantFrom(...IN_PLACE.slice(0, 2)), { maxLength: 1 }),
      )
      .map((each) => each.flat());
    await fc.assert(
      fc.asyncProperty(links, manglings, fc.constantFrom(...AROUND), async (made, all, { put }) => {
        const link = await made;
        const mangled = all.reduce((text, { mangle }) => mangle(text), link);
        expect(linksIn(put(mangled))).toEqual([link]);
      }),
      { numRuns: 300 },
    );
  });

  it('joins a link that was broken at any width, quoted or not, after any words', async () => {
    const margins = fc.constantFrom('\n', '\r\n', '\r\n> ', '\n> > ', ' \n');
    await fc.assert(
      fc.asyncProperty(
        links,
        fc.integer({ min: 20, max: 60 }),
        margins,
        fc.constantFrom('', 'Your card: '),
        async (made, width, lineEnd, before) => {
          const link = await made;
          const text = `Hi${lineEnd}${wrapped(`${before}${link}`, width, lineEnd)}\nThanks`;
          // A line that the link fills to its end does not show whether the next line belongs to it.
          fc.pre((before.length + link.length) % width !== 0);
          expect(linksIn(text)).toEqual([link]);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('does not mistake a word on the next line for the rest of a SHA-1 signature', () => {
    const sha1 = LINK.slice(0, -24);
    expect(linksIn(`${sha1}\nadded`)).toEqual([sha1]);
    expect(linksIn(`${sha1}\n${LINK.slice(-24)}\nadded`)).toEqual([LINK]);
  });

  it.each([
    ['base64, as Sophos does', `https://x.protection.example/?d=a&u=${base64(WITH_UTM)}&i=abc`],
    [
      'dashes, as Proofpoint does',
      `https://urldefense.proofpoint.com/v2/url?u=${dashed(WITH_UTM)}&d=a`,
    ],
    [
      'underscores, as Proofpoint does now',
      `https://urldefense.com/v3/__${WITH_UTM}__;!!Abc!def_g$`,
    ],
    [
      'partial percent-encoding, as Google does',
      `https://www.google.com/url?q=${LINK.replaceAll('=', '%3D').replace('&', '%26')}%26utm_source%3Dmoengage%26utm_campaign%3Dspring%2520sale&sa=D`,
    ],
  ])('takes a link out of a redirect that encodes it with %s', (_what, text) => {
    expect(linksIn(text)).toEqual([WITH_UTM]);
    expect(findLinks(text)[0]?.changes).toEqual([{ kind: 'redirect', via: new URL(text).host }]);
  });

  it('removes parameters that were added to a link, and says so', () => {
    expect(findLinks(`${WITH_UTM}&fbclid=abc&mc_eid=1#top`)).toEqual([
      {
        link: WITH_UTM,
        changes: [
          { kind: 'parameters', names: ['fbclid', 'mc_eid'] },
          { kind: 'fragment', text: '#top' },
        ],
        times: 1,
      },
    ]);
  });

  it('moves parameters behind the signature, and writes the host in lower case', () => {
    const text = LINK.replace('?', '?utm_source=x&').replace('https://pub1', 'HTTPS://PUB1');
    expect(linksIn(text)).toEqual([`${LINK}&utm_source=x`]);
  });

  it('removes the full stop of a sentence from a link, but keeps one inside quotes', () => {
    expect(linksIn(`See ${WITH_UTM}.`)).toEqual([WITH_UTM]);
    expect(linksIn(`<a href="${WITH_UTM}.">`)).toEqual([`${WITH_UTM}.`]);
  });

  it('finds each link once, in order, and counts its occurrences', () => {
    const other = LINK.replace('a4hrop', 'gold1');
    expect(findLinks(`${LINK} ${other} ${LINK.replace('&', '&amp;')}`)).toEqual([
      { link: LINK, changes: [{ kind: 'entities' }], times: 2 },
      { link: other, changes: [], times: 1 },
    ]);
  });

  it('reports a link that was cut off, unless the complete one is there too', () => {
    const cut = LINK.slice(0, -10);
    expect(linksIn(`Hi ${cut} bye`)).toEqual([cut]);
    expect(linksIn(`${cut} ${LINK}`)).toEqual([LINK]);
  });

  it.each([
    '',
    'hello',
    'https://www.example.com/',
    'https://pub1.pskt.io/c/a4hrop',
    'data=e30&sig=0',
  ])('finds nothing in %j', (text) => expect(findLinks(text)).toEqual([]));
});

describe('findLinks in a mail’s source', () => {
  const html = `<a href="${WITH_UTM.replaceAll('&', '&amp;')}">Ädd</a>`;
  it.each([
    [
      'quoted-printable',
      part('Content-Transfer-Encoding: quoted-printable\r\n', quotedPrintable(html)),
    ],
    ['base64', part('Content-Transfer-Encoding: base64\r\n', wrapped(base64(html), 76))],
    ['quoted-printable without its headers', quotedPrintable(html)],
  ])('decodes %s', (_what, text) => {
    expect(findLinks(text)).toEqual([
      { link: WITH_UTM, changes: [{ kind: 'mail' }, { kind: 'entities' }], times: 1 },
    ]);
  });

  it('looks into nested parts, and not into attachments', () => {
    const inner = [
      '--in',
      'Content-Type: text/plain',
      '',
      `Go ${LINK} now`,
      '--in',
      part('', html),
      '--in--',
    ];
    const mail = [
      'Received: from a',
      ' by b',
      'Subject: Your card',
      'MIME-Version: 1.0',
      'Content-Type: multipart/mixed;',
      '\tboundary="out"',
      '',
      'A mail in parts.',
      '--out',
      'Content-Type: multipart/alternative; boundary=in',
      '',
      ...inner,
      '--out',
      'Content-Type: image/png',
      'Content-Transfer-Encoding: base64',
      '',
      base64(LINK.replace('a4hrop', 'image')),
      '--out--',
    ].join('\r\n');
    expect(linksIn(mail)).toEqual([LINK, WITH_UTM]);
  });

  const mail = `Received: from a\r\nSubject: Hi\r\nDKIM-Signature: v=1; b=abc=\r\nMIME-Version: 1.0\r\n${part(
    'Content-Transfer-Encoding: quoted-printable\r\n',
    quotedPrintable(html),
  )}`;
  const lines = (margin: string) => `${margin}${mail.replaceAll('\n', `\n${margin}`)}`;

  it.each([
    ['the line of a mailbox', `From b@mail.example Tue Jan  2 10:00:00 2024\r\n${mail}`],
    ['a byte count', `1234\n${mail}`],
    [
      'the page of a mail program',
      `Original Message\nMessage ID\t<a@b>\nFrom:\tA <a@b.example>\nTo:\tc@d.example\nSPF:\tPASS\n\nDownload Original\nCopy to clipboard\n\n${mail}`,
    ],
    ['spaces before each line', lines('    ')],
    ['> before each line', lines('> ')],
    ['headers that promise 8bit', mail.replace('quoted-printable', '8bit')],
    ['escapes in small letters', mail.replaceAll('=3D', '=3d')],
    ['small letters and no headers', quotedPrintable(html).replaceAll('=3D', '=3d')],
    ['plain text before it and no headers', `a = b\n${quotedPrintable(html)}`],
  ])('decodes one with %s', (_what, text) => expect(linksIn(text)).toEqual([WITH_UTM]));

  it('reads a forwarded mail', () => {
    const forwarded = `MIME-Version: 1.0\nContent-Type: message/rfc822\n\n${part('', html)}`;
    expect(linksIn(forwarded)).toEqual([WITH_UTM]);
  });
});

describe('findLinks on text that could take forever', () => {
  it.each([
    'https://',
    'https://a.b/c/d?data=\n',
    'https%3A%2F%2Fa.b%2Fc%2Fd%3Fdata%3D',
    'https://a.b/c/d?data=e30&amp;',
    'aHR0cHM6Ly9hLmIvYy9kP2RhdGE9ZTMw',
    'https-3A__',
    '>\n',
    '=3D\n',
    '&amp;',
    '%25',
    ' ',
    'A: b\n',
    'From: b\n',
    '> From: b\n',
    '=3D',
  ])('finishes with a million characters of %j', (piece) => {
    expect(Array.isArray(findLinks(piece.repeat(1_000_000 / piece.length)))).toBe(true);
  });

  it.each(['__proto__', 'constructor'])('takes a parameter %s for any other', (name) => {
    const text = `${LINK}&${name}=1`;
    expect(findLinks(text)).toEqual([
      { link: LINK, changes: [{ kind: 'parameters', names: [name] }], times: 1 },
    ]);
  });

  it('never throws, and finds only texts that start like a link', () => {
    const piece = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom(LINK, WITH_UTM, '&amp;', '%', '\n', '> ', '=3D', '"', '&sig=', '?data='),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        for (const { link } of findLinks(pieces.join(''))) {
          expect(link).toMatch(/^https?:\/\/[^?]+\/c\/[\w-]+\?data=/i);
        }
      }),
      { numRuns: 500 },
    );
  });
});
