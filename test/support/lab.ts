import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { extname, join, normalize } from 'node:path';

import type { BrowserContext, Page, Frame } from '@playwright/test';

import { LAB } from './paths.ts';

/** Where the lab's pages are served: a host the extension knows as MoEngage's. */
export const LAB_URL = 'https://dashboard-01.moengage.com/lab/';

/** The same pages as another maker's, for the frame of the drag-and-drop editor. */
const EDITOR_LAB_URL = 'https://app.getbee.io/lab/';

/** The same pages as PassKit's, for its integration form. */
export const PASSKIT_LAB_URL = 'https://app.passkit.com/lab/';

/** A file's name in `test/lab/pages`. */
export type LabPage = `${string}.html`;

const LAB_ADDRESS = new RegExp(`^(?:${[LAB_URL, EDITOR_LAB_URL, PASSKIT_LAB_URL].join('|')})`);

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
};

/** As the most careful dashboard would have it; for pages that are asked for with `?csp=strict`. */
const STRICT_POLICY = [
  "default-src 'none'; script-src 'self'; style-src 'self'",
  "require-trusted-types-for 'script'; trusted-types 'none'",
].join('; ');

/**
 * Answers the lab's addresses from `.output/lab` and refuses every other web address, so that
 * nothing a page or the extension asks for leaves this machine.
 */
export async function serveLab(context: BrowserContext): Promise<void> {
  await context.route(/^https?:/, (route) => route.abort('addressunreachable'));
  await context.route(LAB_ADDRESS, async (route) => {
    const path = decodeURIComponent(new URL(route.request().url()).pathname).slice('/lab/'.length);
    const file = normalize(join('/', path || 'index.html'));
    try {
      const body = await readFile(join(LAB, file));
      const contentType = TYPES[extname(file)] ?? 'application/octet-stream';
      const isStrict = new URL(route.request().url()).searchParams.get('csp') === 'strict';
      const policy = isStrict && { 'content-security-policy': STRICT_POLICY };
      await route.fulfill({ body, headers: { 'content-type': contentType, ...policy } });
    } catch {
      await route.fulfill({ status: 404, contentType: 'text/plain', body: 'Not in the lab' });
    }
  });
}

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
