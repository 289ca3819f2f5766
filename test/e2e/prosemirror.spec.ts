import { expect } from '@playwright/test';

import { savedTemplate } from '../support/lab.ts';
import { test } from './shared-browser.ts';

test('a page that drops typed braces gets no block, and no undo step that would bring it in', async ({
  openPlain,
}) => {
  const { page, work } = await openPlain('prosemirror.html', { typed: 'braceless' });
  const before = await savedTemplate(page);
  expect(await work.insert()).toMatchObject({ status: 'refused', reason: 'read-back-differs' });
  expect(await savedTemplate(page)).toBe(before);
  await page.locator('.ProseMirror').focus();
  await page.keyboard.press('Control+z');
  expect(await savedTemplate(page)).toBe(before);
});
