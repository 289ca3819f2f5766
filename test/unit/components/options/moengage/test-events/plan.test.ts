import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import {
  eventsOf,
  fromLocalTime,
  offsetChoices,
  offsetWords,
  type TestPlan,
  toLocalTime,
} from '@/components/options/moengage/test-events/plan';
import { PASS_EVENTS } from '@/lib/moengage/pass-events';

const PLAN: TestPlan = {
  customerId: ' CUST-1042 ',
  chosen: ['uninstalled', 'created', 'installed'],
  nameOf: (id) => `pass ${id}`,
  attributes: [
    { key: 1, name: ' person.forename ', value: 'Zoë' },
    { key: 2, name: '', value: 'without a name' },
    { key: 3, name: 'person.surname', value: '' },
  ],
  endsAt: 1_000_000,
  spacing: 60_000,
  offsetSeconds: 3600,
};

describe('the events of a test', () => {
  it('follow the order of a pass’s life, with the last at the chosen time', () => {
    const ids = ['one', 'two', 'three'];
    const events = eventsOf(PLAN, () => ids.shift()!);
    expect(events.map(({ id, event, action, happenedAt }) => ({ id, event, action, happenedAt })))
      // prettier-ignore
      .toEqual([
        { id: 'one', event: 'created', action: 'pass created', happenedAt: 880_000 },
        { id: 'two', event: 'installed', action: 'pass installed', happenedAt: 940_000 },
        { id: 'three', event: 'uninstalled', action: 'pass uninstalled', happenedAt: 1_000_000 },
      ]);
  });

  it('can be spaced as in a pass’s life', () => {
    const endsAt = Date.parse('2026-11-20T10:00:00Z');
    const events = eventsOf({ ...PLAN, endsAt, spacing: 'life' }, () => 'id');
    expect(events.map(({ happenedAt }) => new Date(happenedAt).toISOString())).toEqual([
      '2026-11-11T10:00:00.000Z',
      '2026-11-11T10:12:00.000Z',
      '2026-11-20T10:00:00.000Z',
    ]);
  });

  it('are about the customer, with the attributes that have a name and a value', () => {
    for (const event of eventsOf(PLAN, () => 'id')) {
      expect(event.customerId).toBe('CUST-1042');
      expect(event.attributes).toEqual({ 'person.forename': 'Zoë' });
      expect(event.offsetSeconds).toBe(3600);
    }
  });

  it('are exactly the chosen ones', () => {
    const ids = PASS_EVENTS.map(({ id }) => id);
    fc.assert(
      fc.property(fc.subarray(ids), (chosen) => {
        const events = eventsOf({ ...PLAN, chosen: chosen.toReversed() }, () => 'id');
        expect(events.map(({ event }) => event)).toEqual(chosen);
      }),
    );
  });
});

describe('times', () => {
  it('survive the way to a field and back, in every zone, to the minute', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 4_000_000_000_000 }),
        fc.constantFrom(...offsetChoices(0)),
        (at, offset) => {
          const minute = Math.floor(at / 60_000) * 60_000;
          expect(fromLocalTime(toLocalTime(minute, offset), offset)).toBe(minute);
        },
      ),
    );
  });

  it('are read as the customer’s own clock shows them', () => {
    expect(fromLocalTime('2026-11-22T10:00', 19_800)).toBe(Date.parse('2026-11-22T04:30:00Z'));
    expect(fromLocalTime('2026-11-22T10:00', -18_000)).toBe(Date.parse('2026-11-22T15:00:00Z'));
    for (const no of ['', 'now', '2026-13-01T00:00', '2026-11-22']) {
      expect(fromLocalTime(no, 0)).toBeUndefined();
    }
  });

  it('have offsets in words, including the author’s own', () => {
    expect([0, 19_800, -12_600, 3600].map(offsetWords)).toEqual([
      '+00:00',
      '+05:30',
      '−03:30',
      '+01:00',
    ]);
    expect(offsetChoices(900)).toContain(900);
    expect(new Set(offsetChoices(3600)).size).toBe(offsetChoices(3600).length);
  });
});
