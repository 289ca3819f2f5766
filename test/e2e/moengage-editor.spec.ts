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
  const refused = { status: 'refused', message: expect.stringContaining('Leave the code view') };
  expect(await passlink.ask('removeFromPage', { tabId, id: passlink.projectId })).toMatchObject(
    refused,
  );
  expect(
    await passlink.ask('insertButtonIntoPage', {
      tabId,
      id: passlink.projectId,
      wallets: ['apple'],
    }),
  ).toMatchObject(refused);
  expect(await stored(page)).toBe(before);
});
