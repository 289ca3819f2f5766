import * as v from 'valibot';
import { describe, expect, it } from 'vitest';

import { newDraft, presetFields, projectSchema, sampleRecipients } from '../../../../lib/project';
import type { AttributeSource, FieldMapping } from '../../../../lib/snippet/types';
import { GOLD, stored } from './support';

function attribute(name: string, more: Partial<AttributeSource> = {}): AttributeSource {
  return { kind: 'attribute', object: 'UserAttribute', name, ...more };
}

function mapping(field: string, value: FieldMapping['value']): FieldMapping {
  return { field, value, whenMissing: { kind: 'omit' } };
}

describe('sampleRecipients', () => {
  it('gives one with everything MoEngage tracks and one with nothing', () => {
    const [complete, empty, ...more] = sampleRecipients(presetFields('membership'));
    expect(more).toEqual([]);
    expect(complete).toMatchObject({ id: 'complete', name: 'Complete' });
    expect(complete?.profile.UserAttribute).toMatchObject({
      'First Name': 'Zoë',
      'Last Name': "O'Brien",
      'Email (Standard)': 'zoe.obrien@example.com',
      ID: 'CUST-1042',
    });
    expect(empty).toEqual({
      id: 'empty',
      name: 'Nothing filled in',
      profile: { UserAttribute: {}, EventAttribute: {}, CampaignAttribute: {} },
    });
  });

  it('has a plausible value for every attribute that is used, in its own object', () => {
    const [complete] = sampleRecipients([
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
    expect(complete?.profile).toMatchObject({
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

  it('keeps the tracked value of a tracked attribute, whatever it fills', () => {
    const [complete] = sampleRecipients([mapping('members.member.points', attribute('ID'))]);
    expect(complete?.profile.UserAttribute?.['ID']).toBe('CUST-1042');
  });

  it('takes an attribute called __proto__ as an attribute', () => {
    const [complete] = sampleRecipients([mapping('meta.x', attribute('__proto__'))]);
    expect(Object.keys(complete?.profile.UserAttribute ?? {})).toContain('__proto__');
  });
});

describe('projectSchema', () => {
  it.each(['membership', 'coupon', 'custom'] as const)('takes a stored %s', (kind) => {
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
