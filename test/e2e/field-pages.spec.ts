import { expect, type Page } from '@playwright/test';

import { ChipOn } from '../support/chip.ts';
import { tabIdOf } from '../support/extension.ts';
import { type LabPage, openLab, savedLink, savedTemplate } from '../support/lab.ts';
import { BLOCK, type Ready } from './insertions.ts';
import { test } from './shared-browser.ts';

let passlink: Ready;

test.beforeAll(({ shared }) => {
  passlink = shared;
});

const OLD_LINK = 'https://harbour.example/card';

/** Template and link as the page saves them. */
async function saved(page: Page): Promise<[string, string]> {
  return [await savedTemplate(page), await savedLink(page)];
}

/** From the chip at the link field: in, checked, again, and out to the byte. */
async function expectInAndOut(page: Page, chip = new ChipOn(page)): Promise<void> {
  const before = await saved(page);
  await chip.press(/^Insert SmartPass link/);
  await expect.poll(() => chip.text()).toMatch(/Inserted(, checking| and checked)/);
  const [template, link] = await saved(page);
  expect(template.match(BLOCK)).toHaveLength(1);
  expect(template.replace(BLOCK, '')).toBe(before[0]);
  expect(link).toBe('{{longURL}}');
  await chip.press(/^Undo/);
  await expect.poll(() => chip.text()).toContain('Taken out again');
  expect(await saved(page)).toEqual(before);
}

/** The same without the page's focus, as from the popup. */
async function expectInAndOutFromPopup(page: Page): Promise<void> {
  const before = await saved(page);
  const tabId = await tabIdOf(passlink.worker, page);
  expect(await passlink.ask('insertIntoPage', { tabId, id: passlink.projectId })).toMatchObject({
    status: 'inserted',
    block: 'inserted',
    reference: true,
  });
  const [template, link] = await saved(page);
  expect(template.match(BLOCK)).toHaveLength(1);
  expect(link).toBe('{{longURL}}');
  expect(await passlink.ask('undoInPage', { tabId })).toEqual({ status: 'undone' });
  expect(await saved(page)).toEqual(before);
}

const HOLDS: [string, LabPage, Record<string, string>][] = [
  ['Vue holds', 'vue-fields.html', {}],
  ['Vue reads on change alone', 'vue-fields.html', { link: 'lazy' }],
  ['Vue trims', 'vue-fields.html', { link: 'trim' }],
  ['an input mask watches', 'masked-fields.html', { mask: 'loose' }],
  ['stands in a shadow root of a shadow root', 'shadow-fields.html', {}],
  ['stands beside its template in a shadow root', 'shadow-fields.html', { link: 'beside' }],
  ['a strict policy guards', 'plain-fields.html', { csp: 'strict' }],
];

for (const [what, path, query] of HOLDS) {
  test(`a link field that ${what}: chip and popup insert and undo`, async () => {
    const page = await openLab(passlink.context, path, query);
    await page.getByLabel('Link URL').focus();
    await expectInAndOut(page);
    await page.getByLabel('Link URL').blur();
    await expectInAndOutFromPopup(page);
    await page.close();
  });
}

const REFUSES: [string, LabPage, Record<string, string>][] = [
  ['Vue takes the braces out', 'vue-fields.html', { link: 'tidy' }],
  ['a mask lets no brace in', 'masked-fields.html', { mask: 'address' }],
  ['a mask makes small letters of', 'masked-fields.html', { mask: 'lower' }],
];

for (const [what, path, query] of REFUSES) {
  test(`a link field that ${what}: the insertion is refused and changes nothing`, async () => {
    const page = await openLab(passlink.context, path, query);
    const before = await saved(page);
    const chip = new ChipOn(page);
    const field = page.getByLabel('Link URL');
    await field.focus();
    await chip.press(/^Insert SmartPass link/);
    await expect.poll(() => chip.buttons()).toContain('Copy instead');
    expect(await saved(page)).toEqual(before);
    await expect(field).toHaveValue(OLD_LINK);

    await field.blur();
    const tabId = await tabIdOf(passlink.worker, page);
    expect(await passlink.ask('insertIntoPage', { tabId, id: passlink.projectId })).toMatchObject({
      status: 'refused',
      reason: 'read-back-differs',
    });
    expect(await saved(page)).toEqual(before);
    await expect(field).toHaveValue(OLD_LINK);
    await page.close();
  });
}

test('a link field that a mask rewrites when the author leaves it: the chip says so then', async () => {
  const page = await openLab(passlink.context, 'masked-fields.html', { mask: 'late' });
  const chip = new ChipOn(page);
  const field = page.getByLabel('Link URL');
  await field.focus();
  await chip.press(/^Insert SmartPass link/);
  await expect.poll(() => chip.text()).toMatch(/Inserted(, checking| and checked)/);
  await field.blur();
  await expect.poll(() => chip.text()).toContain('changed the link as you left it');
  await page.close();
});

test('inside a shadow root the chip shows and hides with the focus', async () => {
  const page = await openLab(passlink.context, 'shadow-fields.html', { link: 'beside' });
  const chip = new ChipOn(page);
  await page.getByLabel('Campaign name').focus();
  await page.getByLabel('Link URL').focus();
  await expect.poll(() => chip.buttons()).toHaveLength(2);
  await page.getByLabel('Campaign name').focus();
  await expect.poll(() => chip.buttons()).toHaveLength(0);
  await page.getByLabel('Link URL').focus();
  await expect.poll(() => chip.buttons()).toHaveLength(2);
  await page.close();
});

for (const where of ['page', 'frame'] as const) {
  test(`link field in the ${where === 'page' ? 'top page' : 'frame beside'}, template in a frame of a frame`, async () => {
    const page = await openLab(passlink.context, 'frames.html', { link: where });
    const frame = page.frames().find((each) => each.url().includes('part=link'));
    const field = (frame ?? page).getByLabel('Link URL');
    await field.focus();
    await expectInAndOut(page, new ChipOn(page, frame));
    // What the author left last counts, not what the browser has focused since.
    await field.blur();
    await expectInAndOutFromPopup(page);

    const code = page.frames().find((each) => each.url().includes('codemirror6'));
    await code?.locator('.cm-content').click();
    const tabId = await tabIdOf(passlink.worker, page);
    expect(await passlink.ask('insertIntoPage', { tabId, id: passlink.projectId })).toMatchObject({
      status: 'inserted',
      reference: false,
    });
    expect(await savedLink(page)).toBe(OLD_LINK);
    await page.close();
  });
}

test('under a strict content policy the chip keeps its style and can copy', async () => {
  const page = await openLab(passlink.context, 'plain-fields.html', {
    csp: 'strict',
    link: 'masked',
  });
  const complaints: string[] = [];
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  const chip = new ChipOn(page);
  await page.getByLabel('Link URL').focus();
  await expect.poll(() => chip.buttons()).toHaveLength(2);
  const box = await chip.box(/^Insert SmartPass link/);
  // Without its style sheet the button would be the browser's own, at the window's corner.
  expect(box.height).toBe(22);
  await chip.press(/^Insert SmartPass link/);
  await expect.poll(() => chip.buttons()).toContain('Copy instead');
  await chip.press(/^Copy instead/);
  await expect.poll(() => chip.text()).toContain('Copied');
  expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(BLOCK);
  expect(complaints).toEqual([]);
  await page.close();
});
