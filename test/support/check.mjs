import { pathToFileURL } from 'node:url';

import { ensureExtension, ensurePrepared } from './build.mjs';
import { ensurePackages } from './packages.mjs';
import { tool } from './run.mjs';

/** @typedef {{ name: string, passed: boolean }} Check */

/** The checks of the sources, named as an author of a change would name them. */
const SOURCES = [
  { name: 'types', tool: 'tsc', args: ['--noEmit'] },
  { name: 'lint', tool: 'oxlint', args: ['--deny-warnings'] },
  { name: 'format', tool: 'oxfmt', args: ['--check'] },
  { name: 'unused code', tool: 'knip', args: ['--no-progress'] },
];

const BUNDLES = { name: 'bundle budgets', tool: 'size-limit', args: [] };

/**
 * Types, lint, format, unused code, and bundle budgets of a fresh build.
 * @returns {Promise<Check[]>}
 */
export async function check() {
  await ensurePrepared();
  const [sources, bundles] = await Promise.all([oneByOne(SOURCES), built()]);
  return [...sources, ...bundles];
}

/** @param {typeof SOURCES} steps */
async function oneByOne(steps) {
  const checks = [];
  for (const step of steps) checks.push(await one(step));
  return checks;
}

async function built() {
  try {
    await ensureExtension();
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return [{ name: 'build', passed: false }];
  }
  return [{ name: 'build', passed: true }, await one(BUNDLES)];
}

/** @param {(typeof SOURCES)[number]} step */
async function one({ name, tool: command, args }) {
  const { code, output } = await tool(command, args, { quiet: true });
  console.log(`${code === 0 ? '✓' : '✗'} ${name}`);
  if (code !== 0) console.log(output);
  return { name, passed: code === 0 };
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  await ensurePackages();
  const checks = await check();
  process.exitCode = checks.every(({ passed }) => passed) ? 0 : 1;
}
