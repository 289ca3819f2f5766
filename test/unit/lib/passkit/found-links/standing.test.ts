import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { findLinks, type LinkChange, standingOf } from '../../../../../lib/passkit';

const L =
  'https://pub1.pskt.io/c/a4hrop?data=eyJwZXJzb24uc3VybmFtZSI6Ik3DvGxsZXIiLCJwZXJzb24uZm9yZW5hbWUiOiLDhXNlIiwicGVyc29uLmV4dGVybmFsSWQiOiJDLTEwNDQyIn0&sig=e689398cecc2c349eddd467e4a1c3494216c9f3605d8b9949b9f5efdcf48f808';
const LB =
  'https://pub1.pskt.io/c/a4hrop?data=eyJwZXJzb24uZGlzcGxheU5hbWUiOiJab8OrID9+Pj4+XCIiLCJtZXRhLm5vdGUiOiLDv8O/Pj4+Pz8/In0=&sig=8644a90c1ded5b103098d008dd75ed5229703b1a3276e663efddbf3f537264ad';
const UTM = '&utm_source=x';
const sig = L.slice(L.indexOf('&sig='));
const data = L.slice(L.indexOf('data='), L.indexOf('&sig='));
const code = 'https://pub1.pskt.io/c/a4hrop';

interface Case {
  text: string;
  /** Default: L. */
  link?: string;
  changes?: LinkChange[];
}

const described = (cases: Record<string, Case>) =>
  Object.entries(cases).map(([what, { text, link = L, changes }]) => ({
    what,
    text,
    link,
    changes,
  }));

const BROKEN: Record<string, Case> = {
  'http:// in front': {
    text: `http://${L}`,
    changes: [{ kind: 'before', text: 'http://' }],
  },
  'https:// in front': { text: `https://${L}` },
  'http:// in front, in HTML': {
    text: `<a href="http://${L.replace('&', '&amp;')}">Add</a>`,
    changes: [{ kind: 'entities' }, { kind: 'before', text: 'http://' }],
  },
  'one slash of the scheme in front': { text: `https:/${L}` },
  'a slash in front': { text: `/${L}`, changes: [{ kind: 'before', text: '/' }] },
  'a slash in front, in quotes': { text: `<a href='/${L}'>` },
  'mailto: in front': { text: `mailto:${L}` },
  'the dashboard in front': {
    text: `https://dashboard-01.moengage.com/${L}`,
    changes: [{ kind: 'before', text: 'https://dashboard-01.moengage.com/' }],
  },
  'UTM behind a ?': {
    text: `${L}?utm_source=mautic&utm_medium=email`,
    link: `${L}&utm_source=mautic&utm_medium=email`,
    changes: [{ kind: 'behind', text: '?utm_source=mautic&utm_medium=email' }],
  },
  'UTM behind a ? in HTML': {
    text: `<a href="${L}?utm_source=x&amp;utm_medium=y">`,
    link: `${L}&utm_source=x&utm_medium=y`,
  },
  'UTM behind an encoded ?': { text: `${L}%3Futm_source%3Dx`, link: L + UTM },
  'UTM behind an encoded &': { text: `${L}%26utm_source%3Dx`, link: L + UTM },
  'UTM behind a ;': { text: `${L};utm_source=x`, link: L + UTM },
  'UTM behind / and ?': { text: `${L}/?utm_source=x`, link: L + UTM },
  'UTM behind a ? inside a wrapper': {
    text: `https://click.example.com/t?url=${encodeURIComponent(`${L}?utm_source=x`)}&i=1`,
    link: L + UTM,
    changes: [
      { kind: 'behind', text: '?utm_source=x' },
      { kind: 'redirect', via: 'click.example.com' },
    ],
  },
  'http:// in front inside a wrapper': {
    text: `https://click.example.com/t?url=${encodeURIComponent(`http://${L}`)}&i=1`,
    changes: [
      { kind: 'before', text: 'http://' },
      { kind: 'redirect', via: 'click.example.com' },
    ],
  },
  'a slash in front inside a wrapper': {
    text: `https://click.example.com/t?url=${encodeURIComponent(`/${L}`)}&i=1`,
  },
  'the dashboard in front inside two wrappers': {
    text: `https://eur01.safelinks.protection.outlook.com/?url=${encodeURIComponent(
      `https://email-10.moengage.com/c?u=${encodeURIComponent(`https://dashboard-01.moengage.com/${L}`)}`,
    )}&data=05`,
    changes: [
      { kind: 'before', text: 'https://dashboard-01.moengage.com/' },
      { kind: 'redirect', via: 'eur01.safelinks.protection.outlook.com' },
      { kind: 'redirect', via: 'email-10.moengage.com' },
    ],
  },
  'mailto: in front of an encoded link': { text: `mailto:${encodeURIComponent(L)}` },
  'http:// in front of an encoded link': { text: `http://${encodeURIComponent(L)}` },
  'a word in front': { text: `Add it:Here${L}`, changes: [{ kind: 'before', text: 'Here' }] },
  'another link right behind it': {
    text: `Go: ${L}https://www.example.com/`,
    changes: [{ kind: 'behind', text: 'https://www.example.com' }],
  },
  'http:// twice in front': { text: `http://http://${L}` },
  'UTM behind a ? in running text': { text: `Add it: ${L}?utm_source=x.`, link: L + UTM },
  'a ? behind it': { text: `${L}?`, changes: [{ kind: 'behind', text: '?' }] },
  'a slash behind it': { text: `${L}/`, changes: [{ kind: 'behind', text: '/' }] },
  'a full stop in the address': { text: `<a href="${L}.">` },
  'UTM behind another ? and a fragment': { text: `${L}?utm_source=x#add`, link: L + UTM },
  'percent-encoding': { text: encodeURIComponent(L), changes: [{ kind: 'percent' }] },
  'broken lines': { text: L.replace('&sig', '\n&sig'), changes: [{ kind: 'line-breaks' }] },
  'a soft hyphen': { text: L.replace('a4', 'a\u00AD4'), changes: [{ kind: 'invisible' }] },
};

