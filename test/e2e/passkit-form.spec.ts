import { expect, type Page, test } from '@playwright/test';

import type { FillOutcome } from '../../lib/passkit-form/index.ts';
import { PASSKIT_MATCHES } from '../../lib/passkit-form/hosts.ts';
import { type AllowedExtension, allowHosts } from '../support/allowed-extension.ts';
import { launchPasslink, type Passlink, tabIdOf } from '../support/extension.ts';
import { PASSKIT_LAB_URL, savedTemplate } from '../support/lab.ts';
import { expectSound } from './expect-sound.ts';

const WORKSPACE_ID = 'DAO6UGZ73D9RTK8B5W96TPYN';
const DATA_KEY = 'I11ON4N1PD48HVUE9GU8LO5R';
const EVERY_FIELD = ['apiKey', 'workspaceId', 'name', 'dataCenter', 'enable'];
const WANTED = ['created', 'installed', 'uninstalled'];

let allowed: AllowedExtension;
let passlink: Passlink;
let options: Page;

test.beforeAll(async () => {
  allowed = await allowHosts(PASSKIT_MATCHES);
  passlink = await launchPasslink({ extension: allowed.folder });
  options = await passlink.openOptions();
  await ask('saveConnection', {
    dataCenter: '03',
    workspaceId: WORKSPACE_ID,
    keys: { dataKey: DATA_KEY },
  });
});
test.afterAll(async () => {
  await passlink.close();
  await allowed.remove();
});

async function ask(type: string, data: unknown): Promise<unknown> {
  const message = { id: Math.random(), type, data, timestamp: Date.now() };
  const answer = await options.evaluate((sent) => chrome.runtime.sendMessage(sent), message);
  const { res, err } = answer as { res?: unknown; err?: unknown };
  if (err !== undefined) throw new Error(JSON.stringify(err));
  return res;
}

async function openForm(query: string): Promise<{ page: Page; tabId: number }> {
  const page = await passlink.context.newPage();
  await page.goto(`${PASSKIT_LAB_URL}passkit-integration.html?${query}`);
  await page.waitForFunction(() => window.lab !== undefined);
  // As it is while the author presses the button in Options.
  await options.bringToFront();
  return { page, tabId: await tabIdOf(passlink.worker, page) };
}

/** A page of PassKit's with nothing but this in it. */
async function openPage(html: string, url = 'https://app.passkit.com/made-up'): Promise<Page> {
  await passlink.context.route(url, (route) =>
    route.fulfill({ contentType: 'text/html', body: `<!doctype html>${html}` }),
  );
  const page = await passlink.context.newPage();
  await page.goto(url);
  return page;
}

const held = async (page: Page) => JSON.parse(await savedTemplate(page)) as unknown;

const fill = async (tabId: number) =>
  (await ask('fillPassKitForm', { tabId, name: 'Shop', events: WANTED })) as FillOutcome;

/** What became of each field, in few words. */
function said(outcome: FillOutcome): Record<string, string> | string {
  if (outcome.status !== 'filled') return outcome.status;
  return Object.fromEntries(outcome.fields.map(({ id, status }) => [id, status]));
}

const all = (ids: string[], status: string) => Object.fromEntries(ids.map((id) => [id, status]));
const ASTRAY = ['', 'Harbour Coffee card'];

for (const { shape, dataCenter, left } of [
  { shape: 'native', dataCenter: 'dc_3', left: [] },
  { shape: 'aria', dataCenter: '03', left: [] },
  // Its list has no choice for none, so nothing leads back there.
  { shape: 'react', dataCenter: '03', left: ['dataCenter'] },
]) {
  test(`the form is filled, not saved, and given back: ${shape}`, async () => {
    const { page, tabId } = await openForm(`shape=${shape}`);
    const empty = { apiKey: '', workspaceId: '', name: '', dataCenter: '', enable: false };
    expect(await held(page)).toMatchObject({ setup: { ...empty, events: [] } });
    expect(said(await fill(tabId))).toEqual({
      ...all([...EVERY_FIELD, ...WANTED], 'filled'),
      ...all(['updated', 'deleted', 'invalidated'], 'already-right'),
    });
    const filled = {
      setup: {
        apiKey: DATA_KEY,
        workspaceId: WORKSPACE_ID,
        name: 'Shop',
        dataCenter,
        enable: true,
        events: ['Pass created', 'Pass installed', 'Pass uninstalled'],
      },
      saved: 0,
      astray: ASTRAY,
    };
    expect(await held(page)).toEqual(filled);

    const again = await fill(tabId);
    expect(new Set(Object.values(said(again)))).toEqual(new Set(['already-right']));
    expect(await held(page)).toEqual(filled);

    expect(await ask('undoPassKitForm', { tabId })).toEqual({ status: 'undone', left });
    const stays = left.length > 0 ? { dataCenter } : {};
    expect(await held(page)).toEqual({
      setup: { ...empty, ...stays, events: [] },
      saved: 0,
      astray: ASTRAY,
    });
    expect(await ask('undoPassKitForm', { tabId })).toEqual({ status: 'nothing-to-undo' });
    await page.close();
  });
}

