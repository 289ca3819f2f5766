import * as fc from 'fast-check';
import { afterAll, vi } from 'vitest';

// Every run uses the same values. `FUZZ_SEED=7 npx vitest run …` tries other values; a seed that
// finds a fault becomes an example of its own.
fc.configureGlobal({ seed: Number(process.env.FUZZ_SEED ?? 1) });

// Files share a worker, so replaced globals are restored for the next file.
afterAll(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});
