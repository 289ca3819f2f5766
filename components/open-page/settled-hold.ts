import type { LastHold } from '@/lib/editor/types';
import { sendMessage } from '@/lib/messages';

/** A background that is asked while it stops does not answer; the next one does. */
const MOST_QUESTIONS = 3;

/** How the last change in a tab has fared, once nobody looks at it again; null where none is known. */
export async function settledHold(tabId: number): Promise<LastHold | null> {
  for (let times = 0; times < MOST_QUESTIONS; times += 1) {
    try {
      return await sendMessage('settledInPage', { tabId });
    } catch {
      // Asked again, of the background that has started meanwhile.
    }
  }
  return null;
}