test('what the author saves is what was filled in', async () => {
  const { page, tabId } = await openForm('shape=react');
  await fill(tabId);
  await page.bringToFront();
  await page.locator('form').getByRole('button', { name: 'Save' }).click();
  expect(await held(page)).toMatchObject({ saved: 1, setup: { apiKey: DATA_KEY, enable: true } });
  await page.close();
});

test('a field that the page changes is given back and said', async () => {
  const { page, tabId } = await openForm('shape=react&tidy');
  expect(said(await fill(tabId))).toMatchObject({ name: 'not-kept', apiKey: 'filled' });
  expect(await held(page)).toMatchObject({ setup: { name: '' } });
  await page.close();
});

test('undo leaves what the author has changed since', async () => {
  const { page, tabId } = await openForm('shape=native');
  await fill(tabId);
  await page.bringToFront();
  await page.getByLabel('Workspace ID').fill('another');
  expect(await ask('undoPassKitForm', { tabId })).toEqual({
    status: 'undone',
    left: ['workspaceId'],
  });
  expect(await held(page)).toMatchObject({ setup: { workspaceId: 'another', apiKey: '' } });
  await page.close();
});

test('another integration’s form gets nothing, though it asks for a key', async () => {
  const { page, tabId } = await openForm('shape=none');
  expect(await fill(tabId)).toEqual({ status: 'no-form' });
  expect(await held(page)).toMatchObject({ astray: ASTRAY });
  await page.close();
});

test('where two fields could be the key’s, neither gets it', async () => {
  const page = await openPage(
    `<form><label>API key <input id=a></label><label>API key <input id=b></label>
     <label>Workspace ID <input></label><label>Name <input></label>
     <label>Enable <input type=checkbox></label></form>`,
  );
  const outcome = said(await fill(await tabIdOf(passlink.worker, page)));
  expect(outcome).toMatchObject({ apiKey: 'not-found', workspaceId: 'filled', name: 'filled' });
  expect(await page.locator('#a').inputValue()).toBe('');
  expect(await page.locator('#b').inputValue()).toBe('');
  await page.close();
});

test('what cannot be written is told apart', async () => {
  const page = await openPage(
    `<form><label>API key <input maxlength=8></label><label>Workspace ID <input readonly></label>
     <p>Data center <select><option>US<option>EU</select></p>
     <p><label><input type=radio name=e> Yes</label><label><input type=radio name=e checked> No</label></p>
     <ul><li><input type=checkbox> Pass created<li><input type=checkbox disabled> Pass installed</ul></form>`,
  );
  expect(said(await fill(await tabIdOf(passlink.worker, page)))).toEqual({
    apiKey: 'not-kept',
    workspaceId: 'locked',
    name: 'not-found',
    dataCenter: 'no-such-choice',
    enable: 'not-found',
    created: 'filled',
    installed: 'locked',
    uninstalled: 'not-found',
  });
  await page.close();
});

test('a frame of PassKit’s own is filled; one in somebody else’s page is not', async () => {
  const form = `<form><label>API key <input></label><label>Workspace ID <input></label>
    <fieldset role=radiogroup aria-label="Data center"><label><input type=radio name=d> India</label>
    <label><input type=radio name=d> EU</label></fieldset></form>`;
  const inner = 'https://app.passkit.com/inner';
  await passlink.context.route(inner, (route) =>
    route.fulfill({ contentType: 'text/html', body: form }),
  );
  const page = await openPage(`<iframe src="${inner}"></iframe>`, 'https://app.passkit.com/outer');
  expect(said(await fill(await tabIdOf(passlink.worker, page)))).toMatchObject({
    apiKey: 'filled',
    dataCenter: 'filled',
  });
  await expect(page.frameLocator('iframe').getByLabel('India')).toBeChecked();
  await page.close();

  const lookAlike = 'https://app.passkit.com.evil.test/';
  const marked = 'https://dashboard-01.moengage.com/marked';
  for (const url of [lookAlike, marked]) {
    const around = await openPage(`${form}<iframe src="${inner}"></iframe>`, url);
    const tabs = await passlink.worker.evaluate(() => chrome.tabs.query({}));
    for (const { id } of tabs) expect((await fill(id!)).status).not.toBe('filled');
    for (const frame of around.frames()) {
      expect(await frame.getByLabel('API key').inputValue()).toBe('');
    }
    await around.close();
  }
});

test('Options fills the open form in one click, says what came of it, and undoes it', async () => {
  const { page } = await openForm('shape=aria');
  await options.goto(`${options.url().split('#')[0]}#/moengage/events`);
  await options.getByRole('button', { name: 'Fill in the form on PassKit' }).click();
  await expect(options.getByText(/^Filled in/)).toBeVisible();
  await expectSound(options);
  expect(await held(page)).toMatchObject({ saved: 0, setup: { apiKey: DATA_KEY, enable: true } });
  expect(await options.content()).not.toContain(DATA_KEY);
  await options.getByRole('button', { name: 'Undo' }).click();
  await expect(options.getByText(/^Taken back/)).toBeVisible();
  expect(await held(page)).toMatchObject({ setup: { apiKey: '', events: [] } });
  await page.close();

  await options.getByRole('button', { name: 'Fill in the form on PassKit' }).click();
  await expect(options.getByText(/PassKit’s form is not open/)).toBeVisible();
  await expectSound(options);
});
