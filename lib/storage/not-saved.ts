/** The browser could not save; everything is as it was before. */
export class NotSavedError extends Error {
  override name = 'NotSavedError';
  constructor() {
    super(
      'This could not be saved, and nothing was changed: the browser’s storage is full or cannot be written. Free some disk space, or delete a project that you no longer need, then save again.',
    );
  }
}

/**
 * Reports a failed write in our words, because the browser's name files and codes. @throws
 * NotSavedError
 */
export async function reportingFullStorage<T>(write: Promise<T>): Promise<T> {
  try {
    return await write;
  } catch {
    throw new NotSavedError();
  }
}
