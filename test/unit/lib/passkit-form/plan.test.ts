import { describe, expect, it } from 'vitest';

import { isPassKitDashboard, planForm } from '../../../../lib/passkit-form';

describe('the values for PassKit’s form', () => {
  it('are the connection, the switch turned on, and exactly the events wanted', () => {
    const keys = { workspaceId: 'DAO6', dataCenter: '03', dataKey: 'I11O' } as const;
    const plan = planForm(keys, { name: ' Shop ', events: ['created', 'uninstalled'] });
    expect(plan.map(({ id, value }) => `${id} ${value}`)).toEqual([
      'apiKey I11O',
      'workspaceId DAO6',
      'name Shop',
      'dataCenter 03',
      'enable true',
      'created true',
      'installed false',
      'updated false',
      'uninstalled true',
      'deleted false',
      'invalidated false',
    ]);
  });
});

describe('PassKit’s dashboard', () => {
  it('is one host over https', () => {
    expect(isPassKitDashboard('https://app.passkit.com/app/membership/manage/1')).toBe(true);
    expect(isPassKitDashboard('https://app.passkit.com')).toBe(true);
  });

  it.each([
    undefined,
    'null',
    'http://app.passkit.com/',
    'https://app.passkit.com:8443/',
    'https://app.passkit.com.evil.test/',
    'https://app.passkit.com@evil.test/',
    'https://evil.test/https://app.passkit.com/',
    'https://passkit.com/',
    'https://evil.app.passkit.com/',
    'https://xapp.passkit.com/',
  ])('is not %s', (address) => {
    expect(isPassKitDashboard(address)).toBe(false);
  });
});
