import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

import { expect, type Page } from '@playwright/test';

import { writeMembers } from '../support/bulk-file.ts';
import { giveFile, openBulk } from '../support/bulk-page.ts';
import { ChipOn } from '../support/chip.ts';
import { type Passlink, tabIdOf } from '../support/extension.ts';
import { openLab, savedTemplate } from '../support/lab.ts';
import { openCheckOver } from './check-tab.ts';
import { stealWorld } from './hostile.ts';
import {
  ENCRYPTION_KEY,
  FILE_PASSPHRASE,
  IN_SNIPPET,
  NEW_SECRET,
  PASSPHRASE,
  SECRET,
} from './leaks.ts';
import { type Ear, keptBy } from './overheard.ts';

const LINE = `./smartpass-link-generator -in members.csv -out links.csv -url https://pub1.pskt.io/c/a4hrop -key ${ENCRYPTION_KEY}`;

const field = (page: Page, name: string) => page.getByRole('textbox', { name, exact: true });

/** Goes to one of the pages of Options. */
async function goTo(options: Page, place: string): Promise<void> {
  await options.goto(`${options.url().split('#')[0]}#/${place}`);
}

/** Saves a project with both secrets, and looks at the page while they are typed and afterwards. */
export async function setUp(passlink: Passlink, ear: Ear): Promise<void> {
  const page = await passlink.openOptions();
  await page.getByLabel(/^Paste the command line/).fill(LINE);
  await page.getByLabel('Secret', { exact: true }).fill(SECRET);
  await ear.look(page, 'options while typing');
  await page.getByRole('button', { name: 'Save project' }).click();
  await expect(page.getByRole('heading', { name: 'What next' })).toBeVisible();
  await ear.look(page, 'options');
  await page.getByRole('navigation').getByRole('link', { name: 'Projects' }).click();
  const downloading = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Export' }).click();
  const path = await (await downloading).path();
  ear.heard.push({ where: 'export', text: await readFile(path, 'utf8') });
  ear.heard.push({ where: 'database', text: await keptBy(page) });
  await ear.look(page, 'options again');
  await page.close();
}

/** Shows and copies the code in the popup, and signs a link. */
export async function workInPopup(passlink: Passlink, ear: Ear): Promise<void> {
  const popup = await passlink.openPopup();
  await popup.getByText('Signature valid').waitFor();
  await popup.getByRole('button', { name: 'Show code' }).click();
  await expect(popup.getByText(/set longURL/)).toBeVisible();
  await popup.getByRole('button', { name: 'Copy code' }).click();
  const clipboard = () => popup.evaluate(() => navigator.clipboard.readText());
  await expect.poll(clipboard).toMatch(IN_SNIPPET);
  ear.heard.push({ where: 'popup: clipboard', text: await clipboard() });
  await ear.look(popup, 'popup');
  await popup.getByRole('tab', { name: 'Sign' }).click();
  await popup.getByLabel('Surname').fill('Kosterman');
  await popup.getByRole('button', { name: 'Copy link' }).click();
  await expect.poll(clipboard).toMatch(/^https:/);
  ear.heard.push({ where: 'signed link', text: await clipboard() });
  await ear.look(popup, 'sign');
  await popup.close();
}

/** Opens Check over a template with the snippet and a mistake in it. */
export async function checkIn(passlink: Passlink, page: Page, ear: Ear): Promise<void> {
  const popup = await passlink.openPopup(page);
  await popup.getByRole('tab', { name: /^Check/ }).click();
  await expect(popup.getByText(/KB|No problems|problem/).first()).toBeVisible();
  await ear.look(popup, 'check');
  await popup.getByRole('tab', { name: /^Snippet/ }).click();
  await ear.look(popup, 'popup over the page');
  await popup.close();
  await page.bringToFront();
}

/** Looks at what a page stores, and at its document without the template. */
export async function lookAtDashboard(page: Page, ear: Ear): Promise<void> {
  const outside = await page.evaluate(() => document.documentElement.outerHTML);
  ear.heard.push({ where: 'dashboard besides its fields', text: outside });
  ear.heard.push({ where: 'dashboard: kept', text: await keptBy(page) });
  ear.heard.push({ where: 'dashboard: address', text: page.url() + (await page.title()) });
}

