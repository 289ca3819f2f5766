import { expect, type Page } from '@playwright/test';

import { ChipOn } from '../support/chip.ts';
import { tabIdOf } from '../support/extension.ts';
import { type LabPage, openLab, savedLink, savedTemplate } from '../support/lab.ts';
import { BLOCK, type Ready } from './insertions.ts';
import { test } from './shared-browser.ts';

let passlink: Ready;

test.beforeAll(({ shared }) => {
  passlink = shared;
});

interface SourcePage {
  name: string;
  page: LabPage;
  query?: Record<string, string>;
  editor: string;
  /** CSS selector of the element that takes the keys. */
  typing: string;
}

const PAGES: readonly SourcePage[] = [
  { name: 'Ace', page: 'ace.html', editor: 'ace', typing: '.ace_text-input' },
  {
    name: 'CodeMirror 5',
    page: 'codemirror5.html',
    editor: 'codemirror5',
    typing: '.CodeMirror textarea',
  },
  { name: 'CodeMirror 6', page: 'codemirror6.html', editor: 'codemirror6', typing: '.cm-content' },
  { name: 'Monaco', page: 'monaco.html', editor: 'monaco', typing: '.native-edit-context' },
  {
    name: 'Monaco, bundled',
    page: 'monaco.html',
    query: { global: 'no' },
    editor: 'monaco',
    typing: '.native-edit-context',
  },
  {
    name: 'Monaco, bundled, with a textarea',
    page: 'monaco.html',
    query: { global: 'no', input: 'textarea' },
    editor: 'monaco',
    typing: 'textarea.inputarea',
  },
];

const insert = (tabId: number) => passlink.ask('insertIntoPage', { tabId, id: passlink.projectId });

for (const { name, page: path, query = {}, editor, typing } of PAGES) {
  test(`${name}: the editor’s hidden input is not read as a text field, and the author’s next key goes to the selection`, async () => {
    const page = await openLab(passlink.context, path, query);
    const tabId = await tabIdOf(passlink.worker, page);
    const before = await savedTemplate(page);
    await page.locator(typing).first().focus();
    await page.keyboard.press('Control+Home');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Shift+End');
    await page.evaluate(() => {
      document.addEventListener('keydown', ({ key, isTrusted }) => {
        if (!isTrusted) document.body.setAttribute('data-heard', key);
      });
    });

    expect(await passlink.ask('readPage', { tabId })).toMatchObject({
      status: 'template',
      editor,
      template: before.replaceAll('\r\n', '\n'),
      linkField: false,
      single: false,
    });
    await expect(page.locator(typing).first()).toBeFocused();
    await expect(page.locator('body')).not.toHaveAttribute('data-heard');
    await page.keyboard.insertText('instead');
    await expect
      .poll(() => savedTemplate(page))
      .toBe(before.replace('<html lang="en">', 'instead'));
    await page.close();
  });

  test(`${name}: an insertion into an empty text can be undone`, async () => {
    const page = await openLab(passlink.context, path, query);
    const tabId = await tabIdOf(passlink.worker, page);
    await page.locator(typing).first().focus();
    await page.keyboard.press('Control+a');
    await page.keyboard.press('Delete');
    await expect.poll(() => savedTemplate(page)).toBe('');
    expect(await insert(tabId)).toMatchObject({ status: 'inserted', style: 'quoted' });
    expect((await savedTemplate(page)).match(BLOCK)).toHaveLength(1);
    expect(await passlink.ask('undoInPage', { tabId })).toEqual({ status: 'undone' });
    expect(await savedTemplate(page)).toBe('');
    await page.close();
  });

  test(`${name}: an insertion works while another tab is in front, and takes no focus`, async () => {
    const page = await openLab(passlink.context, path, query);
    const tabId = await tabIdOf(passlink.worker, page);
    const before = await savedTemplate(page);
    await passlink.popup.bringToFront();
    expect(await insert(tabId)).toMatchObject({ status: 'inserted', style: 'quoted' });
    expect(await insert(tabId)).toMatchObject({ status: 'inserted', block: 'updated' });
    expect((await savedTemplate(page)).match(BLOCK)).toHaveLength(1);
    expect(await page.evaluate(() => document.activeElement?.localName)).toBe('body');
    expect(await passlink.ask('undoInPage', { tabId })).toEqual({ status: 'undone' });
    expect(await savedTemplate(page)).toBe(before);
    await page.close();
  });

  test(`${name}: a problem is shown and fixed as one step of the editor’s undo, and the fix can be undone`, async () => {
    const page = await openLab(passlink.context, path, { ...query, kb: '20' });
    const tabId = await tabIdOf(passlink.worker, page);
    await page.locator(typing).first().focus();
    await page.keyboard.press('Control+End');
    const faulty = '{{ UserAttribute[‘City’] }}';
    await page.keyboard.insertText(faulty);
    await expect.poll(() => savedTemplate(page)).toContain(faulty);
    await page.keyboard.press('Control+Home');
    const before = await savedTemplate(page);
    const { findings } = (await passlink.ask('checkPage', { tabId })) as {
      findings: { id: string; rule: string }[];
    };
    const { id } = findings.find(({ rule }) => rule === 'curly-quote-in-tag')!;

    expect(await passlink.ask('showInPage', { tabId, id })).toMatchObject({ status: 'shown' });
    await expect(page.getByText(faulty).first()).toBeInViewport();
    await expect(page.locator(typing).first()).toBeFocused();
    const fixed = await passlink.ask('fixInPage', { tabId, ids: [id] });
    expect(fixed).toMatchObject({ status: 'fixed' });
    const mended = await savedTemplate(page);
    expect(mended).toBe(before.replace(faulty, "{{ UserAttribute['City'] }}"));
    await page.keyboard.press('Control+z');
    await expect.poll(() => savedTemplate(page)).toBe(before);
    await page.keyboard.press('Control+y');
    await expect.poll(() => savedTemplate(page)).toBe(mended);
    expect(await passlink.ask('undoInPage', { tabId })).toEqual({ status: 'undone' });
    expect(await savedTemplate(page)).toBe(before);
    await page.close();
  });
}

