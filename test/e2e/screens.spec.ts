import { expect, test } from '@playwright/test';

import { launchPasslink, type Passlink } from '../support/extension.ts';
import { makeProject } from '../support/job.ts';
import { openLab } from '../support/lab.ts';
import { expectSound } from './expect-sound.ts';

let passlink: Passlink;

test.beforeAll(async () => {
  passlink = await launchPasslink();
});

test.afterAll(() => passlink.close());

test.describe.configure({ mode: 'serial' });

test('popup and options are sound on the first run', async () => {
  const popup = await passlink.openPopup();
  await popup.getByRole('button', { name: /first project/ }).waitFor();
  await expectSound(popup);
  await popup.close();
  const options = await passlink.openOptions();
  await options.getByLabel(/^Paste the command line/).waitFor();
  await expectSound(options);
  await options.close();
});

test('the popup with a project and a template is sound at its own width and at a side panel’s', async () => {
  await makeProject(passlink);
  const template = await openLab(passlink.context, 'froala.html');
  const popup = await passlink.openPopup(template);
  await popup.getByText('Signature valid').waitFor();
  await expectSound(popup);
  await popup.getByRole('button', { name: 'Show code' }).click();
  await popup.getByText('WhatsApp button').click();
  await popup.getByText(/^The longest address/).waitFor();
  await expectSound(popup);
  await popup.setViewportSize({ width: 320, height: 600 });
  await expectSound(popup);
  await popup.getByRole('button', { name: /Surname/ }).click();
  await expectSound(popup);
  await popup.getByRole('tab', { name: 'Sign' }).click();
  await popup.getByLabel('E-mail address').fill('not an address');
  await expect(popup.getByText(/must be an e-mail address/)).toBeVisible();
  await expectSound(popup);
  await popup.close();
});

test('the options with a project are sound in a wide and in a narrow window', async () => {
  const options = await passlink.openOptions();
  await options.getByLabel('PassKit URL').waitFor();
  await expectSound(options);
  await options.setViewportSize({ width: 360, height: 700 });
  await expectSound(options);
  await options.close();
});
