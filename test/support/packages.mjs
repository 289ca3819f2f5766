import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

import { ROOT, run } from './run.mjs';

/** @typedef {{ version?: string, integrity?: string, optional?: boolean }} Locked */

/** Installs the packages if the installed ones differ from the lock file. */
export async function ensurePackages() {
  if (await areInstalled()) return;
  console.log('Installing packages (npm ci)…');
  const { code, output } = await run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=warn'], {
    quiet: true,
  });
  if (code !== 0) {
    console.error(output);
    throw new Error('The packages could not be installed. Check the network, then run it again.');
  }
}

/**
 * Whether every package in the lock file is installed in that version. Compares contents, because a
 * file's time changes with every checkout. npm writes its own record last, so it is missing after
 * an interrupted installation.
 */
async function areInstalled() {
  const [wanted, there] = await Promise.all([
    lockedIn('package-lock.json'),
    lockedIn('node_modules/.package-lock.json'),
  ]);
  if (!wanted || !there) return false;
  return Object.entries(wanted).every(([path, { version, integrity, optional }]) => {
    if (path === '') return true;
    const found = there[path];
    // Optional packages are for other systems.
    if (!found) return optional === true;
    return found.version === version && found.integrity === integrity;
  });
}

/**
 * @param {string} path
 * @returns {Promise<Record<string, Locked> | undefined>}
 */
async function lockedIn(path) {
  try {
    return JSON.parse(await readFile(join(ROOT, path), 'utf8')).packages;
  } catch {
    return undefined;
  }
}
