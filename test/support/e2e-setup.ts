import { ensureBuilt } from './build.mjs';
import { ensureChromium } from './chromium.mjs';

/** Runs once before the specs; what it puts into the environment reaches them all. */
export default async function setUp(): Promise<void> {
  await ensureChromium();
  await ensureBuilt();
}
