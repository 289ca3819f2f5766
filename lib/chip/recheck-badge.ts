/** The fewest milliseconds between two checks while an author moves from field to field. */
const BETWEEN_CHECKS = 2000;

/** Asks the background to count the problems of the template that the author is in. */
export function createBadgeRecheck(
  send: (type: 'templateFocused') => Promise<void>,
  isAlive: () => boolean,
) {
  /** Epoch milliseconds of the last check. */
  let checkedAt = 0;
  let isDue = false;

  const recheck = () => {
    checkedAt = Date.now();
    // Without an answer the badge stays as it is.
    send('templateFocused').catch(() => undefined);
  };

  return {
    /** Checks at once. */
    recheck,
    /** Checks at once or, shortly after the last check, once when enough time has passed. */
    recheckSoon(): void {
      const wait = checkedAt + BETWEEN_CHECKS - Date.now();
      if (wait <= 0) recheck();
      else if (!isDue) {
        isDue = true;
        setTimeout(() => {
          isDue = false;
          if (isAlive()) recheck();
        }, wait);
      }
    },
  };
}
