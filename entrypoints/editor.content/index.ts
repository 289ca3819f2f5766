import { defineContentScript } from '#imports';

import { createChip } from '@/lib/chip/chip';
import { chipMemory } from '@/lib/chip/chip-memory';
import { copyText } from '@/lib/chip/copy-text';
import { createSession } from '@/lib/chip/session';
import { onInsertHere, onShowPicked, sendMessage } from '@/lib/messages';
import { DASHBOARD_MATCHES } from '@/lib/moengage/hosts';
import { followFocus } from '@/lib/page/dom/follow-focus';

/**
 * Shows the chip beside a focused field. The background injects this script into a frame when the
 * author has focused a field there (see `field-watch.ts`). The background does all reading and
 * writing, because only it holds the secrets.
 */
export default defineContentScript({
  matches: [...DASHBOARD_MATCHES],
  registration: 'runtime',
  main(ctx) {
    const isAlive = () => ctx.isValid;
    chipMemory().isAlive = isAlive;
    const chip = createChip();
    chipMemory().hide = chip.hide;
    const session = createSession({ chip, send: sendMessage, copy: copyText, isAlive });
    followFocus(session, ctx.signal);
    const stopAnswering = onInsertHere(({ id }) => session.insertHere(id));
    const stopShowing = onShowPicked((answer) => session.showPicked(answer));
    ctx.onInvalidated(() => {
      chip.hide();
      stopAnswering();
      stopShowing();
    });
    session.begin();
  },
});
