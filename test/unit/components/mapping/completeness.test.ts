import { describe, expect, it } from 'vitest';

import { rowsToKeep, whatIsMissing } from '@/components/mapping/completeness';
import type { FieldMapping, ValueSource } from '@/lib/snippet/types';

const row = (field: string, name: string): FieldMapping => ({
  field,
  value: { kind: 'attribute', object: 'UserAttribute', name },
  whenMissing: { kind: 'omit' },
});

describe('whatIsMissing', () => {
  it('accepts a complete row', () => {
    expect(whatIsMissing(row('person.surname', 'Last Name'))).toBeUndefined();
  });

  it.each<[string, ValueSource]>([
    ['Choose an attribute.', { kind: 'attribute', object: 'UserAttribute', name: '' }],
    ['Enter a text.', { kind: 'text', text: '' }],
    ['Add a part to join.', { kind: 'join', parts: [] }],
  ])('says: %s', (words, value) => {
    expect(whatIsMissing({ ...row('a', 'b'), value })).toBe(words);
  });
});

describe('rowsToKeep', () => {
  const saved = [row('person.surname', 'Last Name')];

  it('keeps complete rows in the author’s order', () => {
    const rows = [row('person.forename', 'First Name'), row('person.surname', 'Surname')];
    expect(rowsToKeep(rows, saved)).toEqual(rows);
  });

  it('keeps the saved version of a row that is half done, and leaves out a new one', () => {
    const rows = [row('person.surname', ''), row('person.forename', '')];
    expect(rowsToKeep(rows, saved)).toEqual(saved);
  });

  it('drops a removed row', () => {
    expect(rowsToKeep([], saved)).toEqual([]);
  });
});
