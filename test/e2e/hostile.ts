import type { BrowserContext, CDPSession, Frame, Page } from '@playwright/test';

import { serveHtml } from '../support/lab-server.ts';
import { launchWithProject, type Ready } from './insertions.ts';

export const DASHBOARD = 'https://dashboard-01.moengage.com';

/** A page's template and link field, as MoEngage's might be. */
export const FIELDS = `
  <label>Link URL <input name="link" value="https://harbour.example/card"></label>
  <label>HTML <textarea name="html" rows="8" cols="60"><p>Hello</p></textarea></label>`;

/** What the fields hold before anything is inserted. */
export const UNTOUCHED = ['https://harbour.example/card', '<p>Hello</p>'];

/** The secret of a project that the author has not chosen. */
export const OTHER_SECRET = 'never asked for by anybody';

/** A browser with the chosen project and one more, whose secret no page may get. */
export async function launchForHostile(): Promise<{ passlink: Ready; otherId: string }> {
  const passlink = await launchWithProject();
  const otherId = await passlink.addProject('Coupons', 'couponURL', undefined, OTHER_SECRET);
  return { passlink, otherId };
}

/** Closes all pages but our own. */
export async function closePages({ context, popup }: Ready): Promise<void> {
  await Promise.all(context.pages().map((page) => page !== popup && page.close()));
}

/** Answers an address with a page of ours. */
export function serve(url: string, body: string): void {
  serveHtml(url, `<!doctype html><meta charset="utf-8"><title>Page</title><body>${body}`);
}

/** Serves a page at an address and opens it in a new tab. */
export async function openHostile(
  context: BrowserContext,
  body: string,
  url = `${DASHBOARD}/hostile`,
): Promise<Page> {
  serve(url, body);
  const page = await context.newPage();
  await page.goto(url);
  return page;
}

/** What the page's fields hold. */
export function fieldsOf(page: Page | Frame): Promise<string[]> {
  return page
    .locator('input, textarea')
    .evaluateAll((fields) => fields.map((field) => (field as HTMLInputElement).value));
}

/** What comes back for a message: an answer, or an error with a name. */
export interface Reply {
  res?: unknown;
  err?: { name?: string; message?: string };
}

/** The content script's own world, in the hands of whoever has taken over the page's renderer. */
export interface StolenWorld {
  /** Sends the background any message, as the content script would. */
  say(type: string, data?: unknown): Promise<Reply>;
  evaluate(expression: string): Promise<unknown>;
}

/** Takes it over in a page or a frame of another process; undefined where there is none. */
export async function stealWorld(target: Page | Frame): Promise<StolenWorld | undefined> {
  const page = 'mainFrame' in target ? target : target.page();
  const session = await sessionOf(page, target);
  const found: number[] = [];
  session.on('Runtime.executionContextCreated', ({ context }) => {
    const { type } = context.auxData as { type?: string };
    if (type === 'isolated' && context.name.startsWith('Passlink')) found.push(context.id);
  });
  await session.send('Runtime.enable');
  const contextId = found[0];
  if (contextId === undefined) return undefined;
  const evaluate = async (expression: string): Promise<unknown> => {
    const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
      contextId,
      expression,
      awaitPromise: true,
      returnByValue: true,
    });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description);
    return result.value;
  };
  return {
    evaluate,
    say: async (type, data) => {
      const message = JSON.stringify({ id: 1, type, data, timestamp: 0 });
      return ((await evaluate(`chrome.runtime.sendMessage(${message})`)) ?? {}) as Reply;
    },
  };
}

/** Takes over the content script's world, which has to be there. */
export async function worldIn(target: Page | Frame): Promise<StolenWorld> {
  const world = await stealWorld(target);
  if (!world) throw new Error('There is no content script here.');
  return world;
}

function sessionOf(page: Page, target: Page | Frame): Promise<CDPSession> {
  return page.context().newCDPSession(target);
}

/** Whether the background keeps an insertion into any tab: there is none without. */
export async function hasInserted({ worker }: Ready): Promise<boolean> {
  const kept = await worker.evaluate(() => chrome.storage.session.get());
  return Object.keys(kept).some((key) => key.startsWith('changes:'));
}
