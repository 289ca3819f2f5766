import { expect } from '@playwright/test';

import { savedTemplate } from '../support/lab.ts';
import { selectText } from './caret.ts';
import { test } from './shared-browser.ts';

test('Quill: nothing is written while the editor asks for a link', async ({ openPlain }) => {
  const { page, work } = await openPlain('quill.html');
  const before = await savedTemplate(page);
  await selectText(page.locator('.ql-editor'), 'till');
  await page.locator('button.ql-link').click();
  await expect(page.locator('.ql-tooltip.ql-editing')).toBeVisible();
  expect(await work.insert()).toMatchObject({
    status: 'refused',
    message: 'The editor is asking for a link. Finish or close that first, then insert again.',
  });
  expect(await savedTemplate(page)).toBe(before);
  await expect(page.locator('.ql-tooltip.ql-editing')).toBeVisible();
});
