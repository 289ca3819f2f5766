import { browser } from '#imports';

import { answerMessages } from '@/lib/messages/guard';
import { createSerialQueue } from '@/lib/text/serial-queue';
import { forgetWrappingKey, wrappingKey } from '@/lib/vault';
import { followCommands } from './chip/commands';
import { followEditorFrames } from './chip/editor-frames';
import { forgetRefusal } from './chip/refusals';
import { forgetRewrites } from './insert/accepted-rewrites';
import { allHandlers, type Parts } from './handlers';
import { forgetPointing } from './point/pointing';
import { createConnectionStore } from './store/connection-store';
import { createExports } from './store/exports';
import { createProjectStore } from './store/project-store';
import { createVault } from './store/vault';
import { forgetQueue } from './tabs/dashboard-tab';
import { startWatching } from './tabs/hold-watch';
import { forgetAllChanges, forgetChangesOf } from './tabs/last-change';
import { forgetAllReadings, forgetReading } from './tabs/last-reading';
import { followLocking } from './vault';

/** Creates the vault and the stores, and starts to answer messages and events. Never waits. */
export function startBackground(): void {
  closeStorageToContentScripts();
  const parts = createParts();
  startWatching({
    now: Date.now,
    wait: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
  });
  answerMessages(allHandlers(parts));
  followLocking(parts.vault);
  followCommands();
  followEditorFrames();
  followClosedTabs();
}

/** All of these write secrets or change the key, so they share one queue. */
function createParts(): Parts {
  const enqueue = createSerialQueue();
  const vault = createVault({
    browserKey: wrappingKey,
    forgetBrowserKey: forgetWrappingKey,
    now: Date.now,
    enqueue,
    onLock: async () => {
      forgetAllReadings();
      await forgetAllChanges();
    },
  });
  return {
    vault,
    store: createProjectStore(vault.key, Date.now, enqueue),
    exports: createExports(vault.key, Date.now, enqueue),
    connection: createConnectionStore(vault.key, Date.now, enqueue),
  };
}

/**
 * Content scripts run in pages that we do not trust. Where the browser can, it denies them storage.
 */
function closeStorageToContentScripts(): void {
  // Session storage is denied to them by default; it holds so much that we say it explicitly.
  for (const area of [browser.storage.local, browser.storage.session]) {
    area.setAccessLevel?.({ accessLevel: 'TRUSTED_CONTEXTS' }).catch(() => {
      // In browsers without it they can read projects and ciphertext, but no secret.
    });
  }
}

/** Forgets everything that is kept for a tab when the tab closes. */
export function followClosedTabs(): void {
  browser.tabs.onRemoved.addListener((tabId) => {
    forgetQueue(tabId);
    forgetReading(tabId);
    void forgetChangesOf(tabId);
    void forgetRefusal(tabId);
    void forgetPointing(tabId);
    void forgetRewrites(tabId);
  });
}
