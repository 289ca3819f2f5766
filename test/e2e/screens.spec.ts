import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

import { expect, type Page, test } from '@playwright/test';

import { launchPasslink, type Passlink } from '../support/extension.ts';
import { makeProject } from '../support/job.ts';
import { openLab } from '../support/lab.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

let passlink: Passlink;

test.beforeAll(async () => {
  passlink = await launchPasslink();
});

test.afterAll(() => passlink.close());

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

async function expectSound(page: Page): Promise<void> {
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

test.describe.configure({ mode: 'serial' });

test('first run: popup and options', async () => {
  const popup = await passlink.openPopup();
  await popup.getByRole('button', { name: /first project/ }).waitFor();
  await expectSound(popup);
  await popup.close();
  const options = await passlink.openOptions();
  await options.getByLabel(/^Paste the command line/).waitFor();
  await expectSound(options);
  await options.close();
});

test('the popup with a project and a template, at its own width and at a side panel’s', async () => {
  await makeProject(passlink);
  const template = await openLab(passlink.context, 'froala.html');
  const popup = await passlink.openPopup(template);
  await popup.getByText('Signature valid').waitFor();
  await expectSound(popup);
  await popup.setViewportSize({ width: 320, height: 600 });
  await expectSound(popup);
  await popup.getByRole('button', { name: /Surname/ }).click();
  await expectSound(popup);
  await popup.getByRole('tab', { name: 'Sign' }).click();
  await popup.getByLabel('E-mail address').fill('not an address');
  await expect(popup.getByText(/must be an e-mail address/)).toBeVisible();
  await expectSound(popup);
  await popup.close();
});

test('the options with a project, wide and narrow', async () => {
  const options = await passlink.openOptions();
  await options.getByLabel('PassKit URL').waitFor();
  await expectSound(options);
  await options.setViewportSize({ width: 360, height: 700 });
  await expectSound(options);
  await options.close();
});