const UNKNOWN: Record<string, Case> = {
  'UTM before its data': {
    text: `${code}?utm_source=x&${data}${sig}`,
    link: L + UTM,
    changes: [{ kind: 'order', names: ['utm_source'] }],
  },
  'UTM before its signature': {
    text: `${code}?${data}${UTM}${sig}`,
    link: L + UTM,
    changes: [{ kind: 'order', names: ['utm_source'] }],
  },
  'another parameter before its data': {
    text: `${code}?ref=x&${data}${sig}`,
    changes: [
      { kind: 'order', names: ['ref'] },
      { kind: 'parameters', names: ['ref'] },
    ],
  },
  'the signature before the data': { text: `${code}?${sig.slice(1)}&${data}` },
  'a slash before the ?': { text: L.replace('?', '/?'), changes: [{ kind: 'slash' }] },
  'capitals in the host': {
    text: L.replace('pub1.pskt.io', 'PUB1.PSKT.IO'),
    changes: [{ kind: 'capitals', what: 'host' }],
  },
  'capitals in the scheme': { text: L.replace('https', 'HTTPS') },
  'capitals in the signature': {
    text: L.replace(sig, `&sig=${sig.slice(5).toUpperCase()}`),
    changes: [{ kind: 'capitals', what: 'signature' }],
  },
  'http for https': { text: L.replace('https', 'http'), changes: [{ kind: 'scheme' }] },
  'a second signature': {
    text: `${L}&sig=${'0'.repeat(64)}`,
    changes: [{ kind: 'repeated', names: ['sig'] }],
  },
  'second data': { text: `${L}&data=e30` },
  'a parameter that PassKit does not know': {
    text: `${L}&fbclid=x`,
    changes: [{ kind: 'parameters', names: ['fbclid'] }],
  },
  'a vector beside its signature': {
    text: `${L}&iv=${'0'.repeat(32)}`,
    changes: [{ kind: 'parameters', names: ['iv'] }],
  },
  'a parameter without a value': { text: `${L}&fbclid` },
  '&amp; outside of HTML': {
    text: L.replace('&', '&amp;'),
    changes: [{ kind: 'entities', bare: true }],
  },
  '&amp;amp; in HTML': { text: `<a href="${L.replace('&', '&amp;amp;')}">` },
  'a wrapper that does not encode it': {
    text: `https://r.example.com/?to=${L}`,
    changes: [{ kind: 'redirect', via: 'r.example.com' }, { kind: 'unencoded' }],
  },
  'a space for each +': {
    text: LB.replaceAll('+', ' '),
    link: LB,
    changes: [{ kind: 'plus' }],
  },
  '%20 for each +': { text: LB.replaceAll('+', '%20'), link: LB, changes: [{ kind: 'plus' }] },
  'a space for each + in a sentence': {
    text: `Your card: ${LB.replaceAll('+', ' ')} bye`,
    link: LB,
  },
};

