import * as fc from 'fast-check';
import { afterAll, vi } from 'vitest';

// A run says the same twice. `FUZZ_SEED=7 npx vitest run …` tries other values; a seed that finds
// something becomes an example of its own.
fc.configureGlobal({ seed: Number(process.env.FUZZ_SEED ?? 1) });

// Files share a worker: what one of them put in place of a global is not for the next.
afterAll(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});
