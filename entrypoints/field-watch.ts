import { defineUnlistedScript } from '#imports';

import { followFocus } from '@/lib/page/dom/follow-focus';
import { isField, isOtherText } from '@/lib/editor/adapters/text-field/look';
import { noteFocus } from '@/lib/editor/adapters/text-field/register';
import { sendMessage } from '@/lib/messages';

/** How long a page that loads goes first; ms. */
const PATIENCE = 1000;

/**
 * All that a dashboard's frames load of Passlink until their author comes to a field: this notes
 * where the focus is, and has the background bring the chip. Most frames never see one.
 */
export default defineUnlistedScript(() => {
  // The first look at a document is what costs most here, and a page that loads has better to do.
  requestIdleCallback(watch, { timeout: PATIENCE });
});

function watch(): void {
  const watching = new AbortController();
  let isAsked = false;

  const look = () => {
    const active = noteFocus();
    if (isAsked || (!isField(active) && !isOtherText(active))) return;
    // Empty once the extension was reloaded under the page.
    if (chrome.runtime?.id === undefined) return;
    isAsked = true;
    sendMessage('chipNeeded').then(
      () => watching.abort(),
      // The background is being replaced: with the next field, then.
      () => {
        isAsked = false;
      },
    );
  };

  followFocus(
    {
      onFocusIn: ({ isTrusted }) => {
        if (isTrusted) look();
      },
      onFocusOut: () => undefined,
    },
    watching.signal,
  );
  look();
}
