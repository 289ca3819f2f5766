import { describe, expect, it } from 'vitest';

import {
  compareVersion,
  isRow,
  kindOfName,
  rowOf,
  tabsTo,
  type VersionRow,
  versionIn,
  versionName,
} from '../../../../lib/moengage/versions';

const unmarked = (...names: string[]) => names.map((name) => ({ name, isMarked: false }));

/** The open tab of a row, some of whose tabs are marked. */
const openWith = (...marked: number[]) =>
  rowOf(
    'locale',
    ['Default', 'en_US'].map((name, at) => ({ name, isMarked: marked.includes(at) })),
  ).active;

const rows = (locale: string | null, variation?: string | null): VersionRow[] => [
  { ...rowOf('locale', unmarked('Default', 'en_US', 'ar_KW')), active: locale },
  ...(variation === undefined
    ? []
    : [
        {
          ...rowOf('variation', unmarked('Variation 1', 'Variation 2')),
          active: variation,
        },
      ]),
];

describe('the name of a tab', () => {
  it.each(['Default', 'en_US', 'pt-BR', 'zh_Hans_CN', 'es_419', 'en', 'DE', 'en-us'])(
    '“%s” is a locale’s',
    (name) => expect(kindOfName(name)).toBe('locale'),
  );

  it.each(['Variation 1', 'Variation 12', 'variant B', 'Variación 2'])(
    '“%s” is a variation’s',
    (name) => expect(kindOfName(name)).toBe('variation'),
  );

  it.each(['', 'Content', 'Default locale', 'Save', 'in-app', 'Variation', 'Campaign 1', '12'])(
    '“%s” is none',
    (name) => expect(kindOfName(name)).toBeUndefined(),
  );
});

describe('texts that stand together', () => {
  it.each([
    ['the default and a locale', 'locale', ['Default', 'en_US']],
    ['the default and old codes', 'locale', ['Default', 'en', 'fr']],
    ['two locales, where the default’s name is translated', 'locale', ['en_US', 'fr_FR']],
    ['two variations', 'variation', ['Variation 1', 'Variation 2']],
  ] as const)('are a row of tabs: %s', (_, kind, names) => {
    expect(isRow(kind, names)).toBe(true);
  });

  it.each([
    ['short words', 'locale', ['in', 'to', 'OK']],
    ['the default alone', 'locale', ['Default']],
    ['the default twice', 'locale', ['Default', 'Default']],
    ['a locale alone', 'locale', ['en_US']],
    ['one variation', 'variation', ['Variation 1']],
  ] as const)('are none: %s', (_, kind, names) => {
    expect(isRow(kind, names)).toBe(false);
  });
});

describe('a row', () => {
  it('has the tabs in order, without the button that adds one', () => {
    const row = rowOf('locale', unmarked('Default', 'en_US', '+ Locale', 'Add locale'));
    expect(row.tabs.map(({ name }) => name)).toEqual(['Default', 'en_US']);
  });

  it('does not know a tab with a name of its own, nor two of the same name', () => {
    const { tabs } = rowOf('locale', unmarked('Default', 'VIP people', 'en_US', 'en_US', '+2'));
    expect(tabs).toEqual([
      { name: 'Default', isKnown: true },
      { name: 'VIP people', isKnown: false },
      { name: 'en_US', isKnown: false },
      { name: 'en_US', isKnown: false },
      { name: '+2', isKnown: false },
    ]);
  });

  it('says which tab is open only where one alone is marked', () => {
    expect(openWith(1)).toBe('en_US');
    expect(openWith()).toBeNull();
    expect(openWith(0, 1)).toBeNull();
  });
});

describe('the version of an earlier change', () => {
  it.each([
    ['the tab is open', { locale: 'en_US' }, rows('en_US'), 'same'],
    ['another tab is open', { locale: 'en_US' }, rows('Default'), 'other'],
    [
      'the same locale of another variation is open',
      { locale: 'en_US', variation: 'Variation 1' },
      rows('en_US', 'Variation 2'),
      'other',
    ],
    ['the page does not say which is open', { locale: 'en_US' }, rows(null), 'unclear'],
    ['it was not said then', { locale: null }, rows('en_US'), 'unclear'],
    ['there are no tabs and were none', {}, [], 'same'],
    ['the tabs are gone', { locale: 'en_US' }, [], 'unclear'],
    ['tabs have come, and the first is open', {}, rows('Default'), 'same'],
    ['tabs have come, and another is open', {}, rows('en_US'), 'other'],
    [
      'it is surely another, whatever else is unclear',
      { locale: 'en_US', variation: null },
      rows('Default', null),
      'other',
    ],
  ] as const)('compares: %s', (_, earlier, shown, verdict) => {
    expect(compareVersion(earlier, shown)).toBe(verdict);
  });

  it('names the tabs that lead to it', () => {
    expect(tabsTo({ locale: 'en_US' }, rows('Default'))).toEqual(['en_US']);
    expect(tabsTo({}, rows('en_US'))).toEqual(['Default']);
    expect(
      tabsTo({ locale: 'en_US', variation: 'Variation 2' }, rows('Default', 'Variation 1')),
    ).toEqual(['en_US', 'Variation 2']);
    expect(
      tabsTo({ locale: 'en_US', variation: 'Variation 2' }, rows('en_US', 'Variation 1')),
    ).toEqual(['Variation 2']);
  });

  it('is read from the rows and put into words', () => {
    expect(versionIn(rows('en_US', null))).toEqual({ locale: 'en_US', variation: null });
    expect(versionName(versionIn(rows('en_US', 'Variation 2')))).toBe('en_US, Variation 2');
    expect(versionName({})).toBe('');
  });
});
