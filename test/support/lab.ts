import { existsSync } from 'node:fs';
import { join } from 'node:path';

import type { BrowserContext, Page, Frame } from '@playwright/test';

import { LAB } from './paths.ts';

/** Where the lab's pages are served: a host the extension knows as MoEngage's. */
export const LAB_URL = 'https://dashboard-01.moengage.com/lab/';

/** The same pages as PassKit's, for its integration form. */
export const PASSKIT_LAB_URL = 'https://app.passkit.com/lab/';

/** A file's name in `test/lab/pages`. */
export type LabPage = `${string}.html`;

/** Opens a lab page in a new tab and waits until its editor is ready. */
export async function openLab(
  context: BrowserContext,
  name: LabPage,
  query: Record<string, string> = {},
): Promise<Page> {
  if (!existsSync(join(LAB, name))) throw new Error(`The lab has no page ${name}`);
  const page = await context.newPage();
  const search = new URLSearchParams(query).toString();
  await page.goto(`${LAB_URL}${name}${search && `?${search}`}`);
  if (name !== 'index.html') await page.waitForFunction(() => window.lab !== undefined);
  return page;
}

/** Puts a page's clock a minute on: some editors join changes that are close in time. */
export function letMinutePass(page: Page): Promise<void> {
  return page.evaluate(() => {
    const { now } = Date;
    Date.now = () => now() + 60_000;
  });
}

/** The template as the page would save it. */
export function savedTemplate(page: Page | Frame): Promise<string> {
  return page.evaluate(() => window.lab?.getTemplate() ?? '');
}

/** The link as the page would save it: of the wallet badge, or of the link field. */
export function savedLink(page: Page | Frame): Promise<string> {
  return page.evaluate(() => window.lab?.getLink() ?? '');
}
