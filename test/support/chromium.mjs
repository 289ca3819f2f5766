import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

import { run } from './run.mjs';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome-for-testing', 'chrome'];

const ELSEWHERE = ['/Applications/Chromium.app/Contents/MacOS/Chromium', '/snap/bin/chromium'];

/**
 * Finds a Chromium that loads unpacked extensions: `CHROMIUM_PATH`, Playwright's, or the system's.
 * If there is none, installs Playwright's download or Debian's package.
 * Branded Chrome does not work: it no longer accepts `--load-extension`.
 * @returns {Promise<string>} the executable's path; also set as `CHROMIUM_PATH` for later commands.
 */
export async function ensureChromium() {
  const path =
    fromEnvironment() ??
    (await fromPlaywright()) ??
    fromSystem() ??
    (await downloaded()) ??
    (await packaged());
  if (path === undefined) {
    throw new Error(
      'No Chromium found, and none could be installed. Install one and set CHROMIUM_PATH to it.',
    );
  }
  process.env.CHROMIUM_PATH = path;
  return path;
}

function fromEnvironment() {
  const path = process.env.CHROMIUM_PATH;
  if (path === undefined || path === '') return undefined;
  if (!existsSync(path)) throw new Error(`CHROMIUM_PATH is ${path}, but nothing is there.`);
  return path;
}

async function fromPlaywright() {
  const { chromium } = await import('@playwright/test');
  const path = chromium.executablePath();
  return existsSync(path) ? path : undefined;
}

function fromSystem() {
  const folders = (process.env.PATH ?? '').split(delimiter);
  const candidates = NAMES.flatMap((name) => folders.map((folder) => join(folder, name)));
  return [...candidates, ...ELSEWHERE].find((path) => existsSync(path));
}

async function downloaded() {
  console.log('No Chromium here: asking Playwright for one…');
  const { code } = await run('npx', ['--no-install', 'playwright', 'install', 'chromium'], {
    quiet: true,
  });
  return code === 0 ? fromPlaywright() : undefined;
}

async function packaged() {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return undefined;
  console.log('Installing Debian’s Chromium (apt-get install chromium)…');
  await run('apt-get', ['update'], { quiet: true });
  await run('apt-get', ['install', '-y', '--no-install-recommends', 'chromium'], { quiet: true });
  return fromSystem();
}
