import { privateFolder } from './sinks';

/** Held while a page uses a job's private files; the browser lets go of it with the page. */
const lockOf = (job: string) => `passlink-bulk-${job}`;

/** Names of a job's two private files; the job's id stands in front. */
export const linksName = (job: string) => `${job}.links.csv`;
export const refusedName = (job: string) => `${job}.refused.csv`;

/** Keeps a job's files from being cleared away until the page closes: a download may take long. */
export function keepFiles(job: string): void {
  void navigator.locks.request(lockOf(job), () => new Promise(() => {}));
}

/** Removes the private files of jobs that no page uses any more: downloaded, or left behind. */
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

/** A private file's contents, read from the disk as they are needed. */
export async function privateFile(name: string): Promise<File> {
  const folder = await privateFolder();
  const handle = await folder.getFileHandle(name);
  return handle.getFile();
}