const WHOLE: Record<string, Case> = {
  nothing: { text: L, changes: [] },
  'a label in front': { text: `Link:${L}`, changes: [] },
  'an escaped line break in front': { text: `Hi\\n${L}`, changes: [] },
  'UTM behind an &': { text: L + UTM, link: L + UTM, changes: [] },
  'an & at its end': { text: `${L}&`, changes: [] },
  'a fragment': { text: `${L}#add`, changes: [{ kind: 'fragment', text: '#add' }] },
  'a sentence around it': { text: `Open ${L}. Bye`, changes: [] },
  'a question around it': { text: `Did you open ${L}?`, changes: [] },
  'brackets around it': { text: `(${L})`, changes: [] },
  'Markdown around it': { text: `[Add](${L}), or **${L}**`, changes: [] },
  '&amp; in HTML': {
    text: `<a href="${L.replace('&', '&amp;')}">`,
    changes: [{ kind: 'entities' }],
  },
  'plain base64, encoded': { text: LB.replaceAll('+', '%2B'), link: LB.replaceAll('+', '%2B') },
  'one wrapper in another': {
    text: `https://eur01.safelinks.protection.outlook.com/?url=${encodeURIComponent(
      `https://email-10.moengage.com/v1/emailclick?em=a&url=${encodeURIComponent(L)}`,
    )}&data=05`,
    changes: [
      { kind: 'redirect', via: 'eur01.safelinks.protection.outlook.com' },
      { kind: 'redirect', via: 'email-10.moengage.com' },
    ],
  },
  'Slack’s brackets': {
    text: `<${L}&utm_medium=email|Add to Apple Wallet>`,
    link: `${L}&utm_medium=email`,
    changes: [],
  },
  'Jira’s brackets': { text: `[${L}${UTM}|${L}${UTM}|smart-link]`, link: L + UTM, changes: [] },
  'a row of a CSV file': { text: `1,${L}${UTM},Ada`, link: L + UTM, changes: [] },
  'a row of a CSV file, without UTM': { text: `1,${L},Ada`, changes: [] },
  JSON: {
    text: `{"url":"${L.replace('&', String.raw`\u0026`)}","n":1}`,
    changes: [{ kind: 'json' }],
  },
  'JSON with escaped slashes': { text: `{"url":"${L.replaceAll('/', String.raw`\/`)}"}` },
  'JSON with escaped equals signs': {
    text: `{"url":"${L.replaceAll('=', String.raw`\u003d`)}"}`,
  },
  'HTML in JSON': { text: `{"html":"<a href='${L.replace('&', String.raw`\u0026amp;`)}'>"}` },
  'Proofpoint 3 with a replaced character': {
    text: `https://urldefense.com/v3/__${L}&utm_campaign=spring*20sale__;JQ!!OPTIONAL!Abc-Def_123$`,
    link: `${L}&utm_campaign=spring%20sale`,
    changes: [{ kind: 'redirect', via: 'urldefense.com' }],
  },
  'Proofpoint 3 with its + replaced': {
    text: `https://urldefense.com/v3/__${LB.replaceAll('+', '*')}__;${Buffer.from('+'.repeat(LB.split('+').length - 1)).toString('base64url')}!!OPTIONAL!Abc$`,
    link: LB,
  },
  'Proofpoint 3 around another wrapper': {
    text: `https://urldefense.com/v3/__https://eur01.safelinks.protection.outlook.com/?url=${encodeURIComponent(L).replaceAll('%', '*')}&data=05__;${Buffer.from('%'.repeat(encodeURIComponent(L).split('%').length - 1)).toString('base64url')}!!OPTIONAL!Abc$`,
  },
  'Proofpoint 3 with one slash': {
    text: `https://urldefense.com/v3/__${L.replace('://', ':/')}__;!!OPTIONAL!Abc$`,
  },
};

describe.each([
  ['broken', BROKEN],
  ['unknown', UNKNOWN],
  ['whole', WHOLE],
] as const)('a link that stands %s', (standing, cases) => {
  it.each(described(cases))(
    'is found with $what, and each change is told',
    ({ text, link, changes }) => {
      const [found, ...more] = findLinks(text);
      expect(more).toEqual([]);
      expect(found?.link).toBe(link);
      if (changes) expect(found?.changes).toEqual(changes);
      expect(standingOf(found?.changes ?? [])).toBe(standing);
    },
  );
});

/** What a browser sends of an address, and what a server reads in it. */
function opened(address: string): string[] {
  const { origin, pathname, searchParams } = new URL(address);
  return [origin, pathname, ...searchParams.getAll('data'), ...searchParams.getAll('sig')];
}

it('calls no address whole that a server reads otherwise than the mended link', () => {
  const pieces = `? / & %3F %26 %2F ; . , : ! * $ @ ~ | ) ] = % %20 %00 + x 0 A _ - # // && ?a=b &amp; &amp
    &sig=00 &data=e30 &iv=00 &x &utm_source=x ?utm_source=x utm_source=x #utm_source=x &a=b&sig=0
    %3Futm_source%3Dx http:// https:`;
  const inserted = fc.constantFrom(...pieces.split(/\s+/));
  fc.assert(
    fc.property(
      fc.array(fc.tuple(inserted, fc.nat(), fc.nat(3)), { minLength: 1, maxLength: 2 }),
      (edits) => {
        let text = L;
        for (const [what, at, taken] of edits) {
          const from = at % (text.length + 1);
          text = text.slice(0, from) + what + text.slice(from + taken);
        }
        const [found] = findLinks(text);
        fc.pre(URL.canParse(text) && found !== undefined);
        // What has no whole signature is called no whole link anyway.
        if (!found || !/&sig=[\da-f]{40,64}(?:&|$)/.test(found.link)) return;
        if (standingOf(found.changes) !== 'whole') return;
        expect(opened(text)).toEqual(opened(found.link));
      },
    ),
    { numRuns: 3000 },
  );
});
