import type { sendMessage } from '@/lib/messages';

/** Milliseconds that the badge may lie behind an author who goes from field to field. */
const BETWEEN_CHECKS = 2000;

/** Has the background count the problems of the template that the author is in. */
export function createBadgeRecheck(send: typeof sendMessage, isAlive: () => boolean) {
  /** When it was last told; epoch milliseconds. */
  let toldAt = 0;
  let isDue = false;

  const tell = () => {
    toldAt = Date.now();
    // Without an answer the badge stays as it is.
    send('templateFocused').catch(() => undefined);
  };

  return {
    tell,
    /** At once; shortly after the last time, once for however often the author comes until then. */
    tellInTurn(): void {
      const wait = toldAt + BETWEEN_CHECKS - Date.now();
      if (wait <= 0) tell();
      else if (!isDue) {
        isDue = true;
        setTimeout(() => {
          isDue = false;
          if (isAlive()) tell();
        }, wait);
      }
    },
  };
}
