import { expect, it } from 'vitest';

import { rowOf } from '../../../../lib/moengage/versions';
import { unknownTabs, versionsOf } from '../../../../lib/moengage/versions-walk';

const row = (kind: 'locale' | 'variation', ...names: string[]) =>
  rowOf(
    kind,
    names.map((name) => ({ name, isMarked: false })),
  );

it('the versions of a message are those of each row with each of the other', () => {
  expect(
    versionsOf([row('variation', 'Variation 1', 'Variation 2'), row('locale', 'Default', 'en_US')]),
  ).toEqual([
    { variation: 'Variation 1', locale: 'Default' },
    { variation: 'Variation 1', locale: 'en_US' },
    { variation: 'Variation 2', locale: 'Default' },
    { variation: 'Variation 2', locale: 'en_US' },
  ]);
  expect(versionsOf([])).toEqual([{}]);
});

it('a tab of unknown name is left out and named', () => {
  const rows = [row('locale', 'Default', 'VIP people', 'en_US')];
  expect(versionsOf(rows)).toEqual([{ locale: 'Default' }, { locale: 'en_US' }]);
  expect(unknownTabs(rows)).toEqual(['VIP people']);
});
