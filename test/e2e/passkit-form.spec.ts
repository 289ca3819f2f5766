import { expect, type Page, test } from '@playwright/test';

import { PASSKIT_LAB_URL, savedTemplate } from '../support/lab.ts';
import { expectSound } from './expect-sound.ts';
import {
  all,
  type AtPassKit,
  DATA_KEY,
  launchAtPassKit,
  said,
  WANTED,
  WORKSPACE_ID,
} from './passkit-dashboard.ts';

const EVERY_FIELD = ['apiKey', 'workspaceId', 'name', 'dataCenter', 'enable'];

let passkit: AtPassKit;
// One browser for the whole file.
test.describe.configure({ mode: 'default' });

test.beforeAll(async () => {
  passkit = await launchAtPassKit();
});
test.afterAll(() => passkit.close());

async function openForm(query: string): Promise<Page> {
  const page = await passkit.context.newPage();
  await page.goto(`${PASSKIT_LAB_URL}passkit-integration.html?${query}`);
  await page.waitForFunction(() => window.lab !== undefined);
  // As it is while the author presses the button in Options: hidden.
  await passkit.options.bringToFront();
  return page;
}

const held = async (page: Page) => JSON.parse(await savedTemplate(page)) as unknown;

const ASTRAY = ['', 'Harbour Coffee card'];

for (const { shape, dataCenter, left } of [
  { shape: 'native', dataCenter: 'dc_3', left: [] },
  { shape: 'aria', dataCenter: '03', left: [] },
  // Its list has no choice for none, so nothing leads back there.
  { shape: 'react', dataCenter: '03', left: ['dataCenter'] },
]) {
  test(`the ${shape} form is filled but not saved, and undo restores it`, async () => {
    const page = await openForm(`shape=${shape}`);
    const empty = { apiKey: '', workspaceId: '', name: '', dataCenter: '', enable: false };
    expect(await held(page)).toMatchObject({ setup: { ...empty, events: [] } });
    expect(said(await passkit.fill(page))).toEqual({
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

    const again = await passkit.fill(page);
    expect(new Set(Object.values(said(again)))).toEqual(new Set(['already-right']));
    expect(await held(page)).toEqual(filled);

    expect(await passkit.undo(page)).toEqual({ status: 'undone', left });
    const stays = left.length > 0 ? { dataCenter } : {};
    expect(await held(page)).toEqual({
      setup: { ...empty, ...stays, events: [] },
      saved: 0,
      astray: ASTRAY,
    });
    expect(await passkit.undo(page)).toEqual({ status: 'nothing-to-undo' });
    await page.close();
  });
}

test('saving the form saves what Passlink filled in', async () => {
  const page = await openForm('shape=react');
  await passkit.fill(page);
  await page.bringToFront();
  await page.locator('form').getByRole('button', { name: 'Save' }).click();
  expect(await held(page)).toMatchObject({ saved: 1, setup: { apiKey: DATA_KEY, enable: true } });
  await page.close();
});

test('a field that the page rewrites is restored and reported', async () => {
  const page = await openForm('shape=react&tidy');
  expect(said(await passkit.fill(page))).toMatchObject({ name: 'not-kept', apiKey: 'filled' });
  expect(await held(page)).toMatchObject({ setup: { name: '' } });
  await page.close();
});

test('undo keeps what the author has changed since', async () => {
  const page = await openForm('shape=native');
  await passkit.fill(page);
  await page.bringToFront();
  await page.getByLabel('Workspace ID').fill('another');
  expect(await passkit.undo(page)).toEqual({
    status: 'undone',
    left: ['workspaceId'],
  });
  expect(await held(page)).toMatchObject({ setup: { workspaceId: 'another', apiKey: '' } });
  await page.close();
});

test('another integration’s form stays empty, though it asks for a key', async () => {
  const page = await openForm('shape=none');
  expect(await passkit.fill(page)).toEqual({ status: 'no-form' });
  expect(await held(page)).toMatchObject({ astray: ASTRAY });
  await page.close();
});

test('Options fills the open form in one click, reports the result, and undoes it', async () => {
  const { options } = passkit;
  const page = await openForm('shape=aria');
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
