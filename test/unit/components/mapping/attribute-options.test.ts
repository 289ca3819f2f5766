import { describe, expect, it } from 'vitest';

import { attributeGroups, attributeOf } from '@/components/mapping/attribute-options';

const user = (name: string) => ({ object: 'UserAttribute', name }) as const;
const order = { object: 'EventAttribute', name: 'Order ID' } as const;

function offered(found: Parameters<typeof attributeGroups>[0], search: string) {
  return attributeGroups(found, search).map(({ label, options }) => ({
    label,
    attributes: options.map(attributeOf),
  }));
}

describe('attributeGroups', () => {
  it('offers the attributes of the open template before those that MoEngage tracks', () => {
    const [first, second] = offered([order, user('Shoe size')], '');
    expect(first).toEqual({ label: 'In this template', attributes: [order, user('Shoe size')] });
    expect(second?.label).toBe('Standard attributes');
  });

  it('offers an attribute once, even if it is both used and standard', () => {
    const names = offered([user('Last Name')], 'last name').flatMap(({ attributes }) => attributes);
    expect(
      names.filter(({ object, name }) => object === 'UserAttribute' && name === 'Last Name'),
    ).toHaveLength(1);
  });

  it('finds a standard attribute by its tracking key', () => {
    expect(offered([], 'u_em')[0]?.attributes).toEqual([user('Email (Standard)')]);
  });

  it('offers a typed name as each kind of attribute', () => {
    expect(offered([], 'Shoe size')).toEqual([
      {
        label: 'Of your own',
        attributes: [
          user('Shoe size'),
          { object: 'EventAttribute', name: 'Shoe size' },
          { object: 'CampaignAttribute', name: 'Shoe size' },
        ],
      },
    ]);
  });

  it('treats another case as another name, because MoEngage does', () => {
    const own = offered([], 'last name').find(({ label }) => label === 'Of your own');
    expect(own?.attributes).toContainEqual(user('last name'));
  });

  it('keeps dots in names, as attributes of flows have them', () => {
    const flow = { object: 'EventAttribute', name: 'MOE_TRIGGER_EVENT.Paid. Total' } as const;
    expect(offered([flow], '')[0]?.attributes).toEqual([flow]);
  });
});
