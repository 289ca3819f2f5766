import { browser, defineBackground } from '#imports';

import { createProjectBook } from '@/lib/state/project-book';
import { wrappingKey } from '@/lib/vault';

import { answerButtons } from './buttons';
import { answerChecks } from './checks';
import { followEditorFrames } from './editor-frames';
import { answerIdentifying } from './identify-link';
import { answerLinks } from './links';
import { answerPages } from './pages';
import { answerProjects } from './projects';
import { answerRemovals } from './removals';
import { answerRotation } from './rotation';
import { answerWaysIn } from './ways-in';

/** Owns the secrets: whoever wants a link or a snippet asks here and gets finished text. */
export default defineBackground(() => {
  // Content scripts run in pages we do not trust; where the browser can, keep storage from them.
  browser.storage.local.setAccessLevel?.({ accessLevel: 'TRUSTED_CONTEXTS' }).catch(() => {
    // Without it they read projects and ciphertext, no secret.
  });

  const book = createProjectBook(wrappingKey, Date.now);
  answerProjects(book);
  answerLinks(book);
  answerIdentifying(book);
  answerPages(book);
  answerButtons(book);
  answerRemovals(book);
  answerChecks(book);
  answerRotation(book);
  answerWaysIn();
  followEditorFrames();
});
