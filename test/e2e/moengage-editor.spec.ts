import { expect } from '@playwright/test';

import type { Ready } from './insertions.ts';
import { openEmail, stored } from './moengage-page.ts';
import { test } from './shared-browser.ts';

let passlink: Ready;

test.beforeAll(({ shared }) => {
  passlink = shared;
});

test('Code View: what needs it closed says so, and changes nothing', async () => {
  const { page, tabId, insert } = await openEmail(passlink);
  expect(await insert()).toMatchObject({ status: 'inserted' });
  const before = await stored(page);
  expect(
    await passlink.ask('insertButtonIntoPage', {
      tabId,
      id: passlink.projectId,
      wallets: ['apple'],
    }),
  ).toMatchObject({
    status: 'refused',
    message: expect.stringContaining('Leave the code view'),
  });
  expect(await stored(page)).toBe(before);
});

test('Code View: a removal goes through the editor, and so does its undo', async () => {
  const { page, tabId, insert, undo } = await openEmail(passlink);
  expect(await insert()).toMatchObject({ status: 'inserted' });
  const before = await stored(page);
  expect(await passlink.ask('removeFromPage', { tabId, id: passlink.projectId })).toMatchObject({
    status: 'removed',
  });
  expect(await stored(page)).not.toContain('Passlink');
  expect(await undo()).toEqual({ status: 'undone' });
  expect(await stored(page)).toBe(before);
  await page.close();
});
