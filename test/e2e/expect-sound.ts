import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

import { expect, type Page } from '@playwright/test';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface AxeViolation {
  id: string;
  nodes: { html: string }[];
}

interface Axe {
  run(options?: { runOnly: string[] }): Promise<{ violations: AxeViolation[] }>;
}

/** The rules whose result depends on colours, and so on the colour scheme. */
const COLOUR_RULES = ['color-contrast', 'link-in-text-block'];

/**
 * What axe finds on a page, as it stands; in words short enough to read in a report.
 * @param rules those to hold to; default all.
 */
async function violations(page: Page, rules?: string[]): Promise<string[]> {
  return page.evaluate(async (runOnly) => {
    const axe = Reflect.get(globalThis, 'axe') as Axe;
    const { violations } = await axe.run(runOnly && { runOnly });
    return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 120)}`);
  }, rules);
}

/** Fails where axe finds a barrier, light or dark, or where the page is wider than its window. */
export async function expectSound(page: Page): Promise<void> {
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
  // The extension's pages run no script from outside: the debugger's own evaluation does.
  await page.evaluate((source) => {
    Reflect.set(globalThis, 'axe', new Function(`${source}; return axe;`)());
  }, AXE);
  expect(await violations(page), 'light').toEqual([]);
  await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
  expect(await violations(page, COLOUR_RULES), 'dark').toEqual([]);
  const { wide, seen } = await page.evaluate(() => ({
    wide: document.documentElement.scrollWidth,
    seen: document.documentElement.clientWidth,
  }));
  expect(wide, 'no horizontal scrolling').toBeLessThanOrEqual(seen);
}
