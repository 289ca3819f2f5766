import { describe, expect, it } from 'vitest';

import {
  allInOrder,
  checkEvent,
  journey,
  PASS_EVENTS,
  type StoryDetails,
} from '../../../../../lib/moengage/pass-events';

const NOW = Date.parse('2026-11-23T08:00:00.500Z');
const DETAILS: StoryDetails = {
  customerId: 'CUST-1042',
  names: {
    created: 'PassKit created',
    installed: 'PassKit installed',
    updated: 'PassKit updated',
    uninstalled: 'PassKit uninstalled',
    deleted: 'PassKit deleted',
    invalidated: 'PassKit invalidated',
  },
  attributes: { tier: 'Gold' },
  timezoneOffset: 3600,
  now: NOW,
};

describe.each([
  ['a journey', journey, ['created', 'installed', 'updated', 'uninstalled']],
  ['all events', allInOrder, PASS_EVENTS.map(({ id }) => id)],
] as const)('%s', (_, story, expected) => {
  const requests = story(DETAILS);
  const actions = requests.flatMap((request) => request.actions);

  it('is one request an event, in the order they befall a pass, under the author’s names', () => {
    expect(requests.map((request) => request.actions.length)).toEqual(expected.map(() => 1));
    expect(actions.map(({ action }) => action)).toEqual(expected.map((id) => DETAILS.names[id]));
  });

  it('lies in the past, each event later than the one before', () => {
    const times = actions.map(({ currentTime }) => Date.parse(String(currentTime)));
    expect(times).toEqual(times.toSorted((one, other) => one - other));
    expect(new Set(times).size).toBe(times.length);
    for (const request of requests) expect(checkEvent(request, NOW)).toBeUndefined();
  });

  it('is about one customer, with the author’s attributes and offset', () => {
    for (const {
      customerId,
      actions: [action],
    } of requests) {
      expect(customerId).toBe('CUST-1042');
      expect(action).toMatchObject({ attributes: { tier: 'Gold' }, timezoneOffset: 3600 });
    }
  });
});

it('begins a journey over a week ago and ends it today', () => {
  const times = journey(DETAILS).map(({ actions: [action] }) =>
    Date.parse(String(action?.currentTime)),
  );
  const days = times.map((time) => (NOW - time) / 86_400_000);
  expect(days[0]).toBeGreaterThan(7);
  expect(days.at(-1)).toBeLessThan(1);
});
