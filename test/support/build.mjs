import { existsSync, readdirSync, statSync, utimesSync } from 'node:fs';
import { join } from 'node:path';

import { ROOT, tool } from './run.mjs';

const OUTPUT = join(ROOT, '.output');

/** The sources of each product. If one of them is newer than the product, it is built again. */
const EXTENSION_SOURCES = ['entrypoints', 'components', 'lib', 'public', 'wxt.config.ts'];
const LAB_SOURCES = ['test/lab'];
const EDITOR_SOURCES = ['lib', 'test/support/plain-page'];
const SHARED_SOURCES = ['package-lock.json'];

/** Builds the extension and the lab's pages if they are missing or older than their sources. */
export async function ensureBuilt() {
  await Promise.all([ensureExtension(), ensureLab()]);
}

/**
 * Has WXT write the settings that `tsconfig.json` extends, on which every tool relies. They name the
 * entry points, so a new one makes them stale.
 */
export async function ensurePrepared() {
  const made = join(ROOT, '.wxt', 'tsconfig.json');
  const sources = ['entrypoints', 'wxt.config.ts', 'package-lock.json'];
  const newest = Math.max(...sources.map((path) => changed(join(ROOT, path))));
  if (existsSync(made) && statSync(made).mtimeMs > newest) return;
  await tool('wxt', ['prepare'], { quiet: true });
  // WXT leaves the file alone where its text is the same.
  if (existsSync(made)) utimesSync(made, new Date(), new Date());
}

/** Builds only the lab's pages. */
export async function ensureLab() {
  await ensurePrepared();
  await ensure('lab', 'lab/index.html', LAB_SOURCES, [
    'vite',
    ['build', '-c', 'test/lab/vite.config.ts'],
  ]);
}

/** Builds the code for editors alone, which tests run on pages without the extension. */
export function ensureEditor() {
  return ensure('code for editors', 'editor/editor.mjs', EDITOR_SOURCES, [
    'vite',
    ['build', '-c', 'test/support/plain-page/vite.config.ts'],
  ]);
}

/** Builds only the extension: the lab's editors take as long again. */
export function ensureExtension() {
  return ensure('extension', 'chrome-mv3/manifest.json', EXTENSION_SOURCES, ['wxt', ['build']]);
}

/**
 * @param {string} name
 * @param {string} product
 * @param {string[]} sources
 * @param {[string, string[]]} command
 */
async function ensure(name, product, sources, [command, args]) {
  const made = join(OUTPUT, product);
  const newest = Math.max(
    ...[...sources, ...SHARED_SOURCES].map((path) => changed(join(ROOT, path))),
  );
  if (existsSync(made) && statSync(made).mtimeMs > newest) return;
  const { code, output } = await tool(command, args, { quiet: true });
  if (code !== 0) {
    console.error(output);
    throw new Error(`The ${name} could not be built.`);
  }
}

/**
 * When a file, or the newest file in a folder, was changed; epoch milliseconds.
 * @param {string} path
 * @returns {number}
 */
function changed(path) {
  const stat = statSync(path);
  if (!stat.isDirectory()) return stat.mtimeMs;
  return Math.max(stat.mtimeMs, ...readdirSync(path).map((name) => changed(join(path, name))));
}
