import { browser, defineBackground } from '#imports';

import { createConnectionStore } from '@/lib/background/store/connection-store';
import { createExports } from '@/lib/background/store/exports';
import { createSerialQueue } from '@/lib/text/serial-queue';
import { createProjectStore } from '@/lib/background/store/project-store';
import { createVault } from '@/lib/background/store/vault';
import { forgetWrappingKey, wrappingKey } from '@/lib/vault';

import { answerButtons } from '@/lib/background/insert/buttons';
import { answerChecks } from '@/lib/background/check/checks';
import { answerChipNeeded } from '@/lib/background/chip/chip';
import { followEditorFrames } from '@/lib/background/chip/editor-frames';
import { forgetFixings } from '@/lib/background/check/fixings';
import { forgetInsertions } from '@/lib/background/insert/insertions';
import { answerIdentifying } from '@/lib/background/identify-link';
import { answerLinks } from '@/lib/background/insert/links';
import { answerMoEngage } from '@/lib/background/moengage';
import { answerPages } from '@/lib/background/insert/pages';
import { answerPassKitForm } from '@/lib/background/passkit-form';
import { answerProjects } from '@/lib/background/projects';
import { answerRemovals } from '@/lib/background/insert/removals';
import { answerRotation } from '@/lib/background/insert/rotation';
import { answerVault, followLocking } from '@/lib/background/vault';
import { answerCommands } from '@/lib/background/chip/commands';

/** Owns the secrets: whoever wants a link or a snippet asks here and gets finished text. */
export default defineBackground(() => {
  // Content scripts run in pages we do not trust; where the browser can, keep storage from them.
  // Memory is closed to them by default; what lies there is worth saying so.
  for (const area of [browser.storage.local, browser.storage.session]) {
    area.setAccessLevel?.({ accessLevel: 'TRUSTED_CONTEXTS' }).catch(() => {
      // Without it they read projects and ciphertext, no secret.
    });
  }

  const enqueue = createSerialQueue();
  const vault = createVault({
    browserKey: wrappingKey,
    forgetBrowserKey: forgetWrappingKey,
    now: Date.now,
    enqueue,
    onLock: async () => {
      await Promise.all([forgetInsertions(), forgetFixings()]);
    },
  });
  const store = createProjectStore(vault.key, Date.now, enqueue);
  answerVault(vault, store, createExports(vault.key, Date.now, enqueue));
  followLocking(vault);
  answerProjects(store);
  answerLinks(store);
  answerIdentifying(store);
  answerPages(store);
  answerChipNeeded();
  answerButtons(store);
  answerRemovals(store);
  answerChecks(store);
  answerRotation(store);
  const connection = createConnectionStore(vault.key, Date.now, enqueue);
  answerMoEngage(connection, store);
  answerPassKitForm(async () => ({
    ...(await connection.find()),
    dataKey: await connection.keyOf('dataKey'),
  }));
  answerCommands();
  followEditorFrames();
});
