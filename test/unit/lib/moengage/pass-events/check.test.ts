import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import {
  checkAttributeName,
  checkCustomerId,
  checkEvent,
  checkEventName,
  checkOffset,
  checkTime,
  type PassEventRequest,
} from '../../../../../lib/moengage/pass-events';
import { readEvents, REFUSED_IDS } from '../../../../support/moengage/events';
import { RefusedError } from '../../../../support/moengage/refusals';
import { eventBody } from '../../../../../lib/moengage/pass-events/event-body';

const NOW = Date.parse('2026-11-23T08:00:00Z');

describe('customer ids', () => {
  it.each([...REFUSED_IDS])('“%s”, which MoEngage documents, is refused', (id) => {
    expect(checkCustomerId(id)).toBeDefined();
    expect(checkCustomerId(id.toUpperCase())).toBeDefined();
    expect(checkCustomerId(` ${id} `)).toBeDefined();
  });

  it.each(['x', '7', 'é', '😀', ' ', '\n', 'empty'])('“%s” is refused', (id) => {
    expect(checkCustomerId(id)).toBeDefined();
  });

  it.each(['CUST-1042', '42', 'zoe@example.com', 'José', 'nobody', 'null-7', '00'])(
    '“%s” is accepted',
    (id) => {
      expect(checkCustomerId(id)).toBeUndefined();
    },
  );
});

describe('names', () => {
  it.each(['', '  ', 'moe_pass', 'MOE_pass', ' moe_'])('“%s” is refused', (name) => {
    expect(checkEventName(name)).toBeDefined();
    expect(checkAttributeName(name)).toBeDefined();
  });

  it.each(['Pass created', 'pass_moe_created', 'moe', 'moe-pass', 'Páss'])(
    '“%s” is accepted',
    (name) => {
      expect(checkEventName(name)).toBeUndefined();
      expect(checkAttributeName(name)).toBeUndefined();
    },
  );
});

describe('times', () => {
  it('in the past are accepted, as ISO 8601 in any zone and as epoch seconds', () => {
    const past = fc.integer({ min: 0, max: NOW / 1000 });
    const zones = fc.integer({ min: -12 * 60, max: 14 * 60 });
    fc.assert(
      fc.property(past, zones, (seconds, zone) => {
        expect(checkTime(seconds, NOW)).toBeUndefined();
        expect(checkTime(String(seconds), NOW)).toBeUndefined();
        expect(checkTime(new Date(seconds * 1000).toISOString(), NOW)).toBeUndefined();
        expect(checkTime(inZone(seconds * 1000, zone), NOW)).toBeUndefined();
      }),
    );
  });

  it('in the future are refused', () => {
    const ahead = fc.integer({ min: 1, max: 3_000_000_000 });
    const zones = fc.integer({ min: -12 * 60, max: 14 * 60 });
    fc.assert(
      fc.property(ahead, zones, (seconds, zone) => {
        expect(checkTime(NOW / 1000 + seconds, NOW)).toMatch(/future/);
        expect(checkTime(inZone(NOW + seconds * 1000, zone), NOW)).toMatch(/future/);
      }),
    );
  });

  it('in milliseconds are refused as such', () => {
    expect(checkTime(NOW, NOW)).toMatch(/milliseconds/);
    expect(checkTime('1708939453396', NOW)).toMatch(/milliseconds/);
  });

  it.each([
    '',
    'yesterday',
    '2026-05-31',
    '2026-05-31T16:33:35',
    '2026-02-31T16:33:35Z',
    '2026-13-01T00:00:00Z',
    '31.05.2026 16:33',
    '-5',
    Number.NaN,
    Number.POSITIVE_INFINITY,
    -1,
  ])('“%s” is not a time', (time) => {
    expect(checkTime(time, NOW)).toMatch(/needs the form/);
  });
});

const two = (value: number) => String(Math.trunc(Math.abs(value))).padStart(2, '0');

/** A time as a clock in another zone shows it; the zone in minutes off UTC. */
function inZone(moment: number, minutes: number): string {
  const local = new Date(moment + minutes * 60_000).toISOString().replace('Z', '');
  return `${local}${minutes < 0 ? '-' : '+'}${two(minutes / 60)}:${two(minutes % 60)}`;
}

describe('offsets', () => {
  it('may be up to fifteen hours either way, in whole seconds', () => {
    fc.assert(
      fc.property(fc.integer({ min: -200_000, max: 200_000 }), (seconds) => {
        expect(checkOffset(seconds) === undefined).toBe(seconds >= -54_000 && seconds <= 54_000);
      }),
    );
    expect(checkOffset(0.5)).toBeDefined();
    expect(checkOffset(Number.NaN)).toBeDefined();
  });
});

