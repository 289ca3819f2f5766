import { isField, isOtherText } from '@/lib/editor/adapters/text-field/look';
import { noteFocus, noteLeaving } from '@/lib/editor/adapters/text-field/register';
import type { sendMessage } from '@/lib/messages';
import { followFocus } from '@/lib/page/dom/follow-focus';

/**
 * Notes where the focus is, and has the background bring the chip when a field gets it. Once the
 * chip is there it follows the focus itself, and this stops.
 */
export function watchFields(send: typeof sendMessage): void {
  const watching = new AbortController();
  let isAsked = false;

  const look = () => {
    const active = noteFocus();
    if (isAsked || (!isField(active) && !isOtherText(active))) return;
    // Undefined once the extension was reloaded under the page.
    if (chrome.runtime?.id === undefined) return;
    isAsked = true;
    send('chipNeeded').then(
      () => watching.abort(),
      // The background is being replaced: the next field asks again.
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
      onFocusOut: (event) => noteLeaving(event.composedPath()[0] ?? null),
    },
    watching.signal,
  );
  look();
}
