import { ensureBuilt } from './build.mjs';
import { ensureChromium } from './chromium.mjs';
import { ensurePackages } from './packages.mjs';
import { tool } from './run.mjs';

try {
  await ensurePackages();
  await ensureChromium();
  await ensureBuilt();
  const { code } = await tool('tsx', ['test/bench/bench.ts']);
  process.exitCode = code;
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
