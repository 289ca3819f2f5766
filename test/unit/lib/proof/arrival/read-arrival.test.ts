import { describe, expect, it } from 'vitest';

import { findLinks, inspectLink } from '../../../../../lib/passkit';
import {
  arrivalWords,
  likelyChannel,
  observe,
  readArrival,
} from '../../../../../lib/proof/arrival';

const L =
  'https://pub1.pskt.io/c/a4hrop?data=eyJwZXJzb24uc3VybmFtZSI6Iktvc3Rlcm1hbiJ9&sig=23a57c8412b8e6309e81a48729cea31c6c1cf033e6c688a01ed7fe86b917d609';

const wrapped = (host: string, link: string) =>
  `https://${host}/v1/click?em=a&url=${encodeURIComponent(link)}&i=1`;

async function arrive(text: string, ownUtm: Record<string, string> = {}) {
  const [found] = findLinks(text);
  if (!found) throw new Error('There is no link in this test’s text.');
  const { utm } = await inspectLink(found.link);
  return readArrival(found, { utm, ownUtm });
}

describe('a link that arrived', () => {
  it.each([
    [L, {}, { wrapped: 'no', utm: 'none', link: 'whole' }],
    [
      `${L}&utm_source=moengage`,
      { utm_source: 'moengage' },
      { wrapped: 'no', utm: 'none', link: 'whole' },
    ],
    [
      `${L}&utm_source=moengage&utm_medium=EMAIL`,
      { utm_source: 'moengage' },
      { wrapped: 'no', utm: '&', link: 'whole' },
    ],
    [`${L}?utm_source=MoEngage`, {}, { wrapped: 'no', utm: '?', link: 'broken' }],
    [`${L}?utm_source=MoEngage`, { utm_source: 'x' }, { wrapped: 'no', utm: '?', link: 'broken' }],
    [`${L}%3Futm_source%3DMoEngage`, {}, { wrapped: 'no', utm: 'other', link: 'broken' }],
    [`${L};utm_source=MoEngage`, {}, { wrapped: 'no', utm: 'other', link: 'broken' }],
    [
      L.replace('?', '?utm_source=MoEngage&'),
      {},
      { wrapped: 'no', utm: 'before', link: 'unknown' },
    ],
    [wrapped('email-10.moengage.com', L), {}, { wrapped: 'whole', utm: 'none', link: 'whole' }],
    [
      wrapped('email-10.moengage.com', `${L}?utm_source=MoEngage`),
      {},
      { wrapped: 'whole', utm: '?', link: 'broken' },
    ],
    [wrapped('click.brand.example', L), {}, { wrapped: 'whole', utm: 'none', link: 'whole' }],
    [
      wrapped('eur01.safelinks.protection.outlook.com', L),
      {},
      { wrapped: 'no', utm: 'none', link: 'whole' },
    ],
    [
      wrapped('eur01.safelinks.protection.outlook.com', wrapped('api-03.moengage.com', L)),
      {},
      { wrapped: 'whole', utm: 'none', link: 'whole' },
    ],
    [
      `https://api-03.moengage.com/v1/click?url=${L}`,
      {},
      { wrapped: 'unencoded', utm: 'none', link: 'unknown' },
    ],
    [`http://${L}`, {}, { wrapped: 'no', utm: 'none', link: 'broken' }],
  ])('is observed as it is: %s with the project’s UTM %j', async (text, own, expected) => {
    expect(observe(await arrive(text, own), 7)).toEqual({ at: 7, shortened: false, ...expected });
  });

  it('tells each wrapper by whom it is, the outermost first', async () => {
    const text = wrapped(
      'eur01.safelinks.protection.outlook.com',
      wrapped('email-10.moengage.com', wrapped('r.example.com', L)),
    );
    const { wrappers } = await arrive(text);
    expect(wrappers.map(({ by }) => by)).toEqual(['filter', 'moengage', 'other']);
    expect(arrivalWords(await arrive(text), '', undefined)).toEqual([
      expect.stringMatching(/safelinks.*mail filter of the recipient/),
      expect.stringMatching(/email-10\.moengage\.com by MoEngage/),
      expect.stringMatching(/r\.example\.com by click tracking/),
    ]);
  });

  it.each([
    [L, false, ''],
    [L, true, 'email'],
    [wrapped('email-10.moengage.com', L), false, 'email'],
  ] as const)('is thought to have come by the channel that shows: %s', async (text, isMail, by) => {
    expect(likelyChannel(await arrive(text), isMail)).toBe(by);
  });
});
