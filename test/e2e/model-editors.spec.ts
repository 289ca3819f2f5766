import { expect, type Page } from '@playwright/test';

import { tabIdOf } from '../support/extension.ts';
import { type LabPage, letMinutePass, openLab, savedLink, savedTemplate } from '../support/lab.ts';
import { ChipOn } from '../support/chip.ts';
import { selectText } from './caret.ts';
import { BLOCK, type Ready } from './insertions.ts';
import { test } from './shared-browser.ts';

let passlink: Ready;

test.beforeAll(({ shared }) => {
  passlink = shared;
});

interface ModelPage {
  name: string;
  page: LabPage;
  query: Record<string, string>;
  root: string;
}

const PAGES: readonly ModelPage[] = [
  { name: 'ProseMirror', page: 'prosemirror.html', query: {}, root: '.ProseMirror' },
  { name: 'Tiptap', page: 'prosemirror.html', query: { tiptap: '' }, root: '.ProseMirror' },
  { name: 'Lexical', page: 'lexical.html', query: {}, root: '[data-lexical-editor]' },
  { name: 'Slate', page: 'slate.html', query: {}, root: '[data-slate-editor]' },
  { name: 'Quill', page: 'quill.html', query: { global: '' }, root: '.ql-editor' },
];

function selected(page: Page): Promise<string> {
  return page.evaluate(() => getSelection()?.toString().trim() ?? '');
}

/** What the library considers selected while the focus is elsewhere. */
async function keptSelection(page: Page, root: string): Promise<string> {
  return page.evaluate(async (selector) => {
    interface Focusable {
      focus(): void;
    }
    const editor = document.querySelector<HTMLElement & { __lexicalEditor?: Focusable }>(selector)!;
    const { Quill } = window as typeof window & { Quill?: { find(node: unknown): Focusable } };
    const instance = editor['__lexicalEditor'] ?? Quill?.find(editor.parentElement);
    if (instance) {
      // These two put it into the page when they are given the focus; the others copy it.
      instance.focus();
      await new Promise(requestAnimationFrame);
      return getSelection()?.toString() ?? '';
    }
    const clipboardData = new DataTransfer();
    const copy = { clipboardData, bubbles: true, cancelable: true };
    editor.dispatchEvent(new ClipboardEvent('copy', copy));
    return clipboardData.getData('text/plain');
  }, root);
}

