import { defineContentScript } from '#imports';

import { onMessage, sendMessage } from '@/lib/messages';
import { DASHBOARD_MATCHES } from '@/lib/moengage/hosts';

import { createChip } from './chip';
import { copyText } from './copy-text';
import { followFocus } from './follow-focus';
import { createSession } from './session';

/**
 * Shows the chip beside a focused link field. Until a field is focused it does nothing but listen
 * for that; reading and writing is done by the background, which is where the secrets are.
 */
export default defineContentScript({
  matches: [...DASHBOARD_MATCHES],
  // Editors stand in frames, some of them without an address of their own.
  allFrames: true,
  matchAboutBlank: true,
  matchOriginAsFallback: true,
  main(ctx) {
    const chip = createChip();
    const session = createSession({
      chip,
      send: sendMessage,
      copy: copyText,
      isAlive: () => ctx.isValid,
    });
    followFocus(session, ctx.signal);
    const stopAnswering = onMessage('insertHere', ({ data }) => session.insertHere(data.id));
    ctx.onInvalidated(() => {
      chip.hide();
      stopAnswering();
    });
    session.lookAtFocus();
  },
});
