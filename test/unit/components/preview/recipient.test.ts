import { describe, expect, it } from 'vitest';

import { attributesUsed, valueIn, withValues } from '@/components/preview/recipient';
import type { AttributeSource, FieldMapping } from '@/lib/snippet/types';

const attribute = (
  name: string,
  object: AttributeSource['object'] = 'UserAttribute',
): AttributeSource => ({ kind: 'attribute', object, name });

const row = (field: string, value: FieldMapping['value']): FieldMapping => ({
  field,
  value,
  whenMissing: { kind: 'omit' },
});

describe('attributesUsed', () => {
  it('finds attributes inside joins, each once, in the order of the rows', () => {
    const rows = [
      row('a', attribute('First Name')),
      row('b', {
        kind: 'join',
        parts: [attribute('First Name'), { kind: 'text', text: ' ' }, attribute('Last Name')],
      }),
      row('c', attribute('First Name', 'EventAttribute')),
    ];
    expect(attributesUsed(rows)).toEqual([
      attribute('First Name'),
      attribute('Last Name'),
      attribute('First Name', 'EventAttribute'),
    ]);
  });
});

describe('withValues', () => {
  const profile = { UserAttribute: { 'First Name': 'Zoë', 'Last Name': 'O’Brien' } };

  it('puts the author’s values over the sample’s, object by object', () => {
    const values = { UserAttribute: { 'First Name': 'Ada' }, EventAttribute: { Shop: 'Leeds' } };
    expect(withValues(profile, values)).toEqual({
      UserAttribute: { 'First Name': 'Ada', 'Last Name': 'O’Brien' },
      EventAttribute: { Shop: 'Leeds' },
    });
  });

  it('leaves the sample as it is where there are none', () => {
    expect(withValues(profile, undefined)).toBe(profile);
  });
});

describe('valueIn', () => {
  it('shows values as text, and nothing where there is none', () => {
    const profile = { UserAttribute: { Points: 0, Gone: null } };
    expect(valueIn(profile, attribute('Points'))).toBe('0');
    expect(valueIn(profile, attribute('Gone'))).toBe('');
    expect(valueIn(profile, attribute('Shop', 'EventAttribute'))).toBe('');
  });
});
