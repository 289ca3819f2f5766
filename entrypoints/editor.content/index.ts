import { defineContentScript } from '#imports';

import { followFocus } from '@/lib/page/dom/follow-focus';
import { onMessage, sendMessage } from '@/lib/messages';
import { DASHBOARD_MATCHES } from '@/lib/moengage/hosts';

import { createChip } from '@/lib/chip/chip';
import { chipMemory } from '@/lib/chip/chip-memory';
import { copyText } from '@/lib/chip/copy-text';
import { createSession } from '@/lib/chip/session';

/**
 * Shows the chip beside a focused link field. The background brings it into a frame once the author
 * has come to a field there, see `field-watch.ts`; reading and writing is done by the background,
 * too, which is where the secrets are.
 */
export default defineContentScript({
  matches: [...DASHBOARD_MATCHES],
  registration: 'runtime',
  main(ctx) {
    // By this the background knows that it is here.
    chipMemory().isAlive = () => ctx.isValid;
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
    session.begin();
  },
});
