import { cleanup } from '@testing-library/react';
import { afterEach } from 'vitest';

import { createTurns } from '../../lib/text/serial-queue';

// happy-dom has no locks that windows share; a test is one window.
const inTurn = createTurns();
Object.defineProperty(navigator, 'locks', {
  value: { request: (_name: string, work: () => Promise<unknown>) => inTurn(work) },
});

afterEach(cleanup);
