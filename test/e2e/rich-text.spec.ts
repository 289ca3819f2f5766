import { expect, type FrameLocator, type Page } from '@playwright/test';

import { tabIdOf } from '../support/extension.ts';
import { type LabPage, openLab, savedLink, savedTemplate } from '../support/lab.ts';
import { ChipOn } from '../support/chip.ts';
import { putCaretAfter } from './caret.ts';
import { BLOCK, type Ready } from './insertions.ts';
import { test } from './shared-browser.ts';

let passlink: Ready;

test.beforeAll(({ shared }) => {
  passlink = shared;
});

interface RichPage {
  name: string;
  kind: string;
  page: LabPage;
  query: Record<string, string>;
  /** CSS selector of the frame that holds the editor's document. */
  frame?: string;
  root: string;
}

const CKEDITOR4 = { kind: 'ckeditor4', page: 'ckeditor4.html' } as const;
const PAGES: readonly RichPage[] = [
  {
    name: 'TinyMCE',
    kind: 'tinymce',
    page: 'tinymce.html',
    query: {},
    frame: '.tox-edit-area__iframe',
    root: 'body',
  },
  {
    name: 'TinyMCE inline',
    kind: 'tinymce',
    page: 'tinymce.html',
    query: { inline: '' },
    root: '.mce-content-body',
  },
  {
    ...CKEDITOR4,
    name: 'CKEditor 4',
    query: { quotes: 'kept' },
    frame: '.cke_wysiwyg_frame',
    root: 'body',
  },
  {
    ...CKEDITOR4,
    name: 'CKEditor 4 inline',
    query: { inline: '', quotes: 'kept' },
    root: '.cke_editable',
  },
  {
    name: 'CKEditor 5',
    kind: 'ckeditor5',
    page: 'ckeditor5.html',
    query: { html: '' },
    root: '.ck-editor__main > .ck-editor__editable',
  },
  {
    name: 'a plain editable element',
    kind: 'contenteditable',
    page: 'contenteditable.html',
    query: {},
    root: '[aria-label=Message]',
  },
  {
    name: 'a frame that is editable as a whole',
    kind: 'contenteditable',
    page: 'contenteditable.html',
    query: { designmode: '' },
    frame: 'iframe',
    root: 'body',
  },
];

function within(page: Page, { frame }: RichPage): Page | FrameLocator {
  return frame === undefined ? page : page.frameLocator(frame);
}

for (const rich of PAGES) {
  const { name, kind, page: path, query, root } = rich;
  const open = async (more: Record<string, string> = {}) => {
    const page = await openLab(passlink.context, path, { ...query, ...more });
    const tabId = await tabIdOf(passlink.worker, page);
    const editable = within(page, rich).locator(root);
    const insert = () => passlink.ask('insertIntoPage', { tabId, id: passlink.projectId });
    return { page, tabId, editable, insert, before: await savedTemplate(page) };
  };

  test(`${name}: an insertion leaves the author’s caret where they were writing, and undo keeps what they wrote`, async () => {
    const { page, tabId, editable, insert, before } = await open();
    await putCaretAfter(editable, 'your spring card is ready');
    expect(await passlink.ask('readPage', { tabId })).toMatchObject({
      status: 'template',
      editor: kind,
      template: before,
    });
    expect(await insert()).toMatchObject({ status: 'inserted' });
    await page.keyboard.type('!');
    const typed = await savedTemplate(page);
    expect(typed).toContain('your spring card is ready!<');
    expect(typed.match(BLOCK)).toHaveLength(1);

    expect(await passlink.ask('undoInPage', { tabId })).toEqual({ status: 'undone' });
    expect(await savedTemplate(page)).toBe(
      before.replace('spring card is ready', 'spring card is ready!'),
    );
    await page.close();
  });

  test(`${name}: Remove takes an insertion out, and undo brings it back`, async () => {
    const { page, tabId, insert, before } = await open();
    await passlink.popup.bringToFront();
    expect(await insert()).toMatchObject({ status: 'inserted' });
    const inserted = await savedTemplate(page);
    expect(await passlink.ask('removeFromPage', { tabId, id: passlink.projectId })).toMatchObject({
      status: 'removed',
    });
    expect(await savedTemplate(page)).toBe(before);
    expect(await passlink.ask('undoInPage', { tabId })).toEqual({ status: 'undone' });
    expect(await savedTemplate(page)).toBe(inserted);
    await page.close();
  });

  test(`${name}: a problem is shown and fixed in place, and the fix can be undone`, async () => {
    const { page, tabId, editable } = await open();
    await putCaretAfter(editable, 'your spring card is ready');
    const faulty = '{{ UserAttribute.Home City }}';
    await page.keyboard.insertText(faulty);
    await expect(editable).toContainText(faulty);
    const before = await savedTemplate(page);
    const { findings } = (await passlink.ask('checkPage', { tabId })) as {
      findings: { id: string; rule: string }[];
    };
    const found = findings.find(({ rule }) => rule === 'missing-operator');
    const id = found?.id ?? '';

    expect(await passlink.ask('showInPage', { tabId, id })).toMatchObject({ status: 'shown' });
    const selected = await editable.evaluate(({ ownerDocument }) =>
      String(ownerDocument.getSelection()),
    );
    expect(selected).not.toBe('');
    expect(faulty).toContain(selected);
    expect(await passlink.ask('fixInPage', { tabId, ids: [id] })).toMatchObject({
      status: 'fixed',
    });
    await expect(editable).toContainText("{{ UserAttribute['Home City'] }}");
    expect(await passlink.ask('undoInPage', { tabId })).toEqual({ status: 'undone' });
    expect(await savedTemplate(page)).toBe(before);
    await page.close();
  });
}

