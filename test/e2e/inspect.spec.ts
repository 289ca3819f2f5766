import { readFile } from 'node:fs/promises';

import { expect, test } from '@playwright/test';

import { inspectLink } from '../../lib/passkit/index.ts';
import { launchPasslink, type Passlink } from '../support/extension.ts';
import { makeProject, SECRET, signOne } from '../support/job.ts';
import { openLab, savedLink } from '../support/lab.ts';
import { expectSound } from './expect-sound.ts';

let passlink: Passlink;

test.beforeAll(async () => {
  passlink = await launchPasslink();
  await makeProject(passlink);
});

test.afterAll(() => passlink.close());

test.describe.configure({ mode: 'serial' });

test('Inspect mends a link that a mail tool has wrapped, and recognizes its project', async () => {
  const link = await signOne(passlink);
  const popup = await passlink.openPopup();
  await popup.getByRole('tab', { name: 'Inspect' }).click();
  const box = popup.getByLabel(/^SmartPass link/);
  await expectSound(popup);
  const wrapped = `https://eur01.safelinks.protection.outlook.com/?url=${encodeURIComponent(link)}&amp;data=05`;
  await box.fill(`<p>Hi</p><a href="${wrapped}">Add</a>`);
  await expect(popup.getByText(/^Signature valid, by /)).toBeVisible();
  await expect(popup.getByRole('row', { name: 'Surname Kosterman' })).toBeVisible();
  await expect(popup.getByText(/packed into a link of eur01/)).toBeVisible();
  await popup.getByRole('button', { name: 'Copy mended link' }).click();
  expect(await popup.evaluate(() => navigator.clipboard.readText())).toBe(link);
  for (const width of [400, 320]) {
    await popup.setViewportSize({ width, height: 600 });
    await expectSound(popup);
  }
  await box.fill(link.replace(/.$/, (last) => (last === '0' ? '1' : '0')));
  await expect(popup.getByText(/^Signature invalid/)).toBeVisible();
  await popup.close();
});

test('Inspect says what a send did to a link, calls nothing valid that opens no pass, and keeps it', async () => {
  const link = await signOne(passlink);
  const popup = await passlink.openPopup();
  await popup.getByRole('tab', { name: 'Inspect' }).click();
  const box = popup.getByLabel(/^SmartPass link/);
  const appended = `${link}?utm_source=MoEngage&utm_medium=EMAIL`;
  await box.fill(`https://email-10.moengage.com/c?em=a&url=${encodeURIComponent(appended)}`);
  await expect(popup.getByText('As pasted, this link opens no pass')).toBeVisible();
  await expect(popup.getByText(/^Mended, it is the link that was signed by /)).toBeVisible();
  await expect(popup.getByText(/packed into a link of email-10.moengage.com/)).toBeVisible();
  await expect(popup.getByText(/^Signature valid/)).toHaveCount(0);
  await popup.getByRole('button', { name: 'Keep for this project' }).click();
  await expect(
    popup.getByText(/^Kept for .*E-mail, .*UTM appended with \?, link broken/),
  ).toBeVisible();
  for (const width of [400, 320]) {
    await popup.setViewportSize({ width, height: 600 });
    await expectSound(popup);
  }
  await box.fill('Your card: https://u3.mnge.co/aB3x');
  await expect(popup.getByText(/It dies 15 days after sending/)).toBeVisible();
  await expectSound(popup);
  await popup.close();
});

test('a link made by hand goes into the open template, into a QR picture, and into the recent links', async () => {
  const page = await openLab(passlink.context, 'froala.html');
  await page.getByAltText('Add to Apple Wallet').click();
  await page.getByRole('button', { name: 'Edit Link' }).click();
  await page.locator('input[name="href"]').click();
  const popup = await passlink.openPopup(page);
  await popup.getByRole('tab', { name: 'Sign' }).click();
  await popup.getByRole('button', { name: 'Add field' }).click();
  await popup.keyboard.type('location 1 latitude');
  await popup.keyboard.press('Enter');
  await popup.getByLabel(/^Latitude/).fill('51.5');
  await expect(popup.getByText(/PassKit takes Location 1 only as a whole/)).toBeVisible();
  await popup.getByRole('button', { name: 'Signature and UTM' }).click();
  await popup.getByLabel('UTM name').fill('spring');
  for (const width of [400, 320]) {
    await popup.setViewportSize({ width, height: 600 });
    await expectSound(popup);
  }
  await popup.getByRole('button', { name: 'Insert', exact: true }).click();
  await expect(popup.getByText(/^Put into the link field/)).toBeVisible();

  await popup.getByRole('button', { name: 'Show QR code' }).click();
  const [download] = await Promise.all([
    popup.waitForEvent('download'),
    popup.getByRole('button', { name: 'Download PNG' }).click(),
  ]);
  const picture = await readFile(await download.path());
  expect(picture.subarray(1, 4).toString()).toBe('PNG');
  await popup.keyboard.press('Escape');
  await popup.getByRole('button', { name: /^Recent links/ }).click();
  await popup.close();

  await page.getByRole('button', { name: 'Update' }).click();
  const saved = await savedLink(page);
  expect(await inspectLink(saved, { secret: SECRET })).toMatchObject({
    signature: 'valid',
    utm: { utm_name: 'spring' },
  });
});
