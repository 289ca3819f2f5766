/** Milliseconds. A page that works on a long template answers in one; a frozen one never does. */
const PATIENCE = 20_000;

/** A page that is frozen, or keeps Passlink waiting on purpose. */
class PageSilentError extends Error {
  override name = 'PageSilentError';
}

/** What a page answers; rejects where it has not after a while, so that its tab is free again. */
export async function withTimeout<T>(answer: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new PageSilentError('The page does not answer.')), PATIENCE);
  });
  try {
    return await Promise.race([answer, late]);
  } finally {
    clearTimeout(timer);
  }
}
