import { existsSync } from 'node:fs';
import { join } from 'node:path';

import { type BrowserContext, expect, type Frame, type Page } from '@playwright/test';

import { LAB } from './paths.ts';

/** Where the lab's pages are served: a host the extension knows as MoEngage's. */
export const LAB_URL = 'https://dashboard-01.moengage.com/lab/';

/** The same pages as PassKit's, for its integration form. */
export const PASSKIT_LAB_URL = 'https://app.passkit.com/lab/';

/** The same pages at an address that is none of MoEngage's, so that the extension leaves them alone. */
export const PLAIN_LAB_URL = 'https://plain.test/lab/';

/** A file's name in `test/lab/pages`. */
export type LabPage = `${string}.html`;

/** Opens a lab page in a new tab and waits until its editor is ready. */
export async function openLab(
  context: BrowserContext,
  name: LabPage,
  query: Record<string, string> = {},
): Promise<Page> {
  const page = await context.newPage();
  await showLab(page, name, query);
  return page;
}

/**
 * Shows a lab page in a tab that is open already, and waits until its editor is ready.
 * @param at where it is served: at MoEngage's address or at one that the extension leaves alone.
 */
export async function showLab(
  page: Page,
  name: LabPage,
  query: Record<string, string> = {},
  at: typeof LAB_URL | typeof PLAIN_LAB_URL = LAB_URL,
): Promise<void> {
  if (!existsSync(join(LAB, name))) throw new Error(`The lab has no page ${name}`);
  await page.goto(labAddress(name, query, at));
  if (name !== 'index.html') await page.waitForFunction(() => window.lab !== undefined);
}

/** Where a lab page is served; the query's parameters switch its options. */
export function labAddress(
  name: LabPage,
  query: Record<string, string>,
  at: typeof LAB_URL | typeof PLAIN_LAB_URL,
): string {
  const search = new URLSearchParams(query).toString();
  return `${at}${name}${search && `?${search}`}`;
}

/** Waits until a campaign page's editor takes an author's input; none does while the page changes it. */
export const mounted = (page: Page) =>
  expect.poll(() => page.evaluate(() => window.lab?.isMounted?.())).toBe(true);

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
