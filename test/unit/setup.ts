import { afterAll, vi } from 'vitest';

// Files share a worker: what one of them put in place of a global is not for the next.
afterAll(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});