for (const { name, page: path, query, root } of PAGES) {
  test(`${name}: an insertion keeps the author’s focus, selection and scroll position`, async () => {
    const page = await openLab(passlink.context, path, { ...query, kb: '20' });
    const tabId = await tabIdOf(passlink.worker, page);
    const before = await savedTemplate(page);
    await selectText(page.locator(root), 'till');
    const scrolled = () =>
      page.evaluate(() => [...document.querySelectorAll('*')].map(({ scrollTop }) => scrollTop));
    const place = await scrolled();

    expect(await passlink.ask('insertIntoPage', { tabId, id: passlink.projectId })).toMatchObject({
      status: 'inserted',
    });
    await expect(page.locator(root)).toBeFocused();
    expect(await selected(page)).toBe('till');
    expect(await scrolled()).toEqual(place);
    await page.keyboard.insertText('counter');
    const typed = await savedTemplate(page);
    expect(typed.replace(BLOCK, '')).toBe(before.replace('till', 'counter'));
    await page.close();
  });

  test(`${name}: the chip fills the link field without taking its focus, and the editor keeps its selection`, async () => {
    const page = await openLab(passlink.context, path, query);
    const before = await savedTemplate(page);
    await selectText(page.locator(root), 'till');
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
    await expect(field).toBeFocused();
    expect((await keptSelection(page, root)).trim()).toBe('till');
    await page.close();
  });

  test(`${name}: insertion and undo work without the focus, and in an empty document`, async () => {
    const page = await openLab(passlink.context, path, query);
    const tabId = await tabIdOf(passlink.worker, page);
    const insert = () => passlink.ask('insertIntoPage', { tabId, id: passlink.projectId });
    await passlink.popup.bringToFront();
    expect(await insert()).toMatchObject({ status: 'inserted' });
    expect(await page.evaluate(() => document.activeElement?.localName)).toBe('body');
    expect(await passlink.ask('undoInPage', { tabId })).toEqual({ status: 'undone' });

    await page.bringToFront();
    await page.locator(root).focus();
    await page.keyboard.press('Control+a');
    await page.keyboard.press('Delete');
    const empty = await savedTemplate(page);
    expect(await insert()).toMatchObject({ status: 'inserted' });
    expect((await savedTemplate(page)).match(BLOCK)).toHaveLength(1);
    expect(await passlink.ask('undoInPage', { tabId })).toEqual({ status: 'undone' });
    expect(await savedTemplate(page)).toBe(empty);
    await page.close();
  });

  test(`${name}: an insertion replaces a block that was pasted as paragraphs, and undo restores them`, async () => {
    const page = await openLab(passlink.context, path, query);
    const tabId = await tabIdOf(passlink.worker, page);
    const { block } = (await passlink.ask('buildSnippet', {
      id: passlink.projectId,
      style: 'quoteless',
    })) as { block: string };
    await page.evaluate((text) => navigator.clipboard.writeText(text), block);
    const paragraphs = () => page.locator(`${root} p`).count();
    const authors = await paragraphs();
    // The empty line between the paragraphs.
    const empty = page.locator(`${root} p`).nth(1);
    await empty.click();
    await expect
      .poll(() => empty.evaluate((line) => line.contains(document.getSelection()!.anchorNode)))
      .toBe(true);
    await page.keyboard.press('Control+v');
    const pasted = await savedTemplate(page);
    expect(await paragraphs()).toBeGreaterThan(authors);
    await letMinutePass(page);

    expect(await passlink.ask('insertIntoPage', { tabId, id: passlink.projectId })).toMatchObject({
      status: 'inserted',
      block: 'updated',
    });
    expect(await paragraphs()).toBe(authors);
    expect(await passlink.ask('undoInPage', { tabId })).toEqual({ status: 'undone' });
    expect(await savedTemplate(page)).toBe(pasted);
    await page.close();
  });

  test(`${name}: a problem is shown and fixed in place, and the fix can be undone`, async () => {
    const page = await openLab(passlink.context, path, query);
    const tabId = await tabIdOf(passlink.worker, page);
    await page.locator(`${root} p`).nth(1).click();
    const faulty = '{{ UserAttribute[‘City’] }}';
    await page.keyboard.insertText(faulty);
    await expect(page.locator(root)).toContainText(faulty);
    const before = await savedTemplate(page);
    const { findings } = (await passlink.ask('checkPage', { tabId })) as {
      findings: { id: string; rule: string }[];
    };
    const { id } = findings.find(({ rule }) => rule === 'curly-quote-in-tag')!;

    expect(await passlink.ask('showInPage', { tabId, id })).toMatchObject({ status: 'shown' });
    expect(faulty).toContain(await selected(page));
    expect(await selected(page)).not.toBe('');
    expect(await passlink.ask('fixInPage', { tabId, ids: [id] })).toMatchObject({
      status: 'fixed',
    });
    await expect(page.locator(root)).toContainText("{{ UserAttribute['City'] }}");
    expect(await passlink.ask('undoInPage', { tabId })).toEqual({ status: 'undone' });
    expect(await savedTemplate(page)).toBe(before);
    await page.close();
  });

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

test('a page that drops typed braces gets no block, and no undo step that would bring it in', async () => {
  const page = await openLab(passlink.context, 'prosemirror.html', { typed: 'braceless' });
  const tabId = await tabIdOf(passlink.worker, page);
  const before = await savedTemplate(page);
  expect(await passlink.ask('insertIntoPage', { tabId, id: passlink.projectId })).toMatchObject({
    status: 'refused',
    reason: 'read-back-differs',
  });
  expect(await savedTemplate(page)).toBe(before);
  await page.locator('.ProseMirror').focus();
  await page.keyboard.press('Control+z');
  expect(await savedTemplate(page)).toBe(before);
  await page.close();
});

for (const [what, selector, trigger] of [
  ['the link field', 'input[name="link"]', 'textarea'],
  ['the template’s field', 'textarea', 'textarea'],
] as const) {
  test(`the insertion is refused and leaves nothing behind when ${what} disappears meanwhile`, async () => {
    const page = await openLab(passlink.context, 'plain-fields.html');
    const before = await savedTemplate(page);
    await page.evaluate(
      ([gone, heard]) => {
        const field = document.querySelector(gone)!;
        document.querySelector(heard)!.addEventListener('input', () => field.remove());
      },
      [selector, trigger] as const,
    );
    const tabId = await tabIdOf(passlink.worker, page);
    await page.getByLabel('Link URL').focus();
    const answer = await passlink.ask('insertIntoPage', { tabId, id: passlink.projectId });
    expect(answer).toMatchObject({ status: 'refused', reason: 'unreachable' });
    expect(await savedLink(page)).toBe('https://harbour.example/card');
    if (selector !== 'textarea') expect(await savedTemplate(page)).toBe(before);
    await page.close();
  });
}

test('the insertion is refused when the link field’s pop-up closes because the template changes', async () => {
  const page = await openLab(passlink.context, 'lexical.html');
  const before = await savedTemplate(page);
  const field = page.getByLabel('Button link');
  await field.focus();
  await page.evaluate(() => {
    new MutationObserver(() => document.querySelector('input')?.remove()).observe(
      document.querySelector('[data-lexical-editor]')!,
      { subtree: true, childList: true, characterData: true },
    );
  });
  const tabId = await tabIdOf(passlink.worker, page);
  expect(await passlink.ask('insertIntoPage', { tabId, id: passlink.projectId })).toMatchObject({
    status: 'refused',
    reason: 'unreachable',
  });
  expect(await savedTemplate(page)).toBe(before);
  await page.close();
});

test('Quill: nothing is written while the editor asks for a link', async () => {
  const page = await openLab(passlink.context, 'quill.html');
  const tabId = await tabIdOf(passlink.worker, page);
  const before = await savedTemplate(page);
  await selectText(page.locator('.ql-editor'), 'till');
  await page.locator('button.ql-link').click();
  await expect(page.locator('.ql-tooltip.ql-editing')).toBeVisible();
  expect(await passlink.ask('insertIntoPage', { tabId, id: passlink.projectId })).toMatchObject({
    status: 'refused',
    message: 'The editor is asking for a link. Finish or close that first, then insert again.',
  });
  expect(await savedTemplate(page)).toBe(before);
  await expect(page.locator('.ql-tooltip.ql-editing')).toBeVisible();
  await page.close();
});
