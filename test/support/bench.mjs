import { ensureBuilt } from './build.mjs';
import { ensureChromium } from './chromium.mjs';
import { ensurePackages } from './packages.mjs';
import { tool } from './run.mjs';

try {
  await ensurePackages();
  await ensureChromium();
  await ensureBuilt();
  // Arguments after `--` go to the benchmark: `npm run bench:bulk -- --rows 200000`.
  const [which = 'bench', ...rest] = process.argv.slice(2);
  const { code } = await tool('tsx', [`test/bench/${which}.ts`, ...rest]);
  process.exitCode = code;
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
