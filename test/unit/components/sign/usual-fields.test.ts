import { describe, expect, it } from 'vitest';

import { fieldsToShow, neededFields } from '@/components/sign/usual-fields';
import { presetFields } from '@/lib/project';
import type { FieldMapping } from '@/lib/snippet/types';

const SURNAME = presetFields('custom').filter(({ field }) => field === 'person.surname');

describe('fieldsToShow', () => {
  it('starts with the fields that the project fills in its snippets', () => {
    expect(fieldsToShow({ kind: 'membership', fields: SURNAME }, [])).toEqual(['person.surname']);
  });

  it('falls back to the usual fields of the kind', () => {
    const shown = fieldsToShow({ kind: 'coupon', fields: [] }, []);
    expect(shown.toSorted()).toEqual(
      presetFields('coupon')
        .map(({ field }) => field)
        .toSorted(),
    );
  });

  it('puts required fields first, and keeps the order of the others', () => {
    const fields = presetFields('membership');
    expect(neededFields({ kind: 'membership', fields })).toEqual([
      'person.externalId',
      'members.member.externalId',
    ]);
    expect(fieldsToShow({ kind: 'membership', fields }, []).slice(0, 4)).toEqual([
      'person.externalId',
      'members.member.externalId',
      'person.forename',
      'person.surname',
    ]);
  });

  it('does not require a field with the same text for everybody', () => {
    const whenMissing = { kind: 'suppress', reason: 'No tier' } as const;
    const tier = { field: 'members.tier.name', value: { kind: 'text', text: 'Gold' }, whenMissing };
    expect(neededFields({ kind: 'membership', fields: [tier as FieldMapping] })).toEqual([]);
  });

  it('adds fields with a value, each once, after the usual ones', () => {
    const held = ['meta.shop', 'person.surname'];
    expect(fieldsToShow({ kind: 'custom', fields: SURNAME }, held)).toEqual([
      'person.surname',
      'meta.shop',
    ]);
  });
});
