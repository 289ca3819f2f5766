import { expect } from '@playwright/test';

import { tabIdOf } from '../support/extension.ts';
import { openLab, savedLink, savedTemplate } from '../support/lab.ts';
import { ChipOn } from '../support/chip.ts';
import { BLOCK, type Ready } from './insertions.ts';
import { test } from './shared-browser.ts';
import { openWholeFroala, withFroala } from './whole-froala.ts';

let passlink: Ready;

test.beforeAll(({ shared }) => {
  passlink = shared;
});

test('Ace: an insertion from the popup is one step of the editor’s undo', async () => {
  const page = await openLab(passlink.context, 'ace.html');
  const before = await savedTemplate(page);
  const tabId = await tabIdOf(passlink.worker, page);
  expect(await passlink.ask('insertIntoPage', { tabId, id: passlink.projectId })).toEqual({
    status: 'inserted',
    block: 'inserted',
    reference: false,
    style: 'quoted',
    variable: 'longURL',
  });
  const inserted = await savedTemplate(page);
  expect(inserted.replace(BLOCK, '')).toBe(before);

  await page.getByRole('textbox').first().focus();
  await page.keyboard.press('Control+z');
  expect(await savedTemplate(page)).toBe(before);
  await page.keyboard.press('Control+Shift+z');
  expect(await savedTemplate(page)).toBe(inserted);
  expect(await passlink.ask('undoInPage', { tabId })).toEqual({ status: 'undone' });
  expect(await savedTemplate(page)).toBe(before);
  await page.close();
});

test('the popup finds a template in a frame', async () => {
  const page = await openLab(passlink.context, 'frame.html');
  const before = await savedTemplate(page);
  const tabId = await tabIdOf(passlink.worker, page);
  expect(await passlink.ask('readPage', { tabId })).toMatchObject({
    status: 'template',
    editor: 'froala',
  });
  expect(await passlink.ask('insertIntoPage', { tabId, id: passlink.projectId })).toMatchObject({
    status: 'inserted',
  });
  expect((await savedTemplate(page)).match(BLOCK)).toHaveLength(1);
  expect(await passlink.ask('undoInPage', { tabId })).toEqual({ status: 'undone' });
  expect(await savedTemplate(page)).toBe(before);
  await page.close();
});

test('an insertion from the popup puts the reference into the link field that last had the focus', async () => {
  const page = await openLab(passlink.context, 'react-fields.html');
  await page.getByLabel('Target URL').focus();
  await passlink.popup.bringToFront();
  const tabId = await tabIdOf(passlink.worker, page);
  expect(await passlink.ask('readPage', { tabId })).toMatchObject({ linkField: true });
  expect(await passlink.ask('insertIntoPage', { tabId, id: passlink.projectId })).toMatchObject({
    reference: true,
  });
  expect(await savedLink(page)).toBe('{{longURL}}');
  expect(await passlink.ask('undoInPage', { tabId })).toEqual({ status: 'undone' });
  expect(await savedLink(page)).toBe('https://harbour.example/card');
  await page.close();
});

for (const mode of ['', '?iframe']) {
  test(`Froala${mode}: inserting keeps the link pop-up and its image, saves the link unencoded, and undoes exactly`, async () => {
    const page = await openWholeFroala(passlink.context, mode);
    const chip = new ChipOn(page);
    const before = await savedTemplate(page);
    const root = mode === '' ? page : page.frameLocator('iframe');
    await root.getByAltText('Add to Apple Wallet').click();
    await withFroala(page, 'open');
    const field = page.locator('input[name="href"]');
    await field.click();

    await chip.press(/^Insert SmartPass link/);
    await expect.poll(() => chip.text()).toMatch(/Inserted(, checking| and checked)/);
    await expect(field).toBeFocused();
    await expect(field).toHaveValue('{{longURL}}');
    const inserted = await savedTemplate(page);
    expect(inserted.match(BLOCK)?.[0]).not.toMatch(/['"&<>]/);
    expect(inserted.replace(BLOCK, '')).toBe(`<div style="display: none;"></div>${before}`);

    await chip.press(/^Undo/);
    await expect.poll(() => chip.text()).toContain('Taken out again');
    expect(await savedTemplate(page)).toBe(before);
    await expect(field).toHaveValue('https://old.example/card?a=1&b=2');

    await chip.press(/^Dismiss/);
    await chip.press(/^Insert SmartPass link/);
    await expect.poll(() => chip.text()).toMatch(/Inserted(, checking| and checked)/);
    await withFroala(page, 'confirm');
    expect(await savedLink(page)).toBe('{{longURL}}');
    expect(await savedTemplate(page)).toContain('<a href="{{longURL}}">');

    await chip.press(/^Undo/);
    await expect.poll(() => chip.text()).toContain('changed after the insertion');
    await withFroala(page, 'undo');
    await withFroala(page, 'undo');
    expect(await savedTemplate(page)).toBe(before);
    await page.close();
  });
}
