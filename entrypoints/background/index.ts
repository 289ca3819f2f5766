import { defineBackground } from '#imports';

import { startBackground } from '@/lib/background';

/**
 * Owns the secrets: whoever wants a link or a snippet asks here and gets finished text.
 *
 * `main` registers every listener before it returns, and must not become async: the browser stops
 * an idle background and starts it anew for an event, and an event whose listener is not there once
 * the script has run is lost.
 */
export default defineBackground(() => {
  startBackground();
});
