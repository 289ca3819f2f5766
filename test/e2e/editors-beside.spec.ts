import { expect } from '@playwright/test';

import { ChipOn } from '../support/chip.ts';
import { tabIdOf } from '../support/extension.ts';
import { letMinutePass, savedLink, savedTemplate } from '../support/lab.ts';
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

const SNIPPET_BUTTON = /^Insert SmartPass link/;

for (const name of ['trumbowyg', 'quill1'] as const) {
  test(`${name}: popup and chip put the snippet into what the page saves, and undo takes it out of that`, async () => {
    const page = await openScriptEditor(passlink.context, name);
    const before = await savedTemplate(page);
    expect(before).toContain('your card is');
    const tabId = await tabIdOf(passlink.worker, page);
    const insert = () => passlink.ask('insertIntoPage', { tabId, id: passlink.projectId });
    expect(await insert()).toMatchObject({ status: 'inserted', block: 'inserted' });
    const inserted = await savedTemplate(page);
    expect(inserted.match(BLOCK)).toHaveLength(1);
    expect(await insert()).toMatchObject({ status: 'inserted', block: 'updated' });
    expect(await savedTemplate(page)).toBe(inserted);
    await letMinutePass(page);
    expect(await passlink.ask('undoInPage', { tabId })).toEqual({ status: 'undone' });
    expect(await savedTemplate(page)).toBe(before);

    const chip = new ChipOn(page);
    await page.locator('#link').focus();
    await chip.press(SNIPPET_BUTTON);
    await expect.poll(() => chip.text()).toContain('Inserted and checked');
    expect((await savedTemplate(page)).match(BLOCK)).toHaveLength(1);
    expect(await savedLink(page)).toBe('{{longURL}}');
    await page.close();
  });
}

test('an editor that keeps a text of its own and does not take the snippet is as it was, and says so', async () => {
  const page = await openScriptEditor(passlink.context, 'trumbowyg');
  const shown = () => page.locator('.trumbowyg-editor').innerHTML();
  const before = [await savedTemplate(page), await shown()];
  await page.evaluate(() => {
    // Deaf from here on: nothing that happens in the editor reaches its text area.
    for (const type of [
      'keydown',
      'keyup',
      'input',
      'change',
      'blur',
      'focusout',
      'cut',
      'paste',
    ]) {
      window.addEventListener(type, (event) => event.stopImmediatePropagation(), true);
    }
  });
  const tabId = await tabIdOf(passlink.worker, page);
  expect(await passlink.ask('insertIntoPage', { tabId, id: passlink.projectId })).toMatchObject({
    status: 'refused',
    reason: 'not-taken',
  });
  expect([await savedTemplate(page), await shown()]).toEqual(before);
  await page.close();
});

for (const query of ['', '?wysiwyg']) {
  test(`toastui${query}: nothing is written, because it saves Markdown, and the clipboard is offered`, async () => {
    const page = await openScriptEditor(passlink.context, 'toastui', query);
    const before = await savedTemplate(page);
    const tabId = await tabIdOf(passlink.worker, page);
    expect(await passlink.ask('insertIntoPage', { tabId, id: passlink.projectId })).toMatchObject({
      status: 'refused',
      reason: 'read-only',
      message: expect.stringContaining('a format of its own') as unknown,
    });
    const chip = new ChipOn(page);
    await page.locator('#link').focus();
    await chip.press(SNIPPET_BUTTON);
    await expect.poll(() => chip.text()).toContain('a format of its own');
    expect([await savedTemplate(page), await savedLink(page)]).toEqual([before, '']);
    await page.close();
  });
}

test.describe('code that is saved later', () => {
  test('suneditor2: the answer says to leave the code view, and undo works before and after', async () => {
    const page = await openScriptEditor(passlink.context, 'suneditor2');
    const before = await savedTemplate(page);
    const tabId = await tabIdOf(passlink.worker, page);
    const toggle = () => page.locator('[data-command="codeView"]').click();
    await toggle();
    const code = page.locator('.se-wrapper-code');
    const shown = await code.inputValue();
    const chip = new ChipOn(page);
    await code.focus();
    await passlink.ask('insertIntoPage', { tabId, id: passlink.projectId });
    expect(await passlink.ask('undoInPage', { tabId })).toEqual({ status: 'undone' });
    expect(await code.inputValue()).toBe(shown);

    await page.locator('#link').focus();
    await chip.press(SNIPPET_BUTTON);
    await expect.poll(() => chip.text()).toContain('Leave the code view to save it');
    expect(await chip.text()).not.toContain('checked');
    await toggle();
    expect((await savedTemplate(page)).match(BLOCK)).toHaveLength(1);
    expect(await passlink.ask('undoInPage', { tabId })).toEqual({ status: 'undone' });
    // It keeps an empty element where the block stood.
    const after = await savedTemplate(page);
    expect(after).not.toContain('Passlink');
    expect(after).toContain(before);
    await page.close();
  });

  test('tinymce4: while its code dialog is open, nothing is inserted, and the answer says to close that', async () => {
    const page = await openScriptEditor(passlink.context, 'tinymce4');
    const before = await savedTemplate(page);
    const tabId = await tabIdOf(passlink.worker, page);
    await page.locator('[aria-label="Source code"] button').click();
    const code = page.locator('.mce-window textarea');
    await code.focus();
    const shown = await code.inputValue();
    expect(await passlink.ask('insertIntoPage', { tabId, id: passlink.projectId })).toMatchObject({
      status: 'refused',
      reason: 'read-only',
      message: 'The editor shows its code. Close that first, then insert again.',
    });
    expect([await savedTemplate(page), await code.inputValue()]).toEqual([before, shown]);
    await page.close();
  });

  test('grapesjs: the answer in its import dialog says to confirm that', async () => {
    const page = await openScriptEditor(passlink.context, 'grapesjs');
    const before = await savedTemplate(page);
    await page.evaluate(() => {
      const code = '<p>Hi {{UserAttribute["First Name"]}}</p>';
      const { grapes } = window as unknown as {
        grapes: {
          Modal: { open(options: { content: Element }): void };
          setComponents(html: string): void;
        };
      };
      // As its newsletter preset imports a mail: a place of code, and a button.
      const content = document.createElement('div');
      content.innerHTML =
        '<textarea rows="10" cols="60"></textarea><button type="button">Import</button>';
      const area = content.querySelector('textarea');
      if (area) area.value = code;
      content
        .querySelector('button')
        ?.addEventListener('click', () => grapes.setComponents(area?.value ?? ''));
      grapes.Modal.open({ content });
    });
    const tabId = await tabIdOf(passlink.worker, page);
    await page.locator('.gjs-mdl-dialog textarea').focus();
    expect(await passlink.ask('insertIntoPage', { tabId, id: passlink.projectId })).toMatchObject({
      status: 'inserted',
      savedLater: 'dialog',
    });
    expect(await savedTemplate(page)).toBe(before);
    await page.locator('.gjs-mdl-dialog button').click();
    // Its own HTML writes quotes as entities.
    await expect.poll(() => savedTemplate(page)).toContain('Passlink end longURL');
    await page.close();
  });
});
