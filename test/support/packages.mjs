import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

import { ROOT, run } from './run.mjs';

/** @typedef {{ version?: string, integrity?: string, optional?: boolean }} Locked */

/** Installs the packages when what is installed is not what the lock file names. */
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
 * Whether each package that the lock file names is there as it names it. Told by content: a file's
 * time changes with every checkout. npm writes its own record last, so half an installation has none.
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
    // Optional ones are for other systems.
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
