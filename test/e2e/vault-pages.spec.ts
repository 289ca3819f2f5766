import { readFile } from 'node:fs/promises';

import { expect, type Page, test } from '@playwright/test';

import { inspectLink } from '../../lib/passkit/index.ts';
import { ChipOn } from '../support/chip.ts';
import { openLab } from '../support/lab.ts';
import { expectSound } from './expect-sound.ts';
import { launchWithProject, SIGNED_WITH } from './insertions.ts';

const PASSPHRASE = 'correct horse battery staple';
const FOR_THE_FILE = 'another one for the journey';

const field = (page: Page, name: string) => page.getByRole('textbox', { name, exact: true });

async function openVault(options: Page): Promise<void> {
  await options.goto(`${options.url().split('#')[0]}#/vault`);
  await options.getByRole('heading', { name: 'Vault', exact: true }).waitFor();
}

test('a passphrase locks everything that needs a secret, and unlocks it again', async () => {
  const passlink = await launchWithProject();
  const options = await passlink.openOptions();
  await openVault(options);
  await expectSound(options);

  await field(options, 'Passphrase').fill(PASSPHRASE);
  await field(options, 'The same again').fill('something else');
  await options.getByRole('button', { name: 'Set passphrase' }).click();
  await expect(options.getByText('The two are not the same.')).toBeVisible();
  await field(options, 'The same again').fill(PASSPHRASE);
  expect(await options.content()).not.toContain(PASSPHRASE);
  await options.getByRole('button', { name: 'Set passphrase' }).click();
  const main = options.getByRole('main');
  await expect(main.getByRole('button', { name: 'Lock now' })).toBeVisible();
  await expectSound(options);

  const popup = await passlink.openPopup();
  await popup.getByText('Signature valid').waitFor();
  await main.getByRole('button', { name: 'Lock now' }).click();
  // Both follow at once, wherever it was locked.
  for (const page of [options, popup]) {
    await expect(page.getByRole('heading', { name: 'Passlink is locked' })).toBeVisible();
    await expectSound(page);
  }
  const lab = await openLab(passlink.context, 'plain-fields.html');
  const chip = new ChipOn(lab);
  await lab.getByLabel('Link URL').focus();
  await expect
    .poll(() => chip.text())
    .toContain('Passlink is locked. Open it from the toolbar to unlock.');
  expect(await chip.buttons()).toEqual(['Dismiss']);
  await lab.close();
  await expect(popup.getByRole('button', { name: 'Insert into template' })).toHaveCount(0);
  await expect(field(popup, 'Passphrase')).toBeFocused();

  await popup.keyboard.type('not this one');
  await popup.keyboard.press('Enter');
  await expect(popup.getByText('This is not the passphrase.')).toBeVisible();
  await expect(popup.getByRole('button', { name: 'Unlock', exact: true })).toBeEnabled();
  // What was wrong is selected: typing takes its place.
  await popup.keyboard.type(PASSPHRASE);
  await popup.keyboard.press('Enter');
  await popup.getByText('Signature valid').waitFor();
  await expect(options.getByRole('heading', { name: 'Vault', exact: true })).toBeVisible();

  await options.getByRole('button', { name: 'Remove passphrase' }).first().click();
  await field(options, 'Current passphrase').fill(PASSPHRASE);
  await options
    .getByRole('form', { name: 'Remove passphrase' })
    .getByRole('button', { name: 'Remove passphrase' })
    .click();
  await expect(options.getByRole('heading', { name: 'Set a passphrase' })).toBeVisible();
  await expect(popup.getByRole('button', { name: 'Lock now' })).toHaveCount(0);
  await passlink.close();
});

