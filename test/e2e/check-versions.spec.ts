import { expect } from '@playwright/test';

import { openCheckOver } from './check-tab.ts';
import { expectSound } from './expect-sound.ts';
import type { Ready } from './insertions.ts';
import { blocksOf, openCampaign, openTabs, savedOf } from './moengage-campaign.ts';
import { holdWaits, releaseWaits } from '../support/quick-waits.ts';
import { code } from './moengage-page.ts';
import { test } from './shared-browser.ts';

let passlink: Ready;

test.beforeAll(({ shared }) => {
  passlink = shared;
});

/** How many blocks each locale's saved mail holds. */
const counts = async (page: Parameters<typeof blocksOf>[0]) =>
  Object.fromEntries(
    Object.entries(await blocksOf(page)).map(([version, blocks]) => [
      version.replace('/Variation 1', ''),
      blocks.length,
    ]),
  );

const IN_ALL = { Default: 1, en_US: 1, ar_KW: 1, fr_FR: 1 };
const IN_NONE = { Default: 0, en_US: 0, ar_KW: 0, fr_FR: 0 };

test('Check looks through all tabs, finds the missing link, and inserts it there alone', async () => {
  const { page, tabId, inAll } = await openCampaign(passlink, { view: 'visual' });
  await passlink.ask('walkVersions', {
    tabId,
    id: passlink.projectId,
    task: 'insert',
    only: ['Default', 'en_US', 'ar_KW'],
  });
  const before = await savedOf(page);
  const popup = await openCheckOver(passlink, page);
  await expect(popup.getByText('Checked: Default only, 3 more')).toBeVisible();
  await holdWaits(passlink.worker);
  await popup.getByRole('button', { name: 'Check all 4' }).click();
  await expect(popup.getByText(/^Checking \S+, \d of 4/)).toBeVisible();
  await releaseWaits(passlink.worker);
  const missing = popup.getByText('The link is missing in fr_FR');
  await expect(missing).toBeVisible();
  await expect(popup.getByText(/^All 4 checked at .*\. 3 have the link/)).toBeVisible();
  expect(await savedOf(page)).toEqual(before);
  expect(await openTabs(page)).toEqual(['Default']);
  for (const width of [400, 320, 1280]) {
    await popup.setViewportSize({ width, height: 600 });
    await expectSound(popup);
  }

  await popup.getByRole('button', { name: 'Insert in fr_FR' }).click();
  await expect(popup.getByText(/^Inserted in fr_FR/)).toBeVisible();
  await expect(popup.getByText(/^All 4 checked at .*\. Each has the link/)).toBeVisible();
  await expect(missing).toHaveCount(0);
  expect(await counts(page)).toEqual(IN_ALL);
  expect(await openTabs(page)).toEqual(['Default']);

  await popup.getByRole('button', { name: 'Open en_US' }).click();
  await expect.poll(() => openTabs(page)).toEqual(['en_US']);
  expect((await inAll('check')).results).toHaveLength(4);
  await popup.close();
  await page.close();
});

for (const [view, query] of [
  ['visual mode', { view: 'visual' }],
  ['Code View', {}],
] as const) {
  test(`“Remove from all” takes the link out of every tab, and undo puts it back (${view})`, async () => {
    const { page, inAll } = await openCampaign(passlink, query);
    expect((await inAll('insert')).stage).toBe('finished');
    expect(await counts(page)).toEqual(IN_ALL);
    const removed = await inAll('remove');
    expect(removed.results).toHaveLength(4);
    for (const { status } of removed.results) expect(status).toBe('done');
    expect(await counts(page)).toEqual(IN_NONE);
    expect(Object.values(await savedOf(page)).join('')).not.toContain('longURL');

    const undone = await inAll('undo');
    for (const { status } of undone.results) expect(status).toBe('done');
    expect(await counts(page)).toEqual(IN_ALL);
    expect(await openTabs(page)).toEqual(['Default']);
    await page.close();
  });
}

test('a check ends in the view that the author had, and saves nothing', async () => {
  const { page, inAll } = await openCampaign(passlink, { view: 'visual' });
  await page.locator('.fr-box [data-cmd="html"]').click();
  await expect.poll(() => code(page)).toContain('<body');
  await page.evaluate(() => {
    document.body.style.minHeight = '4000px';
    scrollTo(0, 200);
  });
  const before = await savedOf(page);
  expect((await inAll('check')).stage).toBe('finished');
  expect(await code(page)).toContain('<body');
  expect(await page.evaluate(() => scrollY)).toBe(200);
  expect(await savedOf(page)).toEqual(before);
  await page.close();
});
