import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';

import { ROOT, run } from './run.mjs';

/** Installs the packages when they are missing or older than the lock file. */
export async function ensurePackages() {
  // npm writes this file last, so it tells of a whole installation.
  const installed = join(ROOT, 'node_modules', '.package-lock.json');
  const lock = join(ROOT, 'package-lock.json');
  const current = existsSync(installed) && statSync(installed).mtimeMs >= statSync(lock).mtimeMs;
  if (current) return;
  console.log('Installing packages (npm ci)…');
  const { code, output } = await run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=warn'], {
    quiet: true,
  });
  if (code !== 0) {
    console.error(output);
    throw new Error('The packages could not be installed. Check the network, then run it again.');
  }
}
