import { cleanup, configure } from '@testing-library/react';
import { afterAll, afterEach, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';

import { createSerialQueue } from '../../lib/text/serial-queue';

// Waiting ends as soon as the condition is met; only a failing test reaches this limit.
configure({ asyncUtilTimeout: 60_000 });

// WXT's own setup does this only for the first file of a worker.
vi.stubGlobal('chrome', fakeBrowser);
vi.stubGlobal('browser', fakeBrowser);

// happy-dom lacks the locks that windows share; a test is one window.
const enqueue = createSerialQueue();
Object.defineProperty(navigator, 'locks', {
  configurable: true,
  value: { request: (_name: string, work: () => Promise<unknown>) => enqueue(work) },
});

/** The fake browser's namespaces, each with its present content. */
const namespaces = Object.entries(fakeBrowser).map(
  ([name, space]) => [name, space, { ...(space as object) }] as const,
);

/** The address that each file begins with: its words tell what a field is for. */
const ADDRESS = window.location.href.replace(/#.*/s, '');

afterEach(cleanup);

// Files share a window and a browser, so everything is restored for the next file.
afterAll(() => {
  fakeBrowser.reset();
  for (const name of Object.keys(fakeBrowser)) Reflect.deleteProperty(fakeBrowser, name);
  for (const [name, space, held] of namespaces) {
    Object.assign(fakeBrowser, { [name]: Object.assign(space as object, held) });
  }
  window.localStorage.clear();
  window.sessionStorage.clear();
  window.history.replaceState(null, '', ADDRESS);
  document.title = '';
  document.body.replaceChildren();
});
