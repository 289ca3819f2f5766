import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

import { expect, type Page } from '@playwright/test';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface AxeViolation {
  id: string;
  nodes: { html: string }[];
}

/** What axe finds on a page, as it stands; in words short enough to read in a report. */
async function violations(page: Page): Promise<string[]> {
  // The extension's pages run no script from outside: the debugger's own evaluation does.
  return page.evaluate(async (source) => {
    const axe = new Function(`${source}; return axe;`)() as {
      run(): Promise<{ violations: AxeViolation[] }>;
    };
    const { violations } = await axe.run();
    return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 120)}`);
  }, AXE);
}

/** Fails where axe finds a barrier, light or dark, or where the page is wider than its window. */
export async function expectSound(page: Page): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    expect(await violations(page), colorScheme).toEqual([]);
  }
  const { wide, seen } = await page.evaluate(() => ({
    wide: document.documentElement.scrollWidth,
    seen: document.documentElement.clientWidth,
  }));
  expect(wide, 'no horizontal scrolling').toBeLessThanOrEqual(seen);
}
