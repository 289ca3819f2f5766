import { describe, expect, it } from 'vitest';

import {
  type Arrival,
  arrivalWords,
  type Channel,
  observationWords,
  observe,
  shortenedArrival,
  shortLinkHosts,
} from '../../../../../lib/proof/arrival';

const UNTOUCHED: Arrival = { wrappers: [], isCutByWrapper: false, link: 'whole' };
/** Noon, so that the day is the same in every time zone. */
const NOON = Date.UTC(2026, 10, 1, 12);

describe('what happened on the way', () => {
  it('says that nothing did', () => {
    expect(arrivalWords(UNTOUCHED, 'email', undefined)).toEqual([
      'Nothing: it was not wrapped, not shortened, and nothing was appended.',
    ]);
  });

  it.each([
    ['sms', NOON, /dies 15 days after sending: on Nov 16, 2026/],
    ['whatsapp', NOON, /dies 14 days after sending: on Nov 15, 2026/],
    ['rcs', undefined, /dies 14 days after sending\.$/],
    ['email', NOON, /not documented/],
    ['', undefined, /15 days after sending in SMS, 14 in WhatsApp and RCS/],
  ] as const)('says when a short link in %s dies', (channel: Channel | '', sentAt, life) => {
    const [first, second] = arrivalWords(shortenedArrival('u1.mnge.co'), channel, sentAt, 'en-US');
    expect(first).toMatch(life);
    expect(second).toMatch(/was not looked at/);
  });

  it.each([
    ['&', /appended with &: the signature stays right/],
    ['?', /appended with \?, which spoils the signature.*add one to the project/],
    ['other', /appended with another separator than &, which spoils/],
  ] as const)('says how UTM was appended: %s', (separator, words) => {
    const appended = { names: ['utm_source'], separator, place: 'behind' as const };
    expect(arrivalWords({ ...UNTOUCHED, appended }, 'email', undefined)).toEqual([
      expect.stringMatching(words),
    ]);
  });

  it('sums up what is kept', () => {
    const wrappers = [{ host: 'email-10.moengage.com', by: 'moengage' } as const];
    expect(observationWords('email', observe({ ...UNTOUCHED, wrappers }, NOON), 'en-US')).toBe(
      'E-mail, Nov 1, 2026: wrapped, nothing appended, link whole',
    );
    const short = observe(shortenedArrival('u1.mnge.co'), NOON);
    expect(observationWords('sms', short, 'en-US')).toBe(
      'SMS or MMS, Nov 1, 2026: shortened, link not seen',
    );
  });
});

describe('short links', () => {
  it.each([
    ['Your card: https://u3.mnge.co/aB3x', ['u3.mnge.co']],
    ['u3.mnge.co/aB3x u3.mnge.co/other https://UX.mnge.co/y', ['u3.mnge.co', 'ux.mnge.co']],
    ['https://mnge.com.example/aB3x', []],
    ['https://u3.mnge.co.example/aB3x', []],
  ])('are told in %s', (text, hosts) => expect(shortLinkHosts(text)).toEqual(hosts));
});
