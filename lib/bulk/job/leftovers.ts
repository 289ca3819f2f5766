import { privateFolder } from './sinks';

/**
 * The name of the lock that a page holds while it uses a job's private files. The browser releases
 * it with the page.
 */
const lockOf = (job: string) => `passlink-bulk-${job}`;

/** Names of a job's two private files; they start with the job's id. */
export const linksName = (job: string) => `${job}.links.csv`;
export const refusedName = (job: string) => `${job}.refused.csv`;

/** Protects a job's files from removal until the page closes, because a download may take long. */
export function keepFiles(job: string): void {
  void navigator.locks.request(lockOf(job), () => new Promise(() => {}));
}

/** Removes the private files of jobs that no page uses any more. */
export async function clearLeftovers(): Promise<void> {
  const folder = await privateFolder();
  const names: string[] = [];
  for await (const name of folder.keys()) names.push(name);
  for (const name of names) {
    const job = name.split('.')[0] ?? '';
    await navigator.locks.request(lockOf(job), { ifAvailable: true }, async (lock) => {
      if (lock) await folder.removeEntry(name).catch(() => {});
    });
  }
}

/** A private file; its contents are read from the disk on demand. */
export async function privateFile(name: string): Promise<File> {
  const folder = await privateFolder();
  const handle = await folder.getFileHandle(name);
  return handle.getFile();
}
