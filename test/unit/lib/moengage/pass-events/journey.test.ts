import { expect, it } from 'vitest';

import { checkTime, journey } from '../../../../../lib/moengage/pass-events';

const NOW = Date.parse('2026-11-23T08:00:00.500Z');
const STEPS = journey(NOW);

it('takes a pass from the first of its events to the wallet and out again', () => {
  expect(STEPS.map(({ event }) => event)).toEqual([
    'created',
    'installed',
    'updated',
    'uninstalled',
  ]);
});

it('lies in the past, each event later than the one before', () => {
  const times = STEPS.map(({ happenedAt }) => happenedAt);
  expect(times).toEqual(times.toSorted((one, other) => one - other));
  expect(new Set(times).size).toBe(times.length);
  for (const time of times) expect(checkTime(new Date(time).toISOString(), NOW)).toBeUndefined();
});

it('begins over a week ago and ends today', () => {
  const days = STEPS.map(({ happenedAt }) => (NOW - happenedAt) / 86_400_000);
  expect(days[0]).toBeGreaterThan(7);
  expect(days.at(-1)).toBeLessThan(1);
});
