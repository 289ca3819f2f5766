import { expect, type Page, test } from '@playwright/test';

import { ChipOn } from '../support/chip.ts';
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

/** Milliseconds. Each of four tabs is looked at for some seconds after it was opened and written. */
const TO_WALK = 90_000;

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

/** How many blocks each locale's saved mail holds. */
const countsOf = async (page: Page): Promise<Record<string, number>> =>
  Object.fromEntries(
    Object.entries(await blocksOf(page)).map(([version, { length }]) => [version, length]),
  );

test('the chip inserts in all locales, tells how far it is, and takes all of it back', async () => {
  test.setTimeout(2 * TO_WALK);
  const { page } = await openCampaign(passlink, { view: 'visual' });
  const before = await savedOf(page);
  const chip = await openMenu(page);
  await expect.poll(() => chip.text()).toContain('Default only, 3 more');
  await chip.press(/^Insert in all 4$/);
  // The field is gone by then, with the editor that it belonged to.
  await expect.poll(() => chip.text(), { timeout: TO_WALK }).toContain('Inserting in en_US');
  await expect(page.locator('input[name="href"]')).toBeHidden();
  await expect.poll(() => chip.text(), { timeout: TO_WALK }).toContain('Inserted in all 4');
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
  await expect.poll(() => chip.text(), { timeout: TO_WALK }).toContain('Undone in all 4');
  expect(Object.keys(await savedOf(page))).toEqual(Object.keys(before));
  expect(Object.values(await countsOf(page))).toEqual([0, 0, 0, 0]);
  await page.close();
});

test('cancelled in the chip, it finishes the tab at work and goes back to the first', async () => {
  test.setTimeout(TO_WALK);
  const { page } = await openCampaign(passlink, { view: 'visual' });
  const chip = await openMenu(page);
  await chip.press(/^Insert in all 4$/);
  await expect.poll(() => chip.text(), { timeout: TO_WALK }).toContain('Inserting in en_US');
  await chip.press(/^Cancel$/);
  await expect.poll(() => chip.text(), { timeout: TO_WALK }).toContain('Inserted in 2 of 4');
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
