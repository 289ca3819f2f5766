import { describe, expect, it } from 'vitest';

import { isLibraryClass, knownName, routeOf, tabWord } from '@/lib/shape/known-words';

describe('routeOf', () => {
  it.each([
    [
      'https://dashboard-01.moengage.com/v4/#/sms/create?type=one-time&draftId=0123456789abcdef01234567',
      '/v4/#/sms/create?type&draftId',
    ],
    [
      'https://dashboard-02.moengage.com/v4/segmentation/all-segments/custom-segments/0123456789abcdef01234567',
      '/v4/segmentation/<name>/custom-segments/<id>',
    ],
    ['https://dashboard-01.moengage.com/v4/#/email/42/edit?step=2', '/v4/#/email/<id>/edit?step'],
    [
      'https://dashboard-01.moengage.com/v4/#/campaigns/Spring-sale-for-Ada?q=ada@example.com',
      '/v4/#/campaigns/<name>?<name>',
    ],
    ['about:blank', '<name>'],
    ['no address', '<name>'],
  ])('keeps known words of %s', (address, route) => {
    expect(routeOf(address)).toBe(route);
  });

  it('keeps no word that is not on the list, wherever it stands', () => {
    const route = routeOf('https://ada:pass@dashboard-01.moengage.com/Ada/b?Ada=1#Ada?Ada=2');
    expect(route).not.toMatch(/ada|pass/i);
  });
});

describe('knownName', () => {
  it.each([
    'personalization_container',
    'sidePreview',
    'test-campaign-variation-locale-dropdown',
    'deeplinkingURL',
  ])('keeps %s', (name) => {
    expect(knownName(name)).toBe(name);
  });

  it.each(['', 'ada-lovelace', 'row-42', 'linkAda', 'url '.repeat(40), 'e-mail für Ada'])(
    'leaves out %j',
    (name) => {
      expect(knownName(name)).toBeUndefined();
    },
  );
});

describe('isLibraryClass', () => {
  it.each(['fr-box', 'CodeMirror', 'CodeMirror-wrap', 'ql-container', 'mds-dropdown__trigger'])(
    'keeps %s',
    (name) => {
      expect(isLibraryClass(name)).toBe(true);
    },
  );

  it.each(['dashboard-ui-k3j2h1', 'frame', 'offer-ada', 'fr-user-4242', 'css-1x2y3z'])(
    'leaves out %s',
    (name) => {
      expect(isLibraryClass(name)).toBe(false);
    },
  );
});

describe('tabWord', () => {
  it.each([
    ['Default', 'locale'],
    [' en_US ', 'locale'],
    ['ar', 'locale'],
    ['Variation 2', 'variation'],
    ['Ada Lovelace', undefined],
    ['', undefined],
  ] as const)('takes %j for %s', (text, word) => {
    expect(tabWord(text)).toBe(word);
  });
});