/** Has an insertion refused, and copies the snippet instead. */
export async function beRefused(passlink: Passlink, ear: Ear): Promise<void> {
  const page = await openLab(passlink.context, 'plain-fields.html', { template: 'readonly' });
  const world = await stealWorld(page);
  if (!world) throw new Error('There is no content script.');
  await ear.listenTo(world);
  const chip = new ChipOn(page);
  await page.getByLabel('Link URL').focus();
  await chip.press(/^Insert SmartPass link/);
  await chip.press(/^Copy instead/);
  await expect.poll(() => chip.text()).toContain('Copied');
  ear.heard.push({ where: 'refused: chip', text: await chip.text() });
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  ear.heard.push({ where: 'refused: clipboard', text: copied });
  await ear.lookInto(world, 'refused');
  await lookAtDashboard(page, ear);
  await page.close();
}

/** Fixes a mistake in Check, and undoes the fix. */
export async function fixOne(passlink: Passlink, ear: Ear): Promise<void> {
  const page = await openLab(passlink.context, 'ace.html');
  await page.locator('.ace_content').click();
  await page.keyboard.press('Control+a');
  await page.keyboard.insertText('<p>{{ UserAttribute[“First Name”] | default("you", true) }}</p>');
  const popup = await passlink.openPopup(page);
  await popup.getByRole('button', { name: 'Insert into template' }).click();
  await expect(popup.getByText(/^Inserted/)).toBeVisible();
  const check = await openCheckOver(passlink, page);
  await check
    .getByRole('button', { name: /^Fix: / })
    .first()
    .click();
  await expect(check.getByText('1 problem fixed')).toBeVisible();
  ear.heard.push({ where: 'mended template', text: await savedTemplate(page) });
  await ear.look(check, 'check, fixed');
  await check.getByRole('button', { name: 'Undo' }).click();
  await expect(check.getByText(/^Undone/)).toBeVisible();
  await ear.look(check, 'check, undone');
  await check.close();
  await ear.look(popup, 'popup, inserted');
  await popup.close();
  await page.close();
}

/** Inserts from the browser's menu: the only time that the background messages a tab unasked. */
export async function insertByMenu(passlink: Passlink, page: Page, ear: Ear): Promise<void> {
  await page.getByLabel('Link URL').focus();
  const tabId = await tabIdOf(passlink.worker, page);
  await passlink.worker.evaluate(async (id) => {
    type Dispatcher = { dispatch(...args: unknown[]): void };
    const { projects } = (await chrome.storage.local.get('projects')) as {
      projects: { id: string }[];
    };
    const clicked = { menuItemId: `insert:${projects[0]?.id}`, editable: true, frameId: 0 };
    const tab = await chrome.tabs.get(id);
    (chrome.contextMenus.onClicked as unknown as Dispatcher).dispatch(clicked, tab);
  }, tabId);
  const chip = new ChipOn(page);
  await expect.poll(() => chip.text()).toMatch(/Inserted(, checking| and checked)/);
  ear.heard.push({ where: 'template', text: await savedTemplate(page) });
}

/** Shows the secret, replaces it, and updates the open template. */
export async function rotate(passlink: Passlink, page: Page, ear: Ear): Promise<void> {
  const options = await passlink.openOptions();
  await options
    .getByRole('link', { name: /a4hrop|card/i })
    .first()
    .click();
  await options.getByRole('button', { name: 'Show the secret for 30 seconds' }).click();
  await expect(options.getByText(SECRET, { exact: true })).toBeVisible();
  await ear.look(options, 'secret shown');
  await options.getByRole('button', { name: 'Hide' }).first().click();
  await expect(options.getByText(SECRET, { exact: true })).toHaveCount(0);
  await ear.look(options, 'secret hidden');
  await options
    .getByRole('button', { name: /^Replace/ })
    .first()
    .click();
  await field(options, 'Secret').fill(NEW_SECRET);
  await ear.look(options, 'while replacing');
  await options.getByRole('button', { name: 'Save', exact: true }).click();
  await options.getByRole('button', { name: 'Update it' }).click();
  await expect(options.getByText(/One link updated/)).toBeVisible();
  const updated = await savedTemplate(page);
  expect(updated).toContain(NEW_SECRET);
  expect(updated).not.toContain(SECRET);
  ear.heard.push({ where: 'updated template', text: updated });
  await ear.look(options, 'after replacing');
  await options.close();
}

