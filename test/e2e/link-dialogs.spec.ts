import { expect, type Locator, type Page, test } from '@playwright/test';

import { ChipOn } from '../support/chip.ts';
import { type LabPage, openLab, savedTemplate } from '../support/lab.ts';
import { BLOCK, launchWithProject, type Ready } from './insertions.ts';

let passlink: Ready;

/** Holds a character that is percent-encoded, and one that HTML writes otherwise. */
const REFERENCE = '{{longURL}}&utm_source=moe%20ngage';

test.beforeAll(async () => {
  passlink = await launchWithProject({}, { utm_source: 'moe ngage' });
});

test.afterAll(() => passlink.close());

/** How an author changes a link with an editor's own dialog. */
interface LinkDialog {
  name: string;
  page: LabPage;
  query: Record<string, string>;
  /** The words of the link, which lead to the address below at first. */
  words: string;
  address: string;
  open(page: Page, words: string): Promise<void>;
  field(page: Page): Locator;
  save(page: Page): Promise<void>;
  /** Where the author types, for the editor's own undo. */
  typing: string;
}

const PREFERENCES = {
  words: 'Choose what we send',
  address: 'https://harbour.example/preferences',
};
const SHOP = { words: 'Find your shop', address: 'https://harbour.example/shops' };

const TINYMCE = {
  ...PREFERENCES,
  page: 'tinymce.html',
  async open(page: Page, words: string) {
    const framed = page.frameLocator('.tox-edit-area__iframe').getByText(words);
    const inline = page.locator('.mce-content-body').getByText(words);
    await ((await inline.count()) > 0 ? inline : framed).click();
    await page.keyboard.press('Control+k');
    await page.locator('.tox-dialog').waitFor();
  },
  field: (page: Page) => page.locator('.tox-dialog input[type=url]'),
  save: (page: Page) => page.locator('.tox-dialog').getByRole('button', { name: 'Save' }).click(),
} as const;

const CKEDITOR4 = {
  ...PREFERENCES,
  page: 'ckeditor4.html',
  async open(page: Page, words: string) {
    const framed = page.frameLocator('.cke_wysiwyg_frame').getByText(words);
    const inline = page.locator('div.cke_editable').getByText(words);
    await ((await inline.count()) > 0 ? inline : framed).dblclick();
    await page.locator('.cke_dialog').waitFor();
  },
  field: (page: Page) => page.locator('.cke_dialog').getByRole('textbox', { name: 'URL' }),
  save: (page: Page) => page.locator('.cke_dialog_ui_button_ok').click(),
} as const;

const CKEDITOR5 = {
  ...SHOP,
  page: 'ckeditor5.html',
  async open(page: Page, words: string) {
    await page.locator('.ck-editor__editable').getByText(words).click();
    await page.getByRole('button', { name: 'Edit link' }).click();
  },
  field: (page: Page) => page.locator('.ck-link-form').getByLabel('Link URL'),
  save: (page: Page) => page.locator('.ck-link-form button[type=submit]').click(),
  typing: '.ck-editor__editable',
} as const;

const DIALOGS: readonly LinkDialog[] = [
  { ...TINYMCE, name: 'TinyMCE', query: {}, typing: '.tox-edit-area__iframe' },
  {
    ...TINYMCE,
    name: 'TinyMCE inline that makes addresses whole',
    query: { inline: '', urls: 'absolute' },
    typing: '.mce-content-body',
  },
  {
    ...CKEDITOR4,
    name: 'CKEditor 4',
    query: { quotes: 'kept' },
    typing: '.cke_wysiwyg_frame',
  },
  {
    ...CKEDITOR4,
    name: 'CKEditor 4 inline',
    query: { inline: '' },
    typing: '.cke_editable',
  },
  { ...CKEDITOR5, name: 'CKEditor 5', query: {} },
  {
    ...CKEDITOR5,
    name: 'CKEditor 5 that completes addresses',
    query: { protocol: '' },
  },
];

for (const { name, page: path, query, words, address, open, field, save, typing } of DIALOGS) {
  test(`${name}: the chip fills the link dialog, the link is saved unchanged, and undo is exact`, async () => {
    const page = await openLab(passlink.context, path, query);
    const chip = new ChipOn(page);
    const before = await savedTemplate(page);
    await open(page, words);
    const url = field(page);
    await url.click();
    const old = await url.inputValue();

    await chip.press(/^Insert SmartPass link/);
    await expect.poll(() => chip.text()).toMatch(/Inserted(, checking| and checked)/);
    await expect(url).toBeFocused();
    await expect(url).toHaveValue(REFERENCE);
    expect((await savedTemplate(page)).match(BLOCK)).toHaveLength(1);

    await chip.press(/^Undo/);
    await expect.poll(() => chip.text()).toContain('Taken out again');
    expect(await savedTemplate(page)).toBe(before);
    await expect(url).toHaveValue(old);

    await chip.dismiss();
    await url.focus();
    await chip.press(/^Insert SmartPass link/);
    await expect.poll(() => chip.text()).toMatch(/Inserted(, checking| and checked)/);
    const inserted = await savedTemplate(page);
    await save(page);
    await expect
      .poll(() => savedTemplate(page))
      .toBe(inserted.replace(`href="${address}"`, `href="${REFERENCE.replace('&', '&amp;')}"`));

    // A second look at the link, and saving it again, changes nothing.
    const linked = await savedTemplate(page);
    // What the chip says may stand over the dialog's button by now.
    await chip.dismiss();
    await open(page, words);
    await save(page);
    expect(await savedTemplate(page)).toBe(linked);

    await page.locator(typing).first().focus();
    await page.keyboard.press('Control+z');
    await expect.poll(() => savedTemplate(page)).toBe(inserted);
    await page.keyboard.press('Control+z');
    await expect.poll(() => savedTemplate(page)).toBe(before);
    await page.close();
  });
}
