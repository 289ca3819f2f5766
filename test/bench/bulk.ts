import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs, promisify } from 'node:util';

import type { Page } from '@playwright/test';

import { writeMembers } from '../support/bulk-file.ts';
import { PROJECT_URL } from '../support/bulk-links.ts';
import { giveFile, longTasks, openBulk } from '../support/bulk-page.ts';
import { launchPasslink } from '../support/extension.ts';
import { ENCRYPTION_KEY, makeProject } from '../support/job.ts';
import { rounded } from './measure.ts';
import { followMemory } from './memory.ts';
import { measureWebCrypto } from './webcrypto-loop.ts';

const LIMIT_MS = 600_000;
/** How much the memory of a job may grow if its file is ten times as long. */
const GROWTH = 1.2;

const { values } = parseArgs({
  options: {
    rows: { type: 'string', default: '1000000' },
    memory: { type: 'boolean' },
    /** Path of PassKit's own tool, to measure it on the same file in the same run. */
    against: { type: 'string' },
  },
});

const folder = await mkdtemp(join(tmpdir(), 'passlink-bulk-'));
try {
  if (values.memory) await compareMemory();
  else await measureSpeed(Number(values.rows));
} finally {
  await rm(folder, { recursive: true, force: true });
}

/**
 * Measures links per second, with a plain loop over WebCrypto right before and after. If PassKit's
 * tool is given, it runs between the two formats.
 */
async function measureSpeed(rows: number): Promise<void> {
  let other: number | undefined;
  for (const format of ['hashed', 'encrypted'] as const) {
    const { seconds, peak, longest, plain } = await signFile(rows, format);
    const speed = rows / seconds;
    console.log(
      `${format}: ${rounded(speed)} rows/s, ${rounded(speed / plain)}× a plain loop over WebCrypto` +
        ` (${rounded(plain)} rows/s), peak memory ${megabytes(peak)}, longest task of the page ${longest}` +
        `  (${rows} rows, 8 columns, ${rounded(seconds)} s)`,
    );
    if (values.against === undefined) continue;
    other ??= rows / (await timeTool(values.against, rows));
    console.log(
      `  PassKit's tool, encrypted: ${rounded(other)} rows/s; ours is ${rounded(speed / other)}×`,
    );
  }
}

/** Checks that memory does not grow with the file. */
async function compareMemory(): Promise<void> {
  const short = await signFile(500_000, 'hashed');
  const long = await signFile(5_000_000, 'hashed');
  if (short.peak === undefined || long.peak === undefined) {
    throw new Error('Only Linux tells how much memory a browser takes');
  }
  const grown = long.peak / short.peak;
  process.exitCode = grown <= GROWTH ? 0 : 1;
  console.log(
    `memory of 5,000,000 rows against 500,000: ${rounded(grown)}×, at most ${GROWTH}×` +
      `  (${megabytes(long.peak)} : ${megabytes(short.peak)})`,
  );
}

async function signFile(rows: number, format: 'hashed' | 'encrypted') {
  const path = join(folder, 'members.csv');
  await writeMembers(path, rows);
  const profile = await mkdtemp(join(folder, 'profile-'));
  const passlink = await launchPasslink({ profile });
  try {
    await makeProject(passlink);
    const page = await openBulk(passlink, 'download');
    const before = await measureWebCrypto(page, format);
    await giveFile(page, path);
    if (format === 'encrypted') await page.getByText('Encrypted', { exact: true }).click();
    const stop = followMemory(profile);
    await longTasks(page);
    const seconds = await timeJob(page, rows);
    const long = await longTasks(page);
    const peak = await stop();
    const plain = (before + (await measureWebCrypto(page, format))) / 2;
    const longest = long.length === 0 ? 'under 50 ms' : `${rounded(Math.max(...long))} ms`;
    return { seconds, peak, longest, plain };
  } finally {
    await passlink.close();
    await rm(profile, { recursive: true, force: true });
  }
}

/** Seconds that PassKit's tool takes, started as its page says; it makes only encrypted links. */
async function timeTool(tool: string, rows: number): Promise<number> {
  const path = join(folder, 'members.csv');
  await writeMembers(path, rows);
  const begun = performance.now();
  await promisify(execFile)(tool, [
    '-in',
    path,
    '-out',
    join(folder, 'links.csv'),
    '-url',
    PROJECT_URL,
    '-key',
    ENCRYPTION_KEY,
  ]);
  return (performance.now() - begun) / 1000;
}

/** Seconds from the click to the message that everything is written. */
async function timeJob(page: Page, rows: number): Promise<number> {
  const begun = performance.now();
  await page.getByRole('button', { name: 'Sign every row' }).click();
  const end = page.getByText(/rows signed in|refused|stopped/).first();
  await end.waitFor({ timeout: LIMIT_MS });
  const seconds = (performance.now() - begun) / 1000;
  const said = await page.getByRole('main').textContent();
  if (!said?.includes(`${rows.toLocaleString('en')} rows signed`)) throw new Error(said ?? '');
  return seconds;
}

function megabytes(bytes: number | undefined): string {
  return bytes === undefined ? 'unknown' : `${rounded(bytes / 1_000_000)} MB`;
}
