import { ensureBuilt, ensureEditor } from './build.mjs';
import { ensureChromium } from './chromium.mjs';

/** Runs once before all specs, which inherit its environment variables. */
export default async function setUp(): Promise<void> {
  await ensureChromium();
  await Promise.all([ensureBuilt(), ensureEditor()]);
}
