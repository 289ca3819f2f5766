import { ensureBuilt } from './build.mjs';
import { ensureChromium } from './chromium.mjs';
import { ensurePackages } from './packages.mjs';
import { tool } from './run.mjs';

/** A window needs a display. On CI nobody would look at it. */
function hasDisplay() {
  if (process.env.CI === 'true') return false;
  if (process.platform !== 'linux') return true;
  return Boolean(process.env.DISPLAY ?? process.env.WAYLAND_DISPLAY);
}

try {
  await ensurePackages();
  await ensureChromium();
  console.log('Building the extension and the practice dashboard…');
  await ensureBuilt();
  const { code } = await tool('tsx', [hasDisplay() ? 'test/tour/window.ts' : 'test/tour/tour.ts']);
  process.exitCode = code;
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