for (const { name, page: path, query } of PAGES.filter(({ kind }) => kind !== 'contenteditable')) {
  test(`${name}: an insertion into a read-only editor is refused`, async () => {
    const page = await openLab(passlink.context, path, { ...query, readonly: '' });
    const tabId = await tabIdOf(passlink.worker, page);
    const before = await savedTemplate(page);
    expect(await passlink.ask('insertIntoPage', { tabId, id: passlink.projectId })).toEqual({
      status: 'refused',
      reason: 'read-only',
      message: 'The editor does not allow changes now.',
    });
    expect(await savedTemplate(page)).toBe(before);
    await page.close();
  });
}

for (const [name, path, button, code] of [
  ['TinyMCE', 'tinymce.html', '[aria-label="Source code"]', '.tox-dialog textarea'],
  ['CKEditor 4', 'ckeditor4.html', '.cke_button__source', 'textarea.cke_source'],
  ['CKEditor 5', 'ckeditor5.html', 'button:has-text("Source")', '.ck-source-editing-area textarea'],
] as const) {
  test(`${name}: nothing is written while the editor shows its code`, async () => {
    const page = await openLab(passlink.context, path);
    const tabId = await tabIdOf(passlink.worker, page);
    await page.locator(button).first().click();
    await page.locator(code).click();
    const shown = await page.locator(code).inputValue();
    expect(await passlink.ask('insertIntoPage', { tabId, id: passlink.projectId })).toMatchObject({
      status: 'refused',
      reason: 'read-only',
      message: expect.stringContaining('shows its code'),
    });
    expect(await page.locator(code).inputValue()).toBe(shown);
    await page.close();
  });
}

for (const [name, path] of [
  ['CKEditor 5', 'ckeditor5.html'],
  ['a plain editable element', 'contenteditable.html'],
] as const) {
  test(`${name}: the chip fills the link field without taking its focus`, async () => {
    const page = await openLab(passlink.context, path);
    const before = await savedTemplate(page);
    const field = page.getByLabel('Button link');
    await field.focus();
    await field.evaluate((element) => {
      for (const type of ['blur', 'focusout']) {
        element.addEventListener(type, () => element.setAttribute('data-left', type));
      }
    });
    const chip = new ChipOn(page);
    await chip.press(/^Insert SmartPass link/);
    await expect.poll(() => chip.text()).toMatch(/Inserted(, checking| and checked)/);
    expect(await savedLink(page)).toBe('{{longURL}}');
    expect((await savedTemplate(page)).match(BLOCK)).toHaveLength(1);
    await expect(field).toBeFocused();
    await expect(field).not.toHaveAttribute('data-left');

    await chip.press(/^Undo/);
    await expect.poll(() => chip.text()).toContain('Taken out again');
    expect(await savedTemplate(page)).toBe(before);
    expect(await savedLink(page)).toBe('https://harbour.example/card');
    await page.close();
  });
}

test('a chat box beside a template, or alone on a page, is never taken for a template', async () => {
  const page = await openLab(passlink.context, 'contenteditable.html');
  const tabId = await tabIdOf(passlink.worker, page);
  const chat = page.getByRole('textbox', { name: 'Type a message to support' });
  const said = await chat.innerHTML();
  await chat.click();
  expect(await passlink.ask('insertIntoPage', { tabId, id: passlink.projectId })).toMatchObject({
    status: 'inserted',
  });
  expect((await savedTemplate(page)).match(BLOCK)).toHaveLength(1);
  expect(await chat.innerHTML()).toBe(said);
  await page.close();

  const alone = await openLab(passlink.context, 'contenteditable.html', { readonly: '' });
  await alone.getByRole('textbox', { name: 'Type a message to support' }).click();
  expect(await passlink.ask('readPage', { tabId: await tabIdOf(passlink.worker, alone) })).toEqual({
    status: 'no-template',
  });
  await alone.close();
});

test('an empty editable element that is labelled as a template takes a block, and undo empties it', async () => {
  const page = await openLab(passlink.context, 'contenteditable.html', { empty: '' });
  const tabId = await tabIdOf(passlink.worker, page);
  expect(await passlink.ask('insertIntoPage', { tabId, id: passlink.projectId })).toMatchObject({
    status: 'inserted',
  });
  expect(await passlink.ask('undoInPage', { tabId })).toEqual({ status: 'undone' });
  expect(await savedTemplate(page)).toBe('');
  await page.close();
});

test('TinyMCE that protects template tags: a block is recognized after its content is loaded again', async () => {
  const page = await openLab(passlink.context, 'tinymce.html', { protect: '' });
  const tabId = await tabIdOf(passlink.worker, page);
  const insert = () => passlink.ask('insertIntoPage', { tabId, id: passlink.projectId });
  expect(await insert()).toMatchObject({ status: 'inserted', block: 'inserted' });
  const inserted = await savedTemplate(page);
  const loaded = await page.evaluate(() => {
    interface Editor {
      getContent(): string;
      setContent(html: string): void;
      getBody(): HTMLElement;
    }
    const { tinymce } = window as typeof window & { tinymce?: { activeEditor: Editor } };
    tinymce?.activeEditor.setContent(tinymce.activeEditor.getContent());
    return tinymce?.activeEditor.getBody().innerHTML;
  });
  expect(loaded).toContain('<!--mce:protected %7B%23');
  expect(await insert()).toMatchObject({ status: 'inserted', block: 'updated' });
  expect(await savedTemplate(page)).toBe(inserted);
  expect(await passlink.ask('undoInPage', { tabId })).toEqual({ status: 'undone' });
  expect((await savedTemplate(page)).match(BLOCK)).toBeNull();
  await page.close();
});
