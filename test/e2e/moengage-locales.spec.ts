import { expect, test } from '@playwright/test';

import { BLOCK, launchWithProject, type Ready } from './insertions.ts';
import { blocksOf, openCampaign, savedOf } from './moengage-campaign.ts';

let passlink: Ready;

test.describe.configure({ mode: 'default' });

test.beforeAll(async () => {
  passlink = await launchWithProject();
});

test.afterAll(() => passlink.close());

const DEFAULT = 'Default/Variation 1';
const ENGLISH = 'en_US/Variation 1';

for (const view of ['code', 'visual']) {
  test(`undo with another locale open, which holds a block of its own, names the tab (${view})`, async () => {
    const { page, insert, undo, open } = await openCampaign(passlink, { view });
    expect(await insert()).toMatchObject({ status: 'inserted' });
    await open('en_US');
    expect(await insert()).toMatchObject({ status: 'inserted' });
    // Each has a record of its own. The last one is undone, and its tab stays open.
    expect(await undo()).toEqual({ status: 'undone' });
    const before = await savedOf(page);
    expect(before[ENGLISH]).not.toContain('Passlink');
    expect(before[DEFAULT]?.match(BLOCK)).toHaveLength(1);
    expect(await undo()).toMatchObject({
      status: 'refused',
      reason: 'other-version',
      message: expect.stringContaining('Open the tab “Default”, then undo'),
    });
    expect(await savedOf(page)).toEqual(before);
    await open('Default');
    expect(await undo()).toEqual({ status: 'undone' });
    expect((await savedOf(page))[DEFAULT]).not.toContain('Passlink');
    await page.close();
  });

  test(`undo with a copy of the locale open leaves the copy alone (${view})`, async () => {
    const { page, insert, undo, open } = await openCampaign(passlink, { view });
    expect(await insert()).toMatchObject({ status: 'inserted' });
    await page.getByRole('button', { name: '+ Locale' }).click();
    await page.getByLabel('es_ES').check();
    await page.getByRole('button', { name: 'Add', exact: true }).click();
    await open('es_ES');
    const before = await savedOf(page);
    expect(before['es_ES/Variation 1']?.match(BLOCK)).toHaveLength(1);
    expect(await undo()).toMatchObject({
      reason: 'other-version',
      message: expect.stringContaining('“Default”'),
    });
    expect(await savedOf(page)).toEqual(before);
    await page.close();
  });

  test(`undo after the editor was mounted anew takes the block out of what is saved (${view})`, async () => {
    const { page, insert, undo, open } = await openCampaign(passlink, { view });
    expect(await insert()).toMatchObject({ status: 'inserted' });
    await open('fr_FR');
    await open('Default');
    expect(await undo()).toEqual({ status: 'undone' });
    expect((await savedOf(page))[DEFAULT]).not.toContain('Passlink');
    await page.close();
  });
}

test('undo with another variation open names the variation and the locale', async () => {
  const { page, insert, undo, open } = await openCampaign(passlink, { variations: '' });
  await open('Variation 2');
  await open('ar_KW');
  expect(await insert()).toMatchObject({ status: 'inserted' });
  await open('Variation 1');
  const before = await blocksOf(page);
  expect(await undo()).toMatchObject({
    reason: 'other-version',
    message: expect.stringContaining('Open the tab “Variation 2”, then undo'),
  });
  await open('fr_FR');
  expect(await undo()).toMatchObject({
    reason: 'other-version',
    message: expect.stringContaining('“ar_KW” and “Variation 2”'),
  });
  expect(await blocksOf(page)).toEqual(before);
  await page.close();
});

for (const routes of ['hash', 'path']) {
  test(`undo in another campaign of the same tab has nothing to undo (${routes} routes)`, async () => {
    const { page, insert, undo, open } = await openCampaign(passlink, { routes });
    await open('Campaign 1');
    expect(await insert()).toMatchObject({ status: 'inserted' });
    const first = await blocksOf(page);

    await open('Campaign 2');
    expect(await undo()).toMatchObject({ status: 'refused', reason: 'nothing-to-undo' });
    expect(await insert()).toMatchObject({ status: 'inserted' });
    const second = await blocksOf(page);

    // The steps of a campaign are the same campaign.
    await open('Campaign 1');
    await page.getByRole('button', { name: 'Schedule and goals' }).click();
    await open('Content');
    expect(await blocksOf(page)).toEqual(first);
    expect(await undo()).toEqual({ status: 'undone' });
    expect((await savedOf(page))[DEFAULT]).not.toContain('Passlink');
    await open('Campaign 2');
    expect(await blocksOf(page)).toEqual(second);
    await page.close();
  });
}
