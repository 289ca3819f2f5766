import type { Page } from '@playwright/test';

import type { FillOutcome } from '../../lib/passkit-form/index.ts';
import { PASSKIT_MATCHES } from '../../lib/passkit-form/hosts.ts';
import { allowHosts } from '../support/allowed-extension.ts';
import { launchPasslink, type Passlink, tabIdOf } from '../support/extension.ts';
import { serveHtml } from '../support/lab-server.ts';

export const WORKSPACE_ID = 'DAO6UGZ73D9RTK8B5W96TPYN';
export const DATA_KEY = 'I11ON4N1PD48HVUE9GU8LO5R';

/** The events that `fill` asks for. */
export const WANTED = ['created', 'installed', 'uninstalled'];

/** A browser that is connected and may work on PassKit's dashboard. */
export interface AtPassKit extends Passlink {
  options: Page;
  ask(type: string, data: unknown): Promise<unknown>;
  fillTab(tabId: number): Promise<FillOutcome>;
  /** Fills in the form that a page shows. */
  fill(page: Page): Promise<FillOutcome>;
  undo(page: Page): Promise<unknown>;
  /** A page with nothing but this in it. */
  openPage(html: string, url?: string): Promise<Page>;
}

export async function launchAtPassKit(): Promise<AtPassKit> {
  const allowed = await allowHosts(PASSKIT_MATCHES);
  const passlink = await launchPasslink({ extension: allowed.folder });
  const options = await passlink.openOptions();
  const ask = async (type: string, data: unknown): Promise<unknown> => {
    const message = { id: Math.random(), type, data, timestamp: Date.now() };
    const answer = await options.evaluate((sent) => chrome.runtime.sendMessage(sent), message);
    const { res, err } = answer as { res?: unknown; err?: unknown };
    if (err !== undefined) throw new Error(JSON.stringify(err));
    return res;
  };
  const keys = { dataKey: DATA_KEY };
  await ask('saveConnection', { dataCenter: '03', workspaceId: WORKSPACE_ID, keys });
  const fillTab = async (tabId: number) =>
    (await ask('fillPassKitForm', { tabId, name: 'Shop', events: WANTED })) as FillOutcome;
  return {
    ...passlink,
    options,
    ask,
    fillTab,
    fill: async (page) => fillTab(await tabIdOf(passlink.worker, page)),
    undo: async (page) => ask('undoPassKitForm', { tabId: await tabIdOf(passlink.worker, page) }),
    openPage: async (html, url = 'https://app.passkit.com/made-up') => {
      serveHtml(url, `<!doctype html>${html}`);
      const page = await passlink.context.newPage();
      await page.goto(url);
      // As it is while the author presses the button in Options: hidden.
      await options.bringToFront();
      return page;
    },
    close: async () => {
      await passlink.close();
      await allowed.remove();
    },
  };
}

/** What became of each field, in few words. */
export function said(outcome: FillOutcome): Record<string, string> | string {
  if (outcome.status !== 'filled') return outcome.status;
  return Object.fromEntries(outcome.fields.map(({ id, status }) => [id, status]));
}

/** The same said of several fields. */
export const all = (ids: string[], status: string) =>
  Object.fromEntries(ids.map((id) => [id, status]));