for (const { page: path, query, reason } of [
  { page: 'ace.html', query: { readonly: '' }, reason: 'read-only' },
  { page: 'codemirror5.html', query: { readonly: '' }, reason: 'read-only' },
  { page: 'codemirror5.html', query: { readonly: 'nocursor' }, reason: 'read-only' },
  { page: 'codemirror6.html', query: { readonly: '' }, reason: 'read-only' },
  { page: 'codemirror6.html', query: { readonly: 'uneditable' }, reason: 'read-only' },
  { page: 'codemirror6.html', query: { readonly: 'filter' }, reason: 'read-back-differs' },
  { page: 'monaco.html', query: { readonly: '' }, reason: 'read-only' },
  { page: 'monaco.html', query: { readonly: '', global: 'no' }, reason: 'read-only' },
  {
    page: 'monaco.html',
    query: { readonly: '', global: 'no', input: 'textarea' },
    reason: 'read-only',
  },
] as const satisfies { page: LabPage; query: Record<string, string>; reason: string }[]) {
  const asked = new URLSearchParams(query).toString();
  test(`${path}?${asked}: an insertion into a read-only editor is refused`, async () => {
    const page = await openLab(passlink.context, path, query);
    const tabId = await tabIdOf(passlink.worker, page);
    const before = await savedTemplate(page);
    expect(await insert(tabId)).toMatchObject({ status: 'refused', reason });
    expect(await savedTemplate(page)).toBe(before);
    await page.close();
  });
}

for (const { page: path, query, typing } of [
  { page: 'codemirror5.html', query: {}, typing: '.CodeMirror-code' },
  { page: 'codemirror6.html', query: {}, typing: '.cm-content' },
  { page: 'monaco.html', query: {}, typing: '.view-lines' },
] as const satisfies { page: LabPage; query: Record<string, string>; typing: string }[]) {
  test(`${path}: showing a problem unfolds the code around it`, async () => {
    const page = await openLab(passlink.context, path, { ...query, folded: '', faulty: '' });
    const tabId = await tabIdOf(passlink.worker, page);
    const { findings } = (await passlink.ask('checkPage', { tabId })) as {
      findings: { id: string; rule: string }[];
    };
    const code = page.locator(typing);
    const words = 'UserAttribute[‘City’]';
    await expect(code).not.toContainText(words);
    const { id } = findings.find(({ rule }) => rule === 'curly-quote-in-tag')!;
    expect(await passlink.ask('showInPage', { tabId, id })).toMatchObject({ status: 'shown' });
    await expect(code).toContainText(words);
    await page.close();
  });
}

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

    expect(await insert(tabId)).toMatchObject({ status: 'inserted' });
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
