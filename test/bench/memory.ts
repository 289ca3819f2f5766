import { readdir, readFile } from 'node:fs/promises';

const EVERY_MS = 300;

/**
 * Records how much memory all processes of a browser take, with shared pages counted once.
 * Works only on Linux; elsewhere the peak is undefined.
 * @param profile the folder that the browser was started with.
 * @returns a function that stops and gives the peak in bytes.
 */
export function followMemory(profile: string): () => Promise<number | undefined> {
  let peak: number | undefined;
  const stop = new AbortController();
  const follow = async () => {
    while (!stop.signal.aborted) {
      const now = await memoryOf(profile);
      if (now !== undefined) peak = Math.max(peak ?? 0, now);
      await new Promise((resolve) => setTimeout(resolve, EVERY_MS));
    }
  };
  const following = follow();
  return async () => {
    stop.abort();
    await following;
    return peak;
  };
}

async function memoryOf(profile: string): Promise<number | undefined> {
  const processes = await readProcesses();
  const family = new Set(
    processes.filter(({ command }) => command.includes(profile)).map(({ id }) => id),
  );
  if (family.size === 0) return undefined;
  for (let grown = true; grown;) {
    const before = family.size;
    for (const { id, parent } of processes) if (family.has(parent)) family.add(id);
    grown = family.size > before;
  }
  const shares = await Promise.all([...family].map(shareOf));
  return shares.reduce((sum, share) => sum + share, 0);
}

async function readProcesses(): Promise<{ id: string; parent: string; command: string }[]> {
  const ids = await readdir('/proc').catch(() => []);
  const read = ids
    .filter((id) => /^\d+$/.test(id))
    .map(async (id) => {
      const [stat, command] = await Promise.all([
        readFile(`/proc/${id}/stat`, 'utf8').catch(() => ''),
        readFile(`/proc/${id}/cmdline`, 'utf8').catch(() => ''),
      ]);
      // The name, in brackets, may contain anything.
      const parent = stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1] ?? '';
      return { id, parent, command };
    });
  return Promise.all(read);
}

/** Bytes of a process, with its share of shared pages. */
async function shareOf(id: string): Promise<number> {
  const rollup = await readFile(`/proc/${id}/smaps_rollup`, 'utf8').catch(() => '');
  return Number(/^Pss:\s+(\d+) kB/m.exec(rollup)?.[1] ?? 0) * 1024;
}
