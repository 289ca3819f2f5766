import { expect } from '@playwright/test';

import { tabIdOf } from '../support/extension.ts';
import { openLab, savedLink, savedTemplate } from '../support/lab.ts';
import { type LinkReader, linkReader } from './expect-right-link.ts';
import { BLOCK, type Ready } from './insertions.ts';
import { test } from './shared-browser.ts';

let passlink: Ready;
let reader: LinkReader;

test.beforeAll(({ shared }) => {
  passlink = shared;
  reader = linkReader();
});

test.afterAll(() => reader.close());

/** The practice page with one field made with a library, and the author in that field. */
async function openField(query: Record<string, string>) {
  const page = await openLab(passlink.context, 'editor-fields.html', query);
  await page.locator('[data-lab=field] [contenteditable]').first().click();
  const tabId = await tabIdOf(passlink.worker, page);
  return {
    page,
    read: () => passlink.ask('readPage', { tabId }),
    insert: () => passlink.ask('insertIntoPage', { tabId, id: passlink.projectId }),
    undo: () => passlink.ask('undoInPage', { tabId }),
  };
}

const LIBRARIES = ['lexical', 'slate', 'prosemirror', 'quill'] as const;

for (const by of LIBRARIES) {
  for (const [field, mail] of [
    ['subject', 'froala'],
    ['preview', 'ckeditor'],
  ] as const) {
    test(`${by}: the author is in the ${field}, and the link goes into the mail beside it`, async () => {
      const { page, read, insert, undo } = await openField({ by, field, mail });
      const [before, text] = [await savedTemplate(page), await savedLink(page)];
      expect(await read()).toMatchObject({
        status: 'template',
        editor: mail === 'froala' ? 'froala' : 'ckeditor5',
        inField: field === 'subject' ? 'Field “Subject”' : 'Field “Preview Text”',
        single: false,
      });
      expect(await insert()).toMatchObject({ status: 'inserted' });
      expect((await savedTemplate(page)).match(BLOCK)).toHaveLength(1);
      expect(await savedLink(page)).toBe(text);
      expect(await undo()).toEqual({ status: 'undone' });
      expect([await savedTemplate(page), await savedLink(page)]).toEqual([before, text]);
      await page.close();
    });
  }

  test(`${by}: a subject alone is no template`, async () => {
    const { page, read, insert } = await openField({ by, field: 'subject', mail: 'none' });
    const before = await savedLink(page);
    expect(await read()).toEqual({ status: 'no-template', inField: 'Field “Subject”' });
    expect(await insert()).toMatchObject({ status: 'refused', reason: 'no-template' });
    expect(await savedLink(page)).toBe(before);
    await page.close();
  });

  for (const field of ['link', 'empty'] as const)
    test(`${by}: a deep link, ${field === 'link' ? 'filled' : 'empty'}, beside a mail gets the reference, and the mail gets the code`, async () => {
      const { page, insert, undo } = await openField({ by, field });
      const [before, link] = [await savedTemplate(page), await savedLink(page)];
      expect(await insert()).toMatchObject({ status: 'inserted', reference: true });
      expect(await savedLink(page)).toBe('{{longURL}}');
      expect((await savedTemplate(page)).match(BLOCK)).toHaveLength(1);
      expect(await undo()).toEqual({ status: 'undone' });
      expect([await savedTemplate(page), await savedLink(page)]).toEqual([before, link]);
      await page.close();
    });

  test(`${by}: an SMS's text gets the whole snippet as text, or says why not`, async () => {
    const { page, read, insert, undo } = await openField({ by, field: 'sms', mail: 'none' });
    const before = await savedLink(page);
    expect(await read()).toMatchObject({ label: 'Field “SMS message”', single: true });
    const outcome = await insert();
    if (by === 'lexical' || by === 'prosemirror') {
      expect(outcome).toMatchObject({ status: 'inserted', style: 'inline' });
      const inserted = await savedLink(page);
      expect(inserted.match(BLOCK)).toHaveLength(1);
      await reader.expectRightLink(inserted);
      expect(await undo()).toEqual({ status: 'undone' });
    } else {
      expect(outcome).toMatchObject({ status: 'refused', reason: 'quotes', single: true });
    }
    expect(await savedLink(page)).toBe(before);
    await page.close();
  });
}