test('a secret is shown on demand, hides by itself, and is in no attribute', async () => {
  const passlink = await launchWithProject();
  const options = await passlink.openOptions();
  await options.goto(`${options.url().split('#')[0]}#/projects/${passlink.projectId}`);
  const show = options.getByRole('button', { name: 'Show the secret for 30 seconds' });
  await show.click();
  await expect(options.getByText(SIGNED_WITH, { exact: true })).toBeVisible();
  await expectSound(options);
  const attributes = await options.evaluate(() =>
    [...document.querySelectorAll('*')].flatMap((element) =>
      Array.from(element.attributes, ({ value }) => value),
    ),
  );
  expect(attributes.join('\n')).not.toContain(SIGNED_WITH);

  await options.evaluate(() => window.dispatchEvent(new Event('blur')));
  await expect(options.getByText(SIGNED_WITH, { exact: true })).toHaveCount(0);

  await options.clock.install();
  await show.click();
  await expect(options.getByText(SIGNED_WITH, { exact: true })).toBeVisible();
  await options.clock.runFor(29_000);
  await expect(options.getByText('Hides in 1 s')).toBeVisible();
  await options.clock.runFor(1500);
  await expect(options.getByText(SIGNED_WITH, { exact: true })).toHaveCount(0);
  await passlink.close();
});

test('a locked project page asks for the passphrase in place of the secrets, then shows them', async () => {
  const passlink = await launchWithProject();
  const options = await passlink.openOptions();
  await passlink.ask('setPassphrase', { passphrase: PASSPHRASE });
  await options.goto(`${options.url().split('#')[0]}#/projects/${passlink.projectId}`);
  const secret = field(options, 'Secret');
  await options.getByRole('button', { name: 'Replace' }).first().click();
  await secret.fill('half a new one');
  await options.getByRole('button', { name: 'Lock now' }).click();
  await expect(options.getByRole('form', { name: 'Unlock Passlink' })).toBeVisible();
  await expect(secret).toHaveCount(0);
  // Off the button, whose tooltip belongs to no part of the page.
  await options.mouse.move(0, 0);
  await expect(options.getByRole('tooltip')).toHaveCount(0);
  await expectSound(options);
  await field(options, 'Passphrase').fill(PASSPHRASE);
  await options.keyboard.press('Enter');
  await expect(secret).toHaveValue('half a new one');
  expect(await options.content()).not.toContain('half a new one');
  await passlink.close();
});

test('projects move to another browser with their secrets in an encrypted file', async () => {
  const here = await launchWithProject();
  const options = await here.openOptions();
  await openVault(options);
  await options.getByRole('button', { name: 'Export with secrets' }).click();
  await field(options, 'Passphrase for the file').fill(FOR_THE_FILE);
  await options
    .getByRole('form', { name: 'Export with secrets' })
    .getByRole('textbox', { name: 'The same again' })
    .fill(FOR_THE_FILE);
  const [download] = await Promise.all([
    options.waitForEvent('download'),
    options.getByRole('button', { name: 'Export', exact: true }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/^passlink-vault-[\d-]+\.passlink\.json$/);
  const path = await download.path();
  expect(await readFile(path, 'utf8')).not.toContain(SIGNED_WITH);

  const there = await launchWithProject();
  const page = await there.openOptions();
  await openVault(page);
  await page.getByRole('button', { name: 'Import an encrypted export' }).click();
  await page.getByLabel('Encrypted export to import').setInputFiles(path);
  await field(page, 'The file’s passphrase').fill('a wrong one');
  await page.getByRole('button', { name: 'Open the file' }).click();
  await expect(page.getByRole('alert')).toBeVisible();
  await field(page, 'The file’s passphrase').fill(FOR_THE_FILE);
  await page.getByRole('button', { name: 'Open the file' }).click();
  await expect(page.getByRole('checkbox', { name: 'Spring card' })).toBeChecked();
  await expectSound(page);
  await page.getByRole('button', { name: 'Import 1 project' }).click();
  await expect(page.getByText('1 project added.')).toBeVisible();

  const link = await there.ask('signPayload', {
    id: here.projectId,
    payload: { 'person.surname': 'Lovelace' },
    format: 'hashed',
  });
  expect(await inspectLink(String(link), { secret: SIGNED_WITH })).toMatchObject({
    signature: 'valid',
  });
  await here.close();
  await there.close();
});
