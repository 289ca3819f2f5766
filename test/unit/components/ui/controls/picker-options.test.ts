import { describe, expect, it } from 'vitest';

import { searchGroups } from '@/components/ui/controls/picker-options';

const GROUPS = [
  {
    label: 'Person',
    options: [
      { value: 'person.surname', label: 'Surname', detail: 'The family name.' },
      { value: 'person.forename', label: 'Forename', detail: 'The given name.' },
    ],
  },
  {
    label: 'Colours',
    options: [{ value: 'c', label: 'Text colour', keywords: 'colors.textColor' }],
  },
];

const found = (search: string) =>
  searchGroups(GROUPS, search).flatMap(({ options }) => options.map(({ label }) => label));

describe('searchGroups', () => {
  it('keeps everything without a search text', () => {
    expect(searchGroups(GROUPS, '  ')).toEqual(GROUPS);
  });

  it('finds by label, by description and by the name behind it, in upper or lower case', () => {
    expect(found('SUR')).toEqual(['Surname']);
    expect(found('given')).toEqual(['Forename']);
    expect(found('textcolor')).toEqual(['Text colour']);
  });

  it('requires every word, in any order', () => {
    expect(found('name family')).toEqual(['Surname']);
    expect(found('name colour')).toEqual([]);
  });

  it('drops headings with nothing under them', () => {
    expect(searchGroups(GROUPS, 'surname').map(({ label }) => label)).toEqual(['Person']);
  });

  it('shows only as many options as one can scroll through', () => {
    const options = Array.from({ length: 200 }, (_, at) => ({
      value: `${at}`,
      label: `Row ${at}`,
    }));
    const shown = searchGroups([{ label: 'All', options }], 'row');
    expect(shown[0]?.options).toHaveLength(60);
  });
});