/** Mostly valid. */
const almost = <T>(sound: fc.Arbitrary<T>, doubtful: fc.Arbitrary<T>) =>
  fc.oneof({ weight: 20, arbitrary: sound }, { weight: 1, arbitrary: doubtful });

const eventWith = (change: object): PassEventRequest => ({
  customerId: 'CUST-1',
  actions: [
    {
      action: 'Pass created',
      attributes: {},
      currentTime: 0,
      timezoneOffset: 0,
      ...change,
    },
  ],
});

const partOf = (request: PassEventRequest) => checkEvent(request, NOW)?.attribute;

/** The reason of the stand-in to refuse a request. */
const refused = (body: object) => {
  try {
    readEvents(body as Record<string, unknown>, NOW);
  } catch (error) {
    return error instanceof RefusedError ? error.refusal : error;
  }
  return undefined;
};

describe('whole requests', () => {
  const names = almost(
    fc.constantFrom('Pass created', 'tier'),
    fc.constantFrom('', 'moe_x', 'Moe_x'),
  );
  const times = almost<string | number>(
    fc.integer({ min: 0, max: NOW / 1000 }),
    fc.constantFrom('2026-11-23T08:00:01Z', NOW, 'soon', Number.NaN),
  );
  const requests: fc.Arbitrary<PassEventRequest> = fc.record({
    customerId: almost(fc.constant('CUST-1'), fc.constantFrom(...REFUSED_IDS, 'x')),
    actions: fc.array(
      fc.record({
        action: names,
        attributes: fc.dictionary(
          names,
          almost<string | number>(fc.string(), fc.constant(Number.NaN)),
        ),
        currentTime: times,
        timezoneOffset: almost(
          fc.integer({ min: -54_000, max: 54_000 }),
          fc.constantFrom(54_001, 1e9),
        ),
      }),
      { maxLength: 3 },
    ),
  });

  it('that pass here are never refused by MoEngage, as documented', () => {
    const counts = { passed: 0, stopped: 0 };
    fc.assert(
      fc.property(requests, (request) => {
        const problem = checkEvent(request, NOW);
        counts[problem ? 'stopped' : 'passed'] += 1;
        const body = JSON.parse(JSON.stringify(eventBody(request))) as Record<string, unknown>;
        if (problem === undefined)
          expect(readEvents(body, NOW)).toHaveLength(request.actions.length);
      }),
      { numRuns: 1000 },
    );
    expect(Math.min(counts.passed, counts.stopped)).toBeGreaterThan(100);
  });

  it('with a fault are refused with the name of the part, as MoEngage does', () => {
    expect(partOf({ ...eventWith({}), customerId: 'x' })).toBe('customer_id');
    expect(partOf({ ...eventWith({}), actions: [] })).toBe('actions');
    expect(partOf(eventWith({ action: '' }))).toBe('action');
    expect(partOf(eventWith({ currentTime: 'x' }))).toBe('current_time');
    expect(partOf(eventWith({ timezoneOffset: 1e6 }))).toBe('user_timezone_offset');
    expect(partOf(eventWith({ attributes: { moe_x: 1 } }))).toBe('attributes.moe_x');
    expect(partOf(eventWith({ attributes: { points: Infinity } }))).toBe('attributes.points');
    expect(partOf(eventWith({}))).toBeUndefined();
  });

  it('are refused by the stand-in if the documentation refuses them', () => {
    const sound = { type: 'event', customer_id: 'CUST-1', actions: [{ action: 'a' }] };
    expect(refused(sound)).toBeUndefined();
    expect(refused({ ...sound, type: 'Event' })).toMatchObject({ attribute: 'type' });
    expect(refused({ ...sound, customer_id: undefined })).toMatchObject({
      message: 'customer_id is not found in the payload',
    });
    expect(refused({ ...sound, customer_id: 42 })).toMatchObject({ attribute: 'customer_id' });
    expect(refused({ ...sound, actions: [] })).toMatchObject({
      message: 'actions can not be empty Array',
    });
    expect(refused({ ...sound, actions: ['a'] })).toMatchObject({ type: 'Malformed JSON' });
    expect(refused({ ...sound, actions: [{}] })).toMatchObject({ attribute: 'action' });
    expect(refused({ ...sound, customerId: 'CUST-1' })).toMatchObject({ attribute: 'customerId' });
    const platform = { action: 'a', platform: 'Android' };
    expect(refused({ ...sound, actions: [platform] })).toMatchObject({ type: 'ValueError' });
  });
});
