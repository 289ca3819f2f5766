import { browser } from '#imports';

import { answerMessages } from '@/lib/messages/guard';
import { createSerialQueue } from '@/lib/text/serial-queue';
import { forgetWrappingKey, wrappingKey } from '@/lib/vault';
import { followCommands } from './chip/commands';
import { followEditorFrames } from './chip/editor-frames';
import { forgetRefusal } from './chip/refusals';
import { allHandlers, type Parts } from './handlers';
import { createConnectionStore } from './store/connection-store';
import { createExports } from './store/exports';
import { createProjectStore } from './store/project-store';
import { createVault } from './store/vault';
import { forgetQueue } from './tabs/dashboard-tab';
import { forgetAllChanges, forgetChangesOf } from './tabs/last-change';
import { forgetAllReadings, forgetReading } from './tabs/last-reading';
import { followLocking } from './vault';

/** Makes the vault and the stores, and answers messages and events from now on. Never waits. */
export function startBackground(): void {
  closeStorageToContentScripts();
  const parts = createParts();
  answerMessages(allHandlers(parts));
  followLocking(parts.vault);
  followCommands();
  followEditorFrames();
  followClosedTabs();
}

/** All of them write secrets or change the key, so they share one queue. */
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

/** Content scripts run in pages we do not trust; where the browser can, it keeps storage from them. */
function closeStorageToContentScripts(): void {
  // Memory is closed to them by default; with what lies there, that is worth saying.
  for (const area of [browser.storage.local, browser.storage.session]) {
    area.setAccessLevel?.({ accessLevel: 'TRUSTED_CONTEXTS' }).catch(() => {
      // Without it they read projects and ciphertext, no secret.
    });
  }
}

/** Forgets all that is kept for a tab. */
export function followClosedTabs(): void {
  browser.tabs.onRemoved.addListener((tabId) => {
    forgetQueue(tabId);
    forgetReading(tabId);
    void forgetChangesOf(tabId);
    void forgetRefusal(tabId);
  });
}
