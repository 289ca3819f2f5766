import { expect, type Page } from '@playwright/test';

import { tabIdOf } from '../support/extension.ts';
import { openLab, savedTemplate } from '../support/lab.ts';
import { BLOCK, type Ready } from './insertions.ts';
import { openScriptEditor } from './script-editors.ts';
import { test } from './shared-browser.ts';

let passlink: Ready;

test.beforeAll(({ shared }) => {
  passlink = shared;
});

/** Passlink's popup for the tab of a page. */
const openPopupFor = (page: Page) => passlink.openPopup(page);

test('the popup on an SMS page inserts into its only text, which holds after the author has left it, and undoes', async () => {
  const page = await openLab(passlink.context, 'moengage-sms.html');
  const sms = page.locator('[placeholder="Enter message"]');
  const saved = () => page.evaluate(() => window.lab?.getFields?.()['sms']?.text ?? '');
  const popup = await openPopupFor(page);
  await expect(popup.getByText('Field “Enter message”')).toBeVisible();
  await popup.getByRole('button', { name: 'Insert into field' }).click();
  await expect(popup.getByText('Inserted into the field and checked')).toBeVisible();
  await sms.focus();
  await sms.blur();
  expect((await saved()).match(BLOCK)).toHaveLength(1);
  expect(await saved()).toMatch(/\{\{longURL\}\}\s*$/);
  await popup.getByRole('button', { name: 'Undo' }).click();
  await expect.poll(saved).toBe('');
});

test('the popup on a push page asks which of its texts is meant, and inserts into the one that is clicked', async () => {
  const page = await openLab(passlink.context, 'moengage-push.html');
  const saved = () => page.evaluate(() => window.lab?.getFields?.() ?? {});
  const asking = await openPopupFor(page);
  await expect(asking.getByText('Several fields take a link')).toBeVisible();
  await expect(asking.getByRole('button', { name: /^Insert into/ })).toBeDisabled();
  await asking.close();

  await page.locator('[placeholder="Enter message"]').click();
  const popup = await openPopupFor(page);
  await popup.getByRole('button', { name: 'Insert into field' }).click();
  await expect(popup.getByText('Inserted into the field and checked')).toBeVisible();
  expect((await saved())['pushMessage']?.text.match(BLOCK)).toHaveLength(1);
  expect((await saved())['pushTitle']?.text ?? '').toBe('');
  await popup.getByRole('button', { name: 'Undo' }).click();
  await expect.poll(async () => (await saved())['pushMessage']?.text ?? '').toBe('');
});

test('the popup names an editor that Passlink cannot write to, and offers what is left', async () => {
  const page = await openScriptEditor(passlink.context, 'trix');
  const before = await savedTemplate(page);
  const popup = await openPopupFor(page);
  await expect(popup.getByText('Trix · Passlink cannot write to it')).toBeVisible();
  await expect(popup.getByRole('button', { name: 'Point at it' })).toBeVisible();
  await expect(popup.getByRole('button', { name: 'Copy', exact: true })).toBeEnabled();
  const tabId = await tabIdOf(passlink.worker, page);
  expect(await passlink.ask('insertIntoPage', { tabId, id: passlink.projectId })).toMatchObject({
    status: 'refused',
    reason: 'unwritable-editor',
    message: expect.stringContaining('Trix') as unknown,
  });
  expect(await savedTemplate(page)).toBe(before);
});
