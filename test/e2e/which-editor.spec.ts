import { expect, type Page } from '@playwright/test';

import { ChipOn } from '../support/chip.ts';
import { tabIdOf } from '../support/extension.ts';
import { openLab, savedLink, savedTemplate } from '../support/lab.ts';
import { BLOCK, type Ready } from './insertions.ts';
import { test } from './shared-browser.ts';

let passlink: Ready;

test.beforeAll(({ shared }) => {
  passlink = shared;
});

interface Variation {
  name: string;
  /** Puts the author's focus there. */
  enter(page: Page): Promise<void>;
}

const VARIATIONS: readonly Variation[] = [
  { name: 'Froala', enter: (page) => page.getByText('every visit counts').first().click() },
  { name: 'CodeMirror 6', enter: (page) => page.locator('.cm-line').first().click() },
  { name: 'a text field', enter: (page) => page.getByLabel('Variation 3').click() },
];

for (const [nth, { name, enter }] of VARIATIONS.entries()) {
  test(`of several editors, ${name} gets the block when the author was there last`, async () => {
    const page = await openLab(passlink.context, 'several.html');
    const tabId = await tabIdOf(passlink.worker, page);
    const parts = async () => (await savedTemplate(page)).split('\n=====\n');
    const before = await parts();
    const others = before.with(nth, '');
    // The author visits each editor once, and this one last.
    for (const other of VARIATIONS) await other.enter(page);
    await enter(page);

    expect(await passlink.ask('insertIntoPage', { tabId, id: passlink.projectId })).toMatchObject({
      status: 'inserted',
    });
    expect((await parts())[nth]?.match(BLOCK)).toHaveLength(1);
    expect((await parts()).with(nth, '')).toEqual(others);
    expect(await passlink.ask('undoInPage', { tabId })).toEqual({ status: 'undone' });
    expect(await parts()).toEqual(before);

    await enter(page);
    await page.getByLabel('Link URL').click();
    const chip = new ChipOn(page);
    await chip.press(/^Insert SmartPass link/);
    await expect.poll(() => chip.text()).toMatch(/Inserted(, checking| and checked)/);
    expect(await savedLink(page)).toBe('{{longURL}}');
    expect((await parts())[nth]?.match(BLOCK)).toHaveLength(1);
    expect((await parts()).with(nth, '')).toEqual(others);
    await chip.press(/^Undo/);
    await expect.poll(() => chip.text()).toContain('Taken out again');
    expect(await parts()).toEqual(before);
    await page.close();
  });
}

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
