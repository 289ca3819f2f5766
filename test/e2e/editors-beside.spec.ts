import { expect } from '@playwright/test';

import { ChipOn } from '../support/chip.ts';
import { tabIdOf } from '../support/extension.ts';
import { savedLink, savedTemplate } from '../support/lab.ts';
import { BLOCK, type Ready } from './insertions.ts';
import { openScriptEditor } from './script-editors.ts';
import { test } from './shared-browser.ts';

let passlink: Ready;

test.beforeAll(({ shared }) => {
  passlink = shared;
});

for (const name of ['trix', 'grapesjs'] as const) {
  test(`${name}: a link field beside it gets no snippet, and the clipboard is offered`, async () => {
    const page = await openScriptEditor(passlink.context, name);
    const before = await savedTemplate(page);
    const chip = new ChipOn(page);
    await page.locator('#link').focus();
    await chip.press(/^Insert SmartPass link/);
    await expect.poll(() => chip.text()).toContain('cannot write to the editor beside this field');
    expect([await savedTemplate(page), await savedLink(page)]).toEqual([before, '']);
    await chip.press(/^Copy instead/);
    await expect.poll(() => chip.text()).toContain('Copied');
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied.match(BLOCK)).toHaveLength(1);
    expect(copied).not.toContain('{{longURL}}');

    const tabId = await tabIdOf(passlink.worker, page);
    expect(await passlink.ask('insertIntoPage', { tabId, id: passlink.projectId })).toMatchObject({
      status: 'refused',
      reason: 'unwritable-editor',
    });
    expect(await savedLink(page)).toBe('');
    await page.close();
  });
}

for (const name of ['tinymce4', 'tinymce4-inline'] as const) {
  test(`${name}: the snippet goes in and out again, and the page hears of no error of ours`, async () => {
    const page = await openScriptEditor(passlink.context, name);
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(String(error)));
    const before = await savedTemplate(page);
    const tabId = await tabIdOf(passlink.worker, page);
    expect(await passlink.ask('insertIntoPage', { tabId, id: passlink.projectId })).toMatchObject({
      status: 'inserted',
      style: 'quoted',
    });
    const inserted = await savedTemplate(page);
    expect(inserted.match(BLOCK)).toHaveLength(1);
    expect(await passlink.ask('undoInPage', { tabId })).toEqual({ status: 'undone' });
    expect(await savedTemplate(page)).toBe(before);

    const chip = new ChipOn(page);
    await page.locator('#link').focus();
    await chip.press(/^Insert SmartPass link/);
    await expect.poll(() => chip.text()).toMatch(/Inserted(, checking| and checked)/);
    expect([await savedTemplate(page), await savedLink(page)]).toEqual([inserted, '{{longURL}}']);
    expect(errors).toEqual([]);
    await page.close();
  });
}

test('an editor whose library fails when it is asked is left alone, and its page hears of no error of ours', async () => {
  const page = await openScriptEditor(passlink.context, 'tinymce4');
  await page.evaluate(() => {
    const heard: string[] = [];
    window.addEventListener('error', ({ message }) => heard.push(message));
    window.addEventListener('unhandledrejection', ({ reason }) => heard.push(String(reason)));
    const { tinymce } = window as unknown as { tinymce: { get(): { getContent: unknown }[] } };
    for (const editor of tinymce.get()) Reflect.deleteProperty(editor, 'serializer');
    Object.assign(window, { heard });
  });
  const tabId = await tabIdOf(passlink.worker, page);
  await page.locator('#link').focus();
  expect(await passlink.ask('insertIntoPage', { tabId, id: passlink.projectId })).toMatchObject({
    status: 'refused',
    reason: 'unwritable-editor',
  });
  expect(await savedLink(page)).toBe('');
  expect(await page.evaluate(() => (window as unknown as { heard: string[] }).heard)).toEqual([]);
  await page.close();
});
