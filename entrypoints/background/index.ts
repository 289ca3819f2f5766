import { browser, defineBackground } from '#imports';

import { createConnectionBook } from '@/lib/state/connection-book';
import { createExports } from '@/lib/state/exports';
import { createTurns } from '@/lib/state/in-turn';
import { createProjectBook } from '@/lib/state/project-book';
import { createVault } from '@/lib/state/vault';
import { forgetWrappingKey, wrappingKey } from '@/lib/vault';

import { answerButtons } from './buttons';
import { answerChecks } from './checks';
import { answerChipNeeded } from './chip';
import { followEditorFrames } from './editor-frames';
import { forgetFixings } from './fixings';
import { forgetInsertions } from './insertions';
import { answerIdentifying } from './identify-link';
import { answerLinks } from './links';
import { answerMoEngage } from './moengage';
import { answerPages } from './pages';
import { answerPassKitForm } from './passkit-form';
import { answerProjects } from './projects';
import { answerRemovals } from './removals';
import { answerRotation } from './rotation';
import { answerVault, followLocking } from './vault';
import { answerWaysIn } from './ways-in';

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
