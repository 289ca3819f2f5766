import { expect, type Page, test } from '@playwright/test';

import { launchWithProject } from './insertions.ts';

const namesIn = (page: Page) => page.getByRole('tab', { name: /recipient/i }).allTextContents();

test('sample recipients that two windows add at once are all kept', async () => {
  const { popup, worker, openPopup, close } = await launchWithProject();
  const other = await openPopup();
  const pages = [popup, other];
  for (const page of pages) {
    await page.reload();
    await page.getByText('Signature valid').waitFor();
  }
  // Ten clicks in each, as fast as the browser takes them.
  await Promise.all(
    pages.map((page) =>
      page.getByRole('button', { name: 'Add recipient' }).evaluate(async (button) => {
        for (let click = 0; click < 10; click += 1) {
          (button as HTMLElement).click();
          await new Promise((done) => setTimeout(done, 5));
        }
      }),
    ),
  );
  const kept = () =>
    worker.evaluate(async () => {
      type Kept = Record<string, { recipients: { id: string }[] }>;
      const { recipients } = (await chrome.storage.local.get('recipients')) as { recipients: Kept };
      return Object.values(recipients)[0]?.recipients.length;
    });
  await expect.poll(kept).toBe(21);
  // The one whose change came last has them all; the other as soon as it changes something.
  await other.getByRole('button', { name: 'Add recipient' }).click();
  await expect.poll(async () => (await namesIn(other)).length).toBe(21);
  await close();
});
