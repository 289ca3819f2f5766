import { expect, type Page, test } from '@playwright/test';

import { ChipOn } from '../support/chip.ts';
import { holdWaits, passWait, releaseWaits } from '../support/quick-waits.ts';
import { launchWithProject, type Ready } from './insertions.ts';
import { blocksOf, openCampaign, openTabs, savedOf } from './moengage-campaign.ts';

let passlink: Ready;

test.describe.configure({ mode: 'default' });

test.beforeAll(async () => {
  passlink = await launchWithProject();
});

test.afterAll(async () => {
  await passlink.close();
});

/** The link field of the badge in Froala's own pop-up, and the chip's menu beside it. */
async function openMenu(page: Page): Promise<ChipOn> {
  const chip = new ChipOn(page);
  await page.frameLocator('iframe.fr-iframe').getByAltText('Add to Apple Wallet').click();
  await page.getByRole('button', { name: 'Edit Link' }).click();
  await page.locator('input[name="href"]').click();
  await expect
    .poll(() => chip.buttons())
    .toContainEqual(expect.stringMatching(/^Insert SmartPass/));
  await chip.press(/^More choices$/);
  return chip;
}

/** Lets the background go on until it is at work in the second tab, and no further. */
async function untilSecond(chip: ChipOn): Promise<void> {
  const text = async () => {
    await passWait(passlink.worker);
    return chip.text();
  };
  await expect.poll(text, { intervals: [100] }).toContain('Inserting in en_US');
}

/** How many blocks each locale's saved mail holds. */
const countsOf = async (page: Page): Promise<Record<string, number>> =>
  Object.fromEntries(
    Object.entries(await blocksOf(page)).map(([version, { length }]) => [version, length]),
  );

test('the chip inserts in all locales, tells how far it is, and takes all of it back', async () => {
  const { page } = await openCampaign(passlink, { view: 'visual' });
  const before = await savedOf(page);
  const chip = await openMenu(page);
  await expect.poll(() => chip.text()).toContain('Default only, 3 more');
  await holdWaits(passlink.worker);
  await chip.press(/^Insert in all 4$/);
  await untilSecond(chip);
  // The field is gone by then, with the editor that it belonged to.
  await expect(page.locator('input[name="href"]')).toBeHidden();
  await releaseWaits(passlink.worker);
  await expect.poll(() => chip.text()).toContain('Inserted in all 4');
  expect(await countsOf(page)).toEqual({
    'Default/Variation 1': 1,
    'en_US/Variation 1': 1,
    'ar_KW/Variation 1': 1,
    'fr_FR/Variation 1': 1,
  });
  expect(await openTabs(page)).toEqual(['Default']);

  const popup = await passlink.openPopup(page);
  await expect(popup.getByText('Inserted in all 4')).toBeVisible();
  await expect(popup.getByRole('list', { name: 'Each tab' })).toContainText('fr_FR inserted');
  await popup.close();
  await page.bringToFront();

  await chip.press(/^Undo in all$/);
  await expect.poll(() => chip.text()).toContain('Undone in all 4');
  expect(Object.keys(await savedOf(page))).toEqual(Object.keys(before));
  expect(Object.values(await countsOf(page))).toEqual([0, 0, 0, 0]);
  await page.close();
});

test('cancelled in the chip, it finishes the tab at work and goes back to the first', async () => {
  const { page } = await openCampaign(passlink, { view: 'visual' });
  const chip = await openMenu(page);
  await holdWaits(passlink.worker);
  await chip.press(/^Insert in all 4$/);
  await untilSecond(chip);
  await chip.press(/^Cancel$/);
  await releaseWaits(passlink.worker);
  await expect.poll(() => chip.text()).toContain('Inserted in 2 of 4');
  expect(await chip.text()).toContain('Cancelled');
  expect(await countsOf(page)).toEqual({
    'Default/Variation 1': 1,
    'en_US/Variation 1': 1,
    'ar_KW/Variation 1': 0,
    'fr_FR/Variation 1': 0,
  });
  expect(await openTabs(page)).toEqual(['Default']);
  await page.close();
});
