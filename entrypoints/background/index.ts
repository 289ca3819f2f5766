import { browser, defineBackground } from '#imports';

import { createConnectionBook } from '@/lib/background/store/connection-store';
import { createExports } from '@/lib/background/store/exports';
import { createTurns } from '@/lib/text/serial-queue';
import { createProjectBook } from '@/lib/background/store/project-store';
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
import { answerWaysIn } from '@/lib/background/chip/commands';

/** Owns the secrets: whoever wants a link or a snippet asks here and gets finished text. */
export default defineBackground(() => {
  // Content scripts run in pages we do not trust; where the browser can, keep storage from them.
  // Memory is closed to them by default; what lies there is worth saying so.
  for (const area of [browser.storage.local, browser.storage.session]) {
    area.setAccessLevel?.({ accessLevel: 'TRUSTED_CONTEXTS' }).catch(() => {
      // Without it they read projects and ciphertext, no secret.
    });
  }

  const inTurn = createTurns();
  const vault = createVault({
    browserKey: wrappingKey,
    forgetBrowserKey: forgetWrappingKey,
    now: Date.now,
    inTurn,
    onLock: async () => {
      await Promise.all([forgetInsertions(), forgetFixings()]);
    },
  });
  const book = createProjectBook(vault.key, Date.now, inTurn);
  answerVault(vault, book, createExports(vault.key, Date.now, inTurn));
  followLocking(vault);
  answerProjects(book);
  answerLinks(book);
  answerIdentifying(book);
  answerPages(book);
  answerChipNeeded();
  answerButtons(book);
  answerRemovals(book);
  answerChecks(book);
  answerRotation(book);
  const connection = createConnectionBook(vault.key, Date.now, inTurn);
  answerMoEngage(connection, book);
  answerPassKitForm(async () => ({
    ...(await connection.find()),
    dataKey: await connection.keyOf('dataKey'),
  }));
  answerWaysIn();
  followEditorFrames();
});