/** Sets a passphrase, unlocks with it, exports and imports projects with secrets, and removes it. */
export async function workInVault(passlink: Passlink, ear: Ear): Promise<void> {
  const options = await passlink.openOptions();
  await goTo(options, 'vault');
  await field(options, 'Passphrase').fill(PASSPHRASE);
  await field(options, 'The same again').fill(PASSPHRASE);
  await ear.look(options, 'vault while typing');
  await options.getByRole('button', { name: 'Set passphrase' }).click();
  const main = options.getByRole('main');
  await main.getByRole('button', { name: 'Lock now' }).click();
  await field(options, 'Passphrase').fill(`${PASSPHRASE}?`);
  await options.keyboard.press('Enter');
  await expect(options.getByText('This is not the passphrase.')).toBeVisible();
  await expect(options.getByRole('button', { name: 'Unlock', exact: true })).toBeEnabled();
  await ear.look(options, 'vault, locked');
  await field(options, 'Passphrase').fill(PASSPHRASE);
  await options.keyboard.press('Enter');
  await expect(main.getByRole('button', { name: 'Lock now' })).toBeVisible();

  await options.getByRole('button', { name: 'Export with secrets' }).click();
  const form = options.getByRole('form', { name: 'Export with secrets' });
  await field(options, 'Passphrase for the file').fill(FILE_PASSPHRASE);
  await form.getByRole('textbox', { name: 'The same again' }).fill(FILE_PASSPHRASE);
  await ear.look(options, 'vault while exporting');
  const downloading = options.waitForEvent('download');
  await options.getByRole('button', { name: 'Export', exact: true }).click();
  const path = await (await downloading).path();
  ear.heard.push({ where: 'encrypted export', text: await readFile(path, 'utf8') });
  await options.getByRole('button', { name: 'Import an encrypted export' }).click();
  await options.getByLabel('Encrypted export to import').setInputFiles(path);
  await field(options, 'The file’s passphrase').fill(FILE_PASSPHRASE);
  await options.getByRole('button', { name: 'Open the file' }).click();
  await options.getByRole('button', { name: 'Import 1 project' }).click();
  await expect(options.getByText('1 project replaced.')).toBeVisible();
  await ear.look(options, 'vault after importing');

  await options.getByRole('button', { name: 'Remove passphrase' }).first().click();
  await field(options, 'Current passphrase').fill(PASSPHRASE);
  await options
    .getByRole('form', { name: 'Remove passphrase' })
    .getByRole('button', { name: 'Remove passphrase' })
    .click();
  await expect(options.getByRole('heading', { name: 'Set a passphrase' })).toBeVisible();
  ear.heard.push({ where: 'database after all', text: await keptBy(options) });
  await ear.look(options, 'vault');
  await options.close();
}

/** Signs every row of a file, once hashed and once encrypted. */
export async function signFile(passlink: Passlink, folder: string, ear: Ear): Promise<void> {
  const members = join(folder, 'members.csv');
  await writeMembers(members, 50);
  for (const format of ['Signed', 'Encrypted']) {
    const page = await openBulk(passlink, 'download');
    await giveFile(page, members);
    await page.getByText(format, { exact: true }).click();
    await page.getByRole('button', { name: 'Sign every row' }).click();
    await expect(page.getByText(/\d rows? signed in/).first()).toBeVisible();
    const downloading = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Download links' }).click();
    const path = await (await downloading).path();
    ear.heard.push({ where: `${format} links`, text: await readFile(path, 'utf8') });
    await ear.look(page, `bulk, ${format}`);
    await page.close();
  }
}
