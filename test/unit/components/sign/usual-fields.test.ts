import { describe, expect, it } from 'vitest';

import { fieldsToShow } from '@/components/sign/usual-fields';
import { presetFields } from '@/lib/project';

const SURNAME = presetFields('custom').filter(({ field }) => field === 'person.surname');

describe('fieldsToShow', () => {
  it('starts with the fields that the project fills in its snippets', () => {
    expect(fieldsToShow({ kind: 'membership', fields: SURNAME }, [])).toEqual(['person.surname']);
  });

  it('falls back on the usual fields of the kind', () => {
    expect(fieldsToShow({ kind: 'coupon', fields: [] }, [])).toEqual(
      presetFields('coupon').map(({ field }) => field),
    );
  });

  it('adds fields that hold a value, each once, behind the usual ones', () => {
    const held = ['meta.shop', 'person.surname'];
    expect(fieldsToShow({ kind: 'custom', fields: SURNAME }, held)).toEqual([
      'person.surname',
      'meta.shop',
    ]);
  });
});
