/** Milliseconds. A page with a long template takes one second; a frozen page never answers. */
const PATIENCE = 20_000;

/** The page is frozen, or keeps Passlink waiting on purpose. */
class PageSilentError extends Error {
  override name = 'PageSilentError';
}

/** Resolves to a page's answer; rejects if there is none after a while, so that the tab is free again. */
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

/** Resolves after some milliseconds, for a page that does something by itself meanwhile. */
export function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
