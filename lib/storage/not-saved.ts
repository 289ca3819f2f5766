/** The browser could not write; everything is as it was before. */
export class NotSavedError extends Error {
  override name = 'NotSavedError';
  constructor() {
    super(
      'This could not be saved, and nothing was changed: the browser’s storage is full or cannot be written. Free some disk space, or delete a project that you no longer need, then save again.',
    );
  }
}

/** @throws NotSavedError whatever the browser says why: its words name files and codes. */
export async function reportingFullStorage<T>(write: Promise<T>): Promise<T> {
  try {
    return await write;
  } catch {
    throw new NotSavedError();
  }
}
