import { expect, type Page } from '@playwright/test';

import { ChipOn } from '../support/chip.ts';
import { tabIdOf } from '../support/extension.ts';
import { openLab, savedLink, savedTemplate } from '../support/lab.ts';
import type { Work } from '../support/plain-page/work-in-plain-page.ts';
import { selectText } from './caret.ts';
import { goesInOnceAndComesOut, showsAndFixes } from './editor-contract.ts';
import { EDITOR_PAGES } from './editor-pages/index.ts';
import { type LinkReader, linkReader } from './expect-right-link.ts';
import { BLOCK, type Ready } from './insertions.ts';
import { test } from './shared-browser.ts';

let passlink: Ready;
let links: LinkReader;

test.beforeAll(({ shared }) => {
  passlink = shared;
  links = linkReader();
});

test.afterAll(() => links.close());

/** The same work as in a plain page, asked of the extension as its popup asks. */
async function workInExtension(page: Page): Promise<Work> {
  const tabId = await tabIdOf(passlink.worker, page);
  const { ask, projectId: id } = passlink;
  const findingOf = async (rule: string) => {
    const report = (await ask('checkPage', { tabId })) as {
      findings: { id: string; rule: string }[];
    };
    return report.findings.find((each) => each.rule === rule)?.id ?? `no ${rule}`;
  };
  return {
    report: () => ask('readPage', { tabId }),
    insert: () => ask('insertIntoPage', { tabId, id }),
    remove: () => ask('removeFromPage', { tabId, id }),
    undo: () => ask('undoInPage', { tabId }),
    show: async (rule) => ask('showInPage', { tabId, id: await findingOf(rule) }),
    fix: async (rule) => ask('fixInPage', { tabId, ids: [await findingOf(rule)] }),
  };
}

/** One row of each editor, and those whose page has a policy against foreign scripts. */
const ROWS = EDITOR_PAGES.filter(
  ({ kind, query }, at) =>
    query?.['csp'] !== undefined || EDITOR_PAGES.findIndex((each) => each.kind === kind) === at,
);

for (const row of ROWS) {
  const { name, page: path, query = {}, author } = row;

  test(`${name}: Passlink’s popup inserts once, updates and undoes`, async () => {
    const page = await openLab(passlink.context, path, query);
    const work = await workInExtension(page);
    await goesInOnceAndComesOut({ page, row, work }, links.expectRightLink);
  });

  if (!author) continue;

  test(`${name}: Check shows and fixes a problem, and its fix can be undone`, async () => {
    const page = await openLab(passlink.context, path, query);
    const work = await workInExtension(page);
    await showsAndFixes({ page, row, work, author });
  });
}

for (const { name, kind, page: path, query = {}, typing } of EDITOR_PAGES.filter(
  ({ linkField }) => linkField,
)) {
  test(`${name}: the chip fills the link field without taking its focus, and the editor keeps its selection`, async () => {
    const page = await openLab(passlink.context, path, query);
    const before = await savedTemplate(page);
    await selectText(page.locator(typing), 'till');
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
    // A plain element has no selection but the page's own, which is in the field.
    if (kind === 'contenteditable') return;
    expect((await keptSelection(page, typing)).trim()).toBe('till');
  });
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
