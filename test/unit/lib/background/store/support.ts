import { storage } from '#imports';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { type Mock, vi } from 'vitest';

import { newDraft } from '../../../../../lib/project';
import type { ProjectDraft } from '../../../../../lib/project/types';
import { createExports, type Exports } from '../../../../../lib/background/store/exports';
import { createSerialQueue } from '../../../../../lib/text/serial-queue';
import {
  createProjectStore,
  type ProjectStore,
} from '../../../../../lib/background/store/project-store';
import { createVault, type Vault } from '../../../../../lib/background/store/vault';
import { KeyStoreError } from '../../../../../lib/vault';
import { newWrappingKey } from '../../../../../lib/vault/key';

export const SECRET = '0WfoVtZ7MrJSfrHVuiESxZ';
export const ENCRYPTION_KEY = 'f3'.repeat(32);
export const PASSPHRASE = 'correct horse battery';
export const OTHER_PASSPHRASE = 'staple by the harbour';
export const MINUTE = 60_000;

/** The product's 600,000 rounds would make every test take seconds. */
export const FEW_ROUNDS = 1;

export function draft(over: Partial<ProjectDraft> = {}): ProjectDraft {
  return {
    ...newDraft('membership', { name: 'Gold card', url: 'https://pub1.pskt.io/c/gold' }),
    ...over,
  };
}

/** A running background: its parts, and the calls that it got. */
export interface Background {
  vault: Vault;
  store: ProjectStore;
  exports: Exports;
  onLock: Mock<() => Promise<void>>;
}

/** A browser profile: storage that outlives backgrounds, and a clock. */
export interface Profile {
  clock: { now: number };
  /** Whether the browser's own key still exists. */
  hasBrowserKey: () => boolean;
  /** Makes the database of the browser's own key fail to open, until it is mended. */
  breakKeyStore: () => () => void;
  /** Starts the background, as happens after each idle half minute. */
  start: () => Background;
  /** Closes the browser and opens it again: memory is gone. */
  restart: () => Promise<Background>;
}

export function freshProfile(): Profile {
  fakeBrowser.reset();
  const clock = { now: 1_700_000_000_000 };
  let browserKey: Promise<CryptoKey> | undefined;
  let isBroken = false;
  const now = () => clock.now;
  const start = (): Background => {
    const enqueue = createSerialQueue();
    const onLock = vi.fn<() => Promise<void>>(() => Promise.resolve());
    const vault = createVault({
      browserKey: () =>
        isBroken ? Promise.reject(new KeyStoreError()) : (browserKey ??= newWrappingKey()),
      forgetBrowserKey: async () => {
        browserKey = undefined;
      },
      now,
      enqueue,
      onLock,
      rounds: FEW_ROUNDS,
    });
    return {
      vault,
      onLock,
      store: createProjectStore(vault.key, now, enqueue),
      exports: createExports(vault.key, now, enqueue, FEW_ROUNDS),
    };
  };
  return {
    clock,
    hasBrowserKey: () => browserKey !== undefined,
    breakKeyStore: () => {
      isBroken = true;
      return () => (isBroken = false);
    },
    start,
    restart: async () => {
      await storage.clear('session');
      return start();
    },
  };
}

/** Everything that is in any storage, as text. */
export async function allStorage(): Promise<string> {
  return JSON.stringify([await storage.snapshot('local'), await storage.snapshot('session')]);
}
