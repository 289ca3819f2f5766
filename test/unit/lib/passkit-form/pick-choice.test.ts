import { describe, expect, it } from 'vitest';

import { DATA_CENTERS } from '../../../../lib/moengage/data-centers';
import { pickDataCenter, pickSwitch } from '../../../../lib/passkit-form/pick-choice';

describe('the choice for a data center', () => {
  it.each<[string, (id: string) => string]>([
    ['DC-03', (id) => `DC-${id}`],
    ['dc_3', (id) => `dc_${Number(id)}`],
    ['DC3', (id) => `DC${Number(id)}`],
    ['Data Center 3 (India)', (id) => `Data Center ${Number(id)} (India)`],
    ['https://api-03.moengage.com', (id) => `https://api-${id}.moengage.com`],
    ['dashboard-03.moengage.com/v4', (id) => `dashboard-${id}.moengage.com/v4`],
  ])('is the one with its number: %s', (_, write) => {
    const choices = ['Select', ...DATA_CENTERS.map(({ id }) => write(id))];
    DATA_CENTERS.forEach(({ id }, place) => {
      expect(pickDataCenter(choices, id)).toBe(place + 1);
    });
  });

  it('is the one with its region if no choice has a number and only one names the region', () => {
    const choices = ['US', 'Europe', 'India', 'Singapore', 'Indonesia'];
    expect(pickDataCenter(choices, '02')).toBe(1);
    expect(pickDataCenter(choices, '03')).toBe(2);
    expect(pickDataCenter(choices, '06')).toBe(4);
    expect(pickDataCenter(choices, '01')).toBeUndefined();
    expect(pickDataCenter(choices, '04')).toBeUndefined();
    expect(pickDataCenter(choices, '101')).toBeUndefined();
  });

  it.each([
    { choices: [], why: 'there is none' },
    { choices: ['DC 3', 'DC-03'], why: 'two have the number' },
    { choices: ['DC 1', 'India'], why: 'others have numbers and it has none' },
    { choices: ['13', '30', '3.5 GB'], why: 'the digit is a part of another number' },
    { choices: ['DC 3 to 5'], why: 'the only choice names several' },
  ])('does not exist if $why', ({ choices }) => {
    expect(pickDataCenter(choices, '03')).toBeUndefined();
  });
});

describe('the choice for a switch', () => {
  it('is a word for on or off, in upper or lower case', () => {
    expect(pickSwitch(['No', ' YES '], true)).toBe(1);
    expect(pickSwitch(['Disabled', 'Enabled'], false)).toBe(0);
    expect(pickSwitch(['Yes, all of them', 'On', 'Enabled'], true)).toBeUndefined();
  });
});
