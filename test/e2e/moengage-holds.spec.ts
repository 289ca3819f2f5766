import { expect, type Page, test } from '@playwright/test';

import type { LastHold } from '../../lib/editor/types.ts';
import { ChipOn } from '../support/chip.ts';
import { stopBackground, tabIdOf } from '../support/extension.ts';
import { type LabPage, mounted, savedLink, showLab } from '../support/lab.ts';
import { holdWaits, passWait, quickWaits, releaseWaits } from '../support/quick-waits.ts';
import { BLOCK, launchWithProject, type Ready } from './insertions.ts';

let passlink: Ready;

test.describe.configure({ mode: 'default' });

test.beforeAll(async () => {
  passlink = await launchWithProject();
});

test.afterEach(() => releaseWaits(passlink.worker));

test.afterAll(() => passlink.close());

/** Opens a page whose clock the test can put on, so that the page does now what it would do later. */
async function open(name: LabPage, query: Record<string, string>) {
  const page = await passlink.context.newPage();
  await page.clock.install();
  await showLab(page, name, query);
  const isCampaign = name === 'moengage-email.html';
  if (isCampaign) await mounted(page);
  const tabId = await tabIdOf(passlink.worker, page);
  return {
    page,
    tabId,
    insert: () => passlink.ask('insertIntoPage', { tabId, id: passlink.projectId }),
    settled: async () => (await passlink.ask('settledInPage', { tabId })) as LastHold,
  };
}

/** Milliseconds that a page is told to wait: it waits until the test puts its clock on. */
const LATER = '600000';

/** Puts the page's clock on until the page has taken the insertion out of what it would save. */
async function takenBack(page: Page): Promise<void> {
  const later = async () => {
    await page.clock.fastForward(Number(LATER));
    return stored(page);
  };
  await expect.poll(later).not.toContain('Passlink');
}

/** Lets as many looks at the page pass, each once the background waits for it. */
async function lookedAt(times: number): Promise<void> {
  for (let look = 0; look < times; look += 1) await passWait(passlink.worker);
}

/** What the page would save of the template that it shows. */
const stored = (page: Page) => page.evaluate(() => window.lab?.getTemplate() ?? '');

const CHECKING = { status: 'inserted', stage: 'checking' };

/** What is said to have held is in the store once, and what is said to be put back is not. */
async function expectTrue({ report }: LastHold, page: Page, before?: string): Promise<void> {
  const saved = await stored(page);
  if (report.stage === 'held') expect(saved.match(BLOCK)).toHaveLength(1);
  else {
    expect(report).toMatchObject({ stage: 'put-back', byPage: true });
    expect(saved).not.toContain('Passlink');
    // In visual mode Froala writes the author's own text in its way with any change.
    if (before !== undefined) expect(saved).toBe(before);
  }
}

for (const view of ['code', 'visual'] as const) {
  for (const [when, looks] of [
    ['at once', 0],
    ['between the second look and the last', 2],
  ] as const) {
    test(`${view}: a page that takes the insertion back ${when} is found out`, async () => {
      const { page, insert, settled } = await open('moengage-email.html', { revert: LATER, view });
      const before = await stored(page);
      await holdWaits(passlink.worker);
      expect(await insert()).toMatchObject(CHECKING);
      await lookedAt(looks);
      await takenBack(page);
      await releaseWaits(passlink.worker);
      const last = await settled();
      expect(last.report.stage).toBe('put-back');
      await expectTrue(last, page, view === 'code' ? before : undefined);
      await page.close();
    });
  }

  for (const query of [{ slow: '2300' }, { late: '600' }, { commit: 'blur' }]) {
    test(`${view}, ${JSON.stringify(query)}: what is said to have held is what the page saves`, async () => {
      const { page, insert, settled } = await open('moengage-email.html', { ...query, view });
      expect(await insert()).toMatchObject(CHECKING);
      const last = await settled();
      expect(last.report.stage).toBe('held');
      await expectTrue(last, page);
      await page.close();
    });
  }

  test(`${view}: a page that dislikes changes which change nothing keeps the insertion, or that is said`, async () => {
    const { page, insert, settled } = await open('moengage-email.html', { revert: 'noop', view });
    await insert();
    await holdWaits(passlink.worker);
    // Updated, or inserted anew where the page has taken the first one back by now.
    expect(await insert()).toMatchObject(CHECKING);
    await page.clock.fastForward(1000);
    await releaseWaits(passlink.worker);
    const last = await settled();
    // Where code is committed, this page hears of a change that is none, and takes it back.
    if (view === 'visual') expect(last.report.stage).toBe('held');
    await expectTrue(last, page);
    await page.close();
  });

  test(`${view}: a change right after a tab was clicked is in the store, or said to be put back`, async () => {
    const { page, insert, settled } = await open('moengage-email.html', {
      revert: 'switching',
      view,
    });
    await page.getByRole('button', { name: 'en_US' }).click();
    await mounted(page);
    await holdWaits(passlink.worker);
    expect(await insert()).toMatchObject(CHECKING);
    await page.clock.fastForward(1000);
    await releaseWaits(passlink.worker);
    await expectTrue(await settled(), page);
    await page.close();
  });
}

