import { afterEach, beforeEach, expect, it, vi } from 'vitest';

import { createBadgeRecheck } from '@/lib/chip/recheck-badge';

let checks: number;
let isAlive: boolean;
const start = () =>
  createBadgeRecheck(
    async () => {
      checks += 1;
    },
    () => isAlive,
  );

beforeEach(() => {
  vi.useFakeTimers();
  checks = 0;
  isAlive = true;
});

afterEach(() => {
  vi.useRealTimers();
});

it('checks at once, and once more for all requests that follow shortly after', () => {
  const { recheckSoon } = start();
  recheckSoon();
  expect(checks).toBe(1);
  recheckSoon();
  recheckSoon();
  expect(checks).toBe(1);
  vi.advanceTimersByTime(2000);
  expect(checks).toBe(2);
  vi.advanceTimersByTime(10_000);
  expect(checks).toBe(2);
  recheckSoon();
  expect(checks).toBe(3);
});

it('stops checking once the extension was reloaded under the page', () => {
  const { recheckSoon } = start();
  recheckSoon();
  recheckSoon();
  isAlive = false;
  vi.advanceTimersByTime(2000);
  expect(checks).toBe(1);
});
