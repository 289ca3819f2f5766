import { defineBackground } from '#imports';

import { startBackground } from '@/lib/background';

/**
 * Holds the secrets: other parts ask for a link or a snippet and get finished text.
 *
 * `main` registers every listener before it returns, and must not become async. The browser stops
 * an idle background and restarts it for an event; if the listener is not registered when the
 * script has run, the event is lost.
 */
export default defineBackground(() => {
  startBackground();
});