test('a tab that shows another campaign meanwhile is not said to be checked', async () => {
  const { page, insert, settled } = await open('moengage-email.html', {});
  await holdWaits(passlink.worker);
  await insert();
  await page.getByRole('button', { name: 'Schedule and goals' }).click();
  await releaseWaits(passlink.worker);
  expect(await settled()).toMatchObject({ report: { stage: 'unknown' } });
  await page.close();
});

test('a background that was stopped meanwhile looks again when it is asked', async () => {
  const { page, insert, settled } = await open('moengage-email.html', {});
  await holdWaits(passlink.worker);
  await insert();
  await stopBackground(passlink.popup);
  expect(await settled()).toMatchObject({ report: { stage: 'held' } });
  // The next background waits as long as it does outside of tests.
  await quickWaits(passlink.worker);
  await page.close();
});

test('the popup says that the page put the earlier version back, and tries the visual mode', async () => {
  const { page } = await open('moengage-email.html', { revert: LATER });
  const before = await stored(page);
  await holdWaits(passlink.worker);
  const popup = await passlink.openPopup(page);
  await popup.getByRole('button', { name: 'Insert into template' }).click();
  await popup.getByText(/Inserted at the top, checking…/).waitFor();
  await takenBack(page);
  await releaseWaits(passlink.worker);
  await popup.getByText(/^MoEngage put the earlier version back/).waitFor();
  expect(await stored(page)).toBe(before);
  await holdWaits(passlink.worker);
  // A popup that was closed meanwhile learns of it when it opens.
  await popup.reload();
  await popup.getByText(/^MoEngage put the earlier version back/).waitFor();
  await popup.getByRole('button', { name: 'Insert in visual mode' }).click();
  await popup.getByText(/Inserted at the top, checking…/).waitFor();
  await takenBack(page);
  await releaseWaits(passlink.worker);
  // This page takes back what it gets in any mode, so the clipboard is the last way.
  await popup.getByText(/^MoEngage put the earlier version back/).waitFor();
  await expect(popup.getByRole('button', { name: 'Copy instead' })).toBeVisible();
  await expect(page.locator('.fr-command[data-cmd="html"]')).not.toHaveClass(/fr-active/);
  await popup.close();
  await page.close();
});

test('the chip says that the insertion is checked once it has held', async () => {
  const { page } = await open('react-fields.html', {});
  const chip = new ChipOn(page);
  await page.getByLabel('Target URL').click();
  await chip.press(/^Insert SmartPass link/);
  await expect.poll(() => chip.text()).toContain('Inserted and checked');
  await page.close();
});

test('a page that restores its template gets the reference taken out of the link field, too', async () => {
  const { page } = await open('react-fields.html', { restore: LATER });
  const before = await stored(page);
  const address = await savedLink(page);
  await holdWaits(passlink.worker);
  const chip = new ChipOn(page);
  await page.getByLabel('Target URL').click();
  await chip.press(/^Insert SmartPass link/);
  await expect.poll(() => chip.text()).toContain('Inserted, checking');
  await takenBack(page);
  await releaseWaits(passlink.worker);
  await expect.poll(() => chip.text()).toContain('Template and link field are as they were before');
  expect(await stored(page)).toBe(before);
  expect(await savedLink(page)).toBe(address);

  await chip.press(/^Copy instead/);
  await expect.poll(() => chip.text()).toContain('secret included');
  await page.close();
});

test('a source editor whose page restores its text is said to be put back', async () => {
  const { page, insert, settled } = await open('codemirror5.html', { restore: LATER });
  const before = await stored(page);
  await holdWaits(passlink.worker);
  expect(await insert()).toMatchObject(CHECKING);
  await lookedAt(2);
  await takenBack(page);
  await releaseWaits(passlink.worker);
  const last = await settled();
  expect(last.report).toMatchObject({ stage: 'put-back', otherWay: 'clipboard' });
  await expectTrue(last, page, before);
  await page.close();
});
