import { expect, type Worker } from '@playwright/test';

/**
 * The background waits for seconds in which nothing happens in most tests: whether an insertion has
 * held, whether a page has come to rest after a click on a tab. In tests these waits pass twenty
 * times as fast, and the background's clock goes with them; or a test holds them, and lets each pass
 * when its page has done what the test is about. How long a page may take to answer stays as it is,
 * and so do all times in pages.
 */
export async function quickWaits(worker: Worker): Promise<void> {
  await worker.evaluate(() => {
    const [shortest, longest, faster] = [100, 6000, 20];
    const later = globalThis.setTimeout;
    const now = Date.now.bind(Date);
    const state: Waits = { pace: 'quick', real: [], held: [] };
    /** How far the background's clock is ahead; milliseconds. */
    let ahead = 0;
    Date.now = () => now() + ahead;
    const quicker = (run: () => void, milliseconds = 0): unknown => {
      // Shorter ones only let others go first; the longest is for a page's answer.
      const isOwnWait = milliseconds >= shortest && milliseconds <= longest;
      if (!isOwnWait || state.real.includes(milliseconds)) return later(run, milliseconds);
      const due = Date.now() + milliseconds;
      const pass = () => {
        ahead = Math.max(ahead, due - now());
        run();
      };
      if (state.pace === 'quick') return later(pass, milliseconds / faster);
      return state.held.push(pass);
    };
    globalThis.setTimeout = quicker as typeof setTimeout;
    (globalThis as WithWaits).testWaits = state;
  });
}

interface Waits {
  pace: 'quick' | 'held';
  /** Waits of so many milliseconds take their own time. */
  real: number[];
  /** Ends each wait that is held, the oldest first. */
  held: (() => void)[];
}

type WithWaits = typeof globalThis & { testWaits?: Waits };

/** Lets waits of these lengths take their own time, for pages that do something after a time of theirs. */
export function keepWaits(worker: Worker, milliseconds: readonly number[]): Promise<void> {
  return worker.evaluate((real) => {
    const { testWaits } = globalThis as WithWaits;
    if (testWaits) testWaits.real = [...real];
  }, milliseconds);
}

/** From now on, no wait ends by itself. */
export function holdWaits(worker: Worker): Promise<void> {
  return worker.evaluate(() => {
    const { testWaits } = globalThis as WithWaits;
    if (testWaits) testWaits.pace = 'held';
  });
}

/** Ends the oldest wait that is held, once there is one. */
export async function passWait(worker: Worker): Promise<void> {
  const pass = () =>
    worker.evaluate(() => {
      const { testWaits } = globalThis as WithWaits;
      if (!testWaits) throw new Error('This background is a new one, whose waits are its own.');
      const next = testWaits.held.shift();
      next?.();
      return next !== undefined;
    });
  await expect.poll(pass, { intervals: [20, 50, 100] }).toBe(true);
}

/** Ends all waits that are held, and lets later ones pass quickly again. */
export function releaseWaits(worker: Worker): Promise<void> {
  return worker.evaluate(() => {
    const { testWaits } = globalThis as WithWaits;
    if (!testWaits) return;
    testWaits.pace = 'quick';
    for (const pass of testWaits.held.splice(0)) pass();
  });
}
