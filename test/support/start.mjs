import { ensureBuilt } from './build.mjs';
import { ensureChromium } from './chromium.mjs';
import { hasDisplay } from './display.mjs';
import { ensurePackages } from './packages.mjs';
import { tool } from './run.mjs';

/** What is opened: the main job in a window or as a tour, or any page of the practice dashboard. */
const [what, ...rest] = process.argv.slice(2);
const main = hasDisplay() ? 'test/tour/window.ts' : 'test/tour/tour.ts';

try {
  await ensurePackages();
  await ensureChromium();
  console.log('Building the extension and the practice dashboard…');
  await ensureBuilt();
  const { code } = await tool('tsx', what === 'lab' ? ['test/tour/lab.ts', ...rest] : [main]);
  process.exitCode = code;
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
