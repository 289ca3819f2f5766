import { expect } from '@playwright/test';

import { savedTemplate } from '../support/lab.ts';
import { BLOCK } from './insertions.ts';
import { test } from './shared-browser.ts';

test('an empty editable element that is labelled as a template takes a block, and undo empties it', async ({
  openPlain,
}) => {
  const { page, work } = await openPlain('contenteditable.html', { empty: '' });
  expect(await work.insert()).toMatchObject({ status: 'inserted' });
  expect((await savedTemplate(page)).match(BLOCK)).toHaveLength(1);
  expect(await work.undo()).toEqual({ status: 'undone' });
  expect(await savedTemplate(page)).toBe('');
});

test('a chat box beside a template, or alone on a page, is never taken for a template', async ({
  openPlain,
}) => {
  const { page, work } = await openPlain('contenteditable.html');
  const chat = page.getByRole('textbox', { name: 'Type a message to support' });
  const said = await chat.innerHTML();
  await chat.click();
  expect(await work.insert()).toMatchObject({ status: 'inserted' });
  expect((await savedTemplate(page)).match(BLOCK)).toHaveLength(1);
  expect(await chat.innerHTML()).toBe(said);

  const alone = await openPlain('contenteditable.html', { readonly: '' });
  await alone.page.getByRole('textbox', { name: 'Type a message to support' }).click();
  expect(await alone.work.report()).toEqual({ status: 'no-template' });
});
