import { expect, type Frame, type Page } from '@playwright/test';

import { ChipOn } from '../support/chip.ts';
import { tabIdOf as tabShowing } from '../support/extension.ts';
import { LAB_URL, openLab, savedLink, savedTemplate } from '../support/lab.ts';
import { BLOCK, type Ready } from './insertions.ts';
import { test } from './shared-browser.ts';

/** Starts pointing as the popup does. */
async function point({ ask }: Ready, page: Page): Promise<PointerOn> {
  const pointer = new PointerOn(page);
  await ask('startPointing', { tabId: await tabIdOf(page) });
  await expect.poll(() => pointer.text()).toContain('Click the template or the field');
  return pointer;
}

const tabIds = new WeakMap<Page, number>();

/** The tab of a page, also after the page has gone to another address. */
async function tabIdOf(page: Page): Promise<number> {
  const [worker] = page.context().serviceWorkers();
  if (!worker) throw new Error('Passlink’s background does not run.');
  const id = tabIds.get(page) ?? (await tabShowing(worker, page));
  tabIds.set(page, id);
  return id;
}

/** The frame that follows the pointer: it is named as the chip is. */
class PointerOn extends ChipOn {}

const surface = (page: Page | Frame) => page.locator('[data-part=surface]').first();
const field = (page: Page | Frame) => page.locator('[data-part=where]');

const EDITOR_ROUTE = '#/email/66f2a1b0c3d4e5f601234567/edit?step=2';
const OTHER_CAMPAIGN = '#/email/0a0b0c0d0e0f001122334455/edit?step=2';

test.afterEach(async ({ shared }) => {
  for (const page of shared.context.pages()) {
    if (!page.url().startsWith(LAB_URL)) continue;
    await shared.ask('forgetChoices', { tabId: await tabIdOf(page) });
  }
});

test('an editor that Passlink does not find is pointed at, written to, undone, and known again in another campaign', async ({
  shared,
}) => {
  const page = await openLab(shared.context, 'odd.html');
  await page.evaluate((hash) => (window.location.hash = hash), EDITOR_ROUTE);
  const tabId = await tabIdOf(page);
  const report = () => shared.ask('readPage', { tabId });
  expect(await report()).toEqual({ status: 'no-template' });
  const before = await savedTemplate(page);

  const pointer = await point(shared, page);
  await page.evaluate(() => {
    document.addEventListener('click', () => (document.title = 'heard a click'), true);
    document.addEventListener('mousedown', () => (document.title = 'heard a button'), true);
  });
  await surface(page).hover();
  await expect.poll(() => pointer.text()).toContain('Text editor without a name');
  await surface(page).click();
  const chip = new ChipOn(page);
  await expect.poll(() => chip.text()).toContain('takes this for the message’s template');
  expect(await page.title()).toBe('Spring card: message');
  expect(await report()).toMatchObject({ status: 'template', choice: 'used' });

  await chip.press(/^Insert here/);
  await expect.poll(() => chip.text()).toContain('Inserted and checked');
  expect((await savedTemplate(page)).match(BLOCK)).toHaveLength(1);
  await chip.press(/^Undo/);
  await expect.poll(() => chip.text()).toContain('Taken out again');
  expect(await savedTemplate(page)).toBe(before);

  await page.evaluate((hash) => (window.location.hash = hash), OTHER_CAMPAIGN);
  await page.reload();
  await page.waitForFunction(() => window.lab !== undefined);
  expect(await report()).toMatchObject({ status: 'template', choice: 'used' });
  expect(await shared.ask('insertIntoPage', { tabId, id: shared.projectId })).toMatchObject({
    status: 'inserted',
  });
  expect((await savedTemplate(page)).match(BLOCK)).toHaveLength(1);
  expect(await shared.ask('undoInPage', { tabId })).toEqual({ status: 'undone' });
  expect(await savedTemplate(page)).toBe(before);

  await page.evaluate(() => (window.location.hash = '#/sms/create'));
  expect(await report()).toEqual({ status: 'no-template' });
});

