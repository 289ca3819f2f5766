import { afterEach, beforeEach, expect, it, vi } from 'vitest';

import { createBadgeRecheck } from '@/lib/chip/recheck-badge';

let told: number;
let isAlive: boolean;
const start = () =>
  createBadgeRecheck(
    async () => {
      told += 1;
    },
    () => isAlive,
  );

beforeEach(() => {
  vi.useFakeTimers();
  told = 0;
  isAlive = true;
});

afterEach(() => {
  vi.useRealTimers();
});

it('tells at once, and once more for all that follows shortly after', () => {
  const { tellInTurn } = start();
  tellInTurn();
  expect(told).toBe(1);
  tellInTurn();
  tellInTurn();
  expect(told).toBe(1);
  vi.advanceTimersByTime(2000);
  expect(told).toBe(2);
  vi.advanceTimersByTime(10_000);
  expect(told).toBe(2);
  tellInTurn();
  expect(told).toBe(3);
});

it('is silent once the extension was reloaded under the page', () => {
  const { tellInTurn } = start();
  tellInTurn();
  tellInTurn();
  isAlive = false;
  vi.advanceTimersByTime(2000);
  expect(told).toBe(1);
});
