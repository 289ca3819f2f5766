import { describe, expect, it } from 'vitest';

import { canBeMissing, describeMapping } from '../../../../lib/project';
import type { FieldMapping, ValueSource } from '../../../../lib/snippet/types';

const lastName = { kind: 'attribute', object: 'UserAttribute', name: 'Last Name' } as const;
const gold = { kind: 'text', text: 'Gold' } as const;
const omit = { kind: 'omit' } as const;

describe('describeMapping', () => {
  it.each<[FieldMapping, string]>([
    [
      { field: 'person.surname', value: lastName, whenMissing: omit },
      'Surname ← Last Name, left out when missing',
    ],
    [
      {
        field: 'person.surname',
        value: lastName,
        whenMissing: { kind: 'fallback', text: 'Guest' },
      },
      'Surname ← Last Name, replaced by “Guest” when missing',
    ],
    [
      { field: 'person.surname', value: lastName, whenMissing: { kind: 'suppress', reason: 'x' } },
      'Surname ← Last Name, not sent when missing',
    ],
    [
      {
        field: 'person.dateOfBirth',
        value: { ...lastName, object: 'EventAttribute', name: 'born', format: 'date' },
        whenMissing: omit,
      },
      'Date of birth ← born (event attribute) as a date, left out when missing',
    ],
    [
      {
        field: 'meta.shop',
        value: { kind: 'join', parts: [gold, lastName], separator: ' ' },
        whenMissing: omit,
      },
      'shop ← “Gold” + Last Name, left out when missing',
    ],
    [{ field: 'members.tier.name', value: gold, whenMissing: omit }, 'Tier name ← “Gold”'],
    [{ field: 'eventTickets.seat', value: gold, whenMissing: omit }, 'eventTickets.seat ← “Gold”'],
  ])('describes %o in a sentence', (mapping, sentence) => {
    expect(describeMapping(mapping).sentence).toBe(sentence);
  });

  it('returns the pieces that a screen shows apart', () => {
    expect(
      describeMapping({ field: 'person.surname', value: lastName, whenMissing: omit }),
    ).toEqual({
      field: 'Surname',
      source: 'Last Name',
      missing: 'left out when missing',
      sentence: 'Surname ← Last Name, left out when missing',
    });
    const fixed = describeMapping({ field: 'person.surname', value: gold, whenMissing: omit });
    expect(fixed.missing).toBeUndefined();
  });
});

describe('canBeMissing', () => {
  it.each<[ValueSource, boolean]>([
    [lastName, true],
    [gold, false],
    [{ kind: 'join', parts: [gold] }, false],
    [{ kind: 'join', parts: [gold, { kind: 'join', parts: [lastName] }] }, true],
  ])('for %o is %s', (source, possible) => {
    expect(canBeMissing(source)).toBe(possible);
  });
});
