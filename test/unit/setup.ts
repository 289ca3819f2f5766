import { cleanup } from '@testing-library/react';
import { afterEach } from 'vitest';

import { createSerialQueue } from '../../lib/text/serial-queue';

// happy-dom has no locks that windows share; a test is one window.
const inTurn = createSerialQueue();
Object.defineProperty(navigator, 'locks', {
  value: { request: (_name: string, work: () => Promise<unknown>) => inTurn(work) },
});

afterEach(cleanup);