test('of several editors the one that is pointed at is written to, whichever had the focus', async ({
  shared,
}) => {
  const page = await openLab(shared.context, 'several.html');
  const parts = async () => (await savedTemplate(page)).split('\n=====\n');
  const before = await parts();
  await page.getByLabel('Variation 3').click();
  const pointer = await point(shared, page);
  await page.locator('.cm-line').first().hover();
  await expect.poll(() => pointer.text()).toContain('Code editor · CodeMirror 6');
  await page.locator('.cm-line').first().click();
  const chip = new ChipOn(page);
  await chip.press(/^Insert here/);
  await expect.poll(() => chip.text()).toContain('Inserted and checked');
  expect((await parts())[1]?.match(BLOCK)).toHaveLength(1);
  expect((await parts()).with(1, '')).toEqual(before.with(1, ''));
  await chip.press(/^Undo/);
  await expect.poll(() => chip.text()).toContain('Taken out again');
  expect(await parts()).toEqual(before);

  await shared.ask('forgetChoices', { tabId: await tabIdOf(page) });
  expect(await shared.ask('readPage', { tabId: await tabIdOf(page) })).not.toHaveProperty('choice');
});

test('a link field in hand goes with the template that is pointed at', async ({ shared }) => {
  const page = await openLab(shared.context, 'several.html');
  await page.getByLabel('Link URL').click();
  const chip = new ChipOn(page);
  await chip.press(/^More choices/);
  await chip.press(/^Point at it/);
  const pointer = new PointerOn(page);
  await expect.poll(() => pointer.text()).toContain('Click the template or the field');
  await page.locator('.cm-line').first().click();
  await chip.press(/^Insert here/);
  await expect.poll(() => chip.text()).toContain('Inserted and checked');
  expect(await savedLink(page)).toBe('{{longURL}}');
  expect((await savedTemplate(page)).split('\n=====\n')[1]?.match(BLOCK)).toHaveLength(1);
});

test('a field that says nothing gets what its author says it is, and the chip from then on', async ({
  shared,
}) => {
  const page = await openLab(shared.context, 'odd.html');
  await point(shared, page);
  await field(page).click();
  const chip = new ChipOn(page);
  await expect.poll(() => chip.text()).toContain('takes this for a field for a link');
  await chip.press(/^More choices/);
  await chip.press(/^A text of its own/);
  await expect.poll(() => chip.text()).toContain('takes this for a text of its own');
  await chip.press(/^Insert here/);
  await expect.poll(() => chip.text()).toContain('Inserted and checked');
  expect(await savedLink(page)).toMatch(BLOCK);
  await chip.press(/^Undo/);
  await expect.poll(() => savedLink(page)).toBe('');

  await page.reload();
  await page.waitForFunction(() => window.lab !== undefined);
  await field(page).click();
  await expect.poll(() => chip.buttons()).toHaveLength(2);
});

test('the keyboard moves from place to place, picks one, and Escape ends it', async ({
  shared,
}) => {
  const page = await openLab(shared.context, 'odd.html');
  const pointer = await point(shared, page);
  await page.keyboard.press('Tab');
  await expect.poll(() => pointer.text()).toContain('Text editor without a name');
  await page.keyboard.press('ArrowDown');
  await expect.poll(() => pointer.text()).toContain('Text field without a name');
  await page.keyboard.press('Shift+Tab');
  await expect.poll(() => pointer.text()).toContain('Text editor without a name');
  await page.keyboard.press('Escape');
  await expect.poll(() => pointer.text()).toBe('');
  expect(await shared.ask('readPage', { tabId: await tabIdOf(page) })).toEqual({
    status: 'no-template',
  });

  await point(shared, page);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  const chip = new ChipOn(page);
  await expect.poll(() => chip.text()).toContain('takes this for the message’s template');
});

