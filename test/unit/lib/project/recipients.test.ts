import * as v from 'valibot';
import { describe, expect, it } from 'vitest';

import {
  attributesUsed,
  emptyValues,
  newDraft,
  presetFields,
  profileOf,
  projectSchema,
  sampleProfile,
  valueIn,
} from '../../../../lib/project';
import type { AttributeSource, FieldMapping } from '../../../../lib/snippet/types';
import { GOLD, stored } from './support';

function attribute(name: string, more: Partial<AttributeSource> = {}): AttributeSource {
  return { kind: 'attribute', object: 'UserAttribute', name, ...more };
}

function mapping(field: string, value: FieldMapping['value']): FieldMapping {
  return { field, value, whenMissing: { kind: 'omit' } };
}

describe('sampleProfile', () => {
  it('has every attribute that MoEngage tracks', () => {
    expect(sampleProfile(presetFields('membership')).UserAttribute).toMatchObject({
      'First Name': 'Zoë',
      'Last Name': "O'Brien",
      'Email (Standard)': 'zoe.obrien@example.com',
      ID: 'CUST-1042',
    });
  });

  it('has a plausible value for every attribute that is used, in its object', () => {
    const profile = sampleProfile([
      mapping('members.member.points', attribute('Balance')),
      mapping('members.tier.name', attribute('tier', { object: 'EventAttribute' })),
      mapping('person.dateOfBirth', attribute('born', { format: 'date' })),
      mapping('universal.optIn', attribute('agreed', { format: 'boolean' })),
      mapping('person.gender', attribute('sex', { format: 'gender' })),
      mapping('meta.greeting', {
        kind: 'join',
        parts: [
          { kind: 'text', text: 'Hello' },
          attribute('Nick'),
          { kind: 'join', parts: [attribute('Sender', { object: 'CampaignAttribute' })] },
        ],
      }),
    ]);
    expect(profile).toMatchObject({
      UserAttribute: {
        Balance: 1250,
        born: '1990-04-12T00:00:00.000Z',
        agreed: true,
        sex: 'female',
        Nick: 'Sample Nick',
      },
      EventAttribute: { tier: 'Gold' },
      CampaignAttribute: { Sender: 'Sample Sender' },
    });
  });

  it('keeps the usual value of a tracked attribute, whatever it fills', () => {
    const profile = sampleProfile([mapping('members.member.points', attribute('ID'))]);
    expect(profile.UserAttribute?.['ID']).toBe('CUST-1042');
  });

  it('treats an attribute called __proto__ as an attribute', () => {
    const profile = sampleProfile([mapping('meta.x', attribute('__proto__'))]);
    expect(Object.keys(profile.UserAttribute ?? {})).toContain('__proto__');
  });
});

describe('attributesUsed', () => {
  it('finds attributes inside joins, each once, in the order of the rows', () => {
    const rows = [
      mapping('a', attribute('First Name')),
      mapping('b', {
        kind: 'join',
        parts: [attribute('First Name'), { kind: 'text', text: ' ' }, attribute('Last Name')],
      }),
      mapping('c', attribute('First Name', { object: 'EventAttribute' })),
      mapping('d', attribute('')),
    ];
    expect(attributesUsed(rows)).toEqual([
      attribute('First Name'),
      attribute('Last Name'),
      attribute('First Name', { object: 'EventAttribute' }),
    ]);
  });
});

describe('profileOf', () => {
  const rows = [mapping('person.surname', attribute('Last Name'))];

  it('puts the recipient’s values over the sample’s, object by object', () => {
    const values = { UserAttribute: { 'Last Name': '' }, EventAttribute: { Shop: 'Leeds' } };
    const profile = profileOf({ id: 'ada', name: 'Ada', values }, rows);
    expect(profile).toMatchObject({
      UserAttribute: { 'First Name': 'Zoë', 'Last Name': '' },
      EventAttribute: { Shop: 'Leeds' },
      CampaignAttribute: {},
    });
  });

  it('has gaps where nothing is filled in', () => {
    const profile = profileOf({ id: 'gap', name: '', values: emptyValues(rows) }, rows);
    expect(valueIn(profile, attribute('Last Name'))).toBe('');
  });
});

describe('valueIn', () => {
  it('returns values as text, and an empty text for a missing one', () => {
    const profile = { UserAttribute: { Points: 0, Gone: null } };
    expect(valueIn(profile, attribute('Points'))).toBe('0');
    expect(valueIn(profile, attribute('Gone'))).toBe('');
    expect(valueIn(profile, attribute('Shop', { object: 'EventAttribute' }))).toBe('');
  });
});

describe('projectSchema', () => {
  it.each(['membership', 'coupon', 'custom'] as const)('accepts a stored %s', (kind) => {
    expect(v.is(projectSchema, stored(newDraft(kind)))).toBe(true);
  });

  it.each([
    ['an id that is no UUID', { id: '1' }],
    ['a time that is no number', { createdAt: '2024-01-01' }],
    ['a secret', { secret: 'x' }],
    ['an unknown kind', { kind: 'ticket' }],
    ['an unknown digest', { digest: 'MD5' }],
    [
      'a format set to undefined',
      {
        fields: [
          mapping('a', { ...attribute('b'), format: undefined } as unknown as AttributeSource),
        ],
      },
    ],
  ])('refuses %s', (_what, change) => {
    expect(v.is(projectSchema, { ...stored(GOLD), ...change })).toBe(false);
  });
});
