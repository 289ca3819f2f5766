import { expect, type Page } from '@playwright/test';

import { ChipOn } from '../support/chip.ts';
import { tabIdOf } from '../support/extension.ts';
import { savedTemplate } from '../support/lab.ts';
import { BLOCK, type Ready } from './insertions.ts';
import { openScriptEditor } from './script-editors.ts';
import { test } from './shared-browser.ts';

let passlink: Ready;

test.beforeAll(({ shared }) => {
  passlink = shared;
});

/** Each editor, what opens and closes its code view, and the code in it. */
const CODE_VIEWS = [
  ['trumbowyg', '', '.trumbowyg-viewHTML-button', '.trumbowyg-textarea'],
  ['summernote', '', '.btn-codeview', '.note-codable'],
  ['jodit', '', '.jodit-toolbar-button_source button', '.jodit-source__mirror'],
  ['jodit', '?ace', '.jodit-toolbar-button_source button', '.ace_text-input'],
  ['suneditor2', '', '[data-command="codeView"]', '.se-wrapper-code'],
  ['suneditor3', '', '[data-command="codeView"]', '.se-code-viewer, .se-wrapper-code'],
] as const;

const press = (page: Page, button: string) => page.locator(button).first().click();

for (const [name, query, button, area] of CODE_VIEWS) {
  test(`${name}${query}, code view open: what is said to be inserted is saved once the view is closed`, async () => {
    const page = await openScriptEditor(passlink.context, name, query);
    const before = await savedTemplate(page);
    expect(before).toContain('your card is');
    const tabId = await tabIdOf(passlink.worker, page);
    await press(page, button);
    const code = page.locator(area).first();
    await expect(code).toBeAttached();
    await code.focus();

    expect(await passlink.ask('insertIntoPage', { tabId, id: passlink.projectId })).toMatchObject({
      status: 'inserted',
      savedLater: 'code-view',
    });
    await press(page, button);
    await expect.poll(async () => (await savedTemplate(page)).match(BLOCK)?.length).toBe(1);
    const saved = await savedTemplate(page);
    expect(saved.indexOf('{# Passlink')).toBeLessThan(saved.indexOf('your card is'));
    expect(await passlink.ask('undoInPage', { tabId })).toEqual({ status: 'undone' });
    expect(await savedTemplate(page)).not.toContain('Passlink');
    await page.close();
  });

  test(`${name}${query}, code view open: the chip says what saves it, and never “checked”`, async () => {
    const page = await openScriptEditor(passlink.context, name, query);
    await press(page, button);
    await expect(page.locator(area).first()).toBeAttached();
    const chip = new ChipOn(page);
    await page.locator(area).first().focus();
    await page.locator('#link').focus();
    await chip.press(/^Insert SmartPass link/);
    await expect.poll(() => chip.text()).toContain('Leave the code view to save it');
    expect(await chip.text()).not.toContain('checked');
    await page.close();
  });
}