test('in a frame the pointer, its keys and the insertion work as on the page', async ({
  shared,
}) => {
  const page = await openLab(shared.context, 'odd.html', { framed: '' });
  const frame = page.frames()[1];
  if (!frame) throw new Error('The page has no frame.');
  await frame.waitForFunction(() => window.lab !== undefined);
  const pointer = await point(shared, page);
  await page.keyboard.press('Tab');
  await expect.poll(() => pointer.text()).toContain('Frame: Message editor');
  await page.keyboard.press('Enter');
  const inFrame = new PointerOn(page, frame);
  await page.keyboard.press('Tab');
  await expect.poll(() => inFrame.text()).toContain('Text editor without a name');
  await page.keyboard.press('Enter');
  const chip = new ChipOn(page, frame);
  await chip.press(/^Insert here/);
  await expect.poll(() => chip.text()).toContain('Inserted and checked');
  expect((await savedTemplate(page)).match(BLOCK)).toHaveLength(1);
  expect(await pointer.text()).toBe('');
});

test('a choice that several places look like is not used, and forgotten where the author says so', async ({
  shared,
}) => {
  const page = await openLab(shared.context, 'odd.html');
  await point(shared, page);
  await surface(page).click();
  await expect.poll(() => new ChipOn(page).text()).toContain('the message’s template');
  const popup = await shared.openPopup(page);
  await expect(popup.getByText('as you pointed')).toBeVisible();

  await page.goto(`${page.url()}?twice`);
  await page.waitForFunction(() => window.lab !== undefined);
  await popup.bringToFront();
  await popup.reload();
  await expect(popup.getByText('several look like what you pointed at')).toBeVisible();
  await popup.getByRole('button', { name: 'Forget this choice' }).click();
  await expect(popup.getByRole('button', { name: 'Forget this choice' })).toHaveCount(0);
  await popup.getByRole('button', { name: 'Point at it' }).click();
  await expect.poll(() => new PointerOn(page).text()).toContain('Click the template');
  await page.keyboard.press('Escape');
  await popup.close();
});

test('what Passlink cannot write to is said, and the clipboard is the way left', async ({
  shared,
}) => {
  const page = await openLab(shared.context, 'odd.html', { closed: '', foreign: '' });
  const before = await page.locator('[data-part=closed]').innerHTML();
  const pointer = await point(shared, page);
  // The pointer lies over it, so that its clicks do not go into it.
  await page.locator('iframe[title=Help]').hover({ force: true });
  await expect.poll(() => pointer.text()).toContain('another company’s frame');
  await page.getByText('Step 2 of 3').click();
  await expect.poll(() => pointer.text()).toContain('Not something Passlink can write to');
  await page.getByText('Kept in a model of its own.').click();
  const chip = new ChipOn(page);
  await expect.poll(() => chip.text()).toContain('cannot write here');
  await chip.press(/^Copy instead/);
  await expect.poll(() => chip.text()).toContain('Copied');
  expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(BLOCK);
  expect(await page.locator('[data-part=closed]').innerHTML()).toBe(before);
});

test('a page cannot point by itself', async ({ shared }) => {
  const page = await openLab(shared.context, 'odd.html');
  const pointer = await point(shared, page);
  await page.evaluate(() => {
    const editor = document.querySelector('[data-part=surface]');
    for (const type of ['pointerdown', 'mousedown', 'mouseup', 'click']) {
      editor?.dispatchEvent(new MouseEvent(type, { bubbles: true, composed: true }));
    }
    for (const key of ['Tab', 'Enter']) {
      document.body.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
    }
  });
  expect(await pointer.text()).toContain('Click the template or the field');
  expect(await shared.ask('readPage', { tabId: await tabIdOf(page) })).toEqual({
    status: 'no-template',
  });
  await page.keyboard.press('Escape');
});
