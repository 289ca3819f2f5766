import { expect, test } from '@playwright/test';

import { openLab, savedLink, savedTemplate } from '../support/lab.ts';
import { ChipOn } from '../support/chip.ts';
import { BLOCK, launchWithProject, type Ready } from './insertions.ts';

let passlink: Ready;

// One browser for the whole file.
test.describe.configure({ mode: 'default' });

test.beforeAll(async () => {
  passlink = await launchWithProject();
});

test.afterAll(() => passlink.close());

for (const [name, field] of [
  ['react-fields.html', 'Target URL'],
  ['plain-fields.html', 'Link URL'],
] as const) {
  test(`${name}: one click fills template and link field, a second doubles nothing, and undo empties both`, async () => {
    const page = await openLab(passlink.context, name);
    const chip = new ChipOn(page);
    const before = await savedTemplate(page);
    await page.getByLabel(field).focus();

    await chip.press(/^Insert SmartPass link/);
    await expect.poll(() => chip.text()).toMatch(/Inserted(, checking| and checked)/);
    expect(await savedLink(page)).toBe('{{longURL}}');
    const inserted = await savedTemplate(page);
    expect(inserted.match(BLOCK)).toHaveLength(1);
    expect(inserted.replace(BLOCK, '')).toBe(before);
    await expect(page.getByLabel(field)).toBeFocused();

    await chip.dismiss();
    await chip.press(/^Insert SmartPass link/);
    await expect.poll(() => chip.text()).toMatch(/Updated(, checking| and checked)/);
    expect(await savedTemplate(page)).toBe(inserted);

    await chip.press(/^Undo/);
    await expect.poll(() => chip.text()).toContain('Taken out again');
    expect(await savedTemplate(page)).toBe(before);
    expect(await savedLink(page)).toBe('https://harbour.example/card');
    await page.close();
  });
}

test('the browser’s own undo restores the link field', async () => {
  const page = await openLab(passlink.context, 'plain-fields.html');
  const field = page.getByLabel('Link URL');
  await field.focus();
  const chip = new ChipOn(page);
  await chip.press(/^Insert/);
  await expect.poll(() => chip.text()).toContain('Inserted');
  await page.keyboard.press('Control+z');
  await expect(field).toHaveValue('https://harbour.example/card');
  await page.close();
});

test('the chip works from the keyboard alone', async () => {
  const page = await openLab(passlink.context, 'plain-fields.html');
  const before = await savedTemplate(page);
  const field = page.getByLabel('Link URL');
  const chip = new ChipOn(page);
  await field.focus();
  await expect.poll(() => chip.buttons()).toHaveLength(2);

  await page.keyboard.press('Tab');
  // A key that comes before the button has been in sight for long enough does nothing.
  const untouched = await chip.text();
  await expect(async () => {
    // Pressed once more after the insertion, it would be undone.
    if ((await chip.text()) === untouched) await page.keyboard.press('Enter');
    expect(await chip.text()).not.toBe(untouched);
  }).toPass();
  await expect.poll(() => chip.text()).toMatch(/Inserted(, checking| and checked)/);
  await expect(field).toBeFocused();
  expect(await savedLink(page)).toBe('{{longURL}}');

  await page.keyboard.press('Alt+Shift+P');
  await page.keyboard.press('Enter');
  await expect.poll(() => chip.text()).toContain('Taken out again');
  expect(await savedTemplate(page)).toBe(before);

  await page.keyboard.press('Escape');
  await expect.poll(() => chip.buttons()).toHaveLength(0);
  await page.close();
});

test('the chip shows only beside link fields, and hides when the focus leaves', async () => {
  const page = await openLab(passlink.context, 'react-fields.html');
  const chip = new ChipOn(page);
  await page.getByLabel('Target URL').focus();
  await expect.poll(() => chip.buttons()).toHaveLength(2);
  await page.getByRole('button', { name: 'Save' }).focus();
  await expect.poll(() => chip.buttons()).toHaveLength(0);
  await page.close();
});

test('a refused insertion leaves the page as it was and offers the clipboard', async () => {
  for (const variant of [{ link: 'masked' }, { template: 'masked' }, { template: 'readonly' }]) {
    const page = await openLab(passlink.context, 'plain-fields.html', variant);
    const before = await savedTemplate(page);
    const chip = new ChipOn(page);
    await page.getByLabel('Link URL').focus();
    await chip.press(/^Insert/);
    await expect.poll(() => chip.buttons()).toContain('Copy instead');
    expect(await savedTemplate(page)).toBe(before);
    expect(await savedLink(page)).toBe('https://harbour.example/card');

    await chip.press(/^Copy instead/);
    await expect.poll(() => chip.text()).toContain('Copied');
    expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(BLOCK);
    await page.close();
  }
});

test('with several projects the chip says where to choose another, and names none of them', async () => {
  const id = await passlink.addProject('Coupons', 'couponURL');
  const page = await openLab(passlink.context, 'plain-fields.html');
  const chip = new ChipOn(page);
  await page.getByLabel('Link URL').focus();
  await chip.press(/^More choices/);
  await expect.poll(() => chip.text()).toContain('choose it in Passlink’s popup');
  expect(await chip.text()).not.toContain('Coupons');
  await passlink.ask('deleteProject', { id });
  await page.close();
});

// Last: it takes the extension away from the pages that are open.
test('after the extension is reloaded, an open page is asked to reload and sees no errors', async () => {
  const page = await openLab(passlink.context, 'plain-fields.html');
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  const chip = new ChipOn(page);
  await page.getByLabel('Link URL').focus();
  await expect.poll(() => chip.buttons()).toHaveLength(2);

  await passlink.popup.evaluate(() => chrome.runtime.reload()).catch(() => undefined);
  await expect.poll(() => passlink.popup.isClosed()).toBe(true);
  await chip.press(/^Insert SmartPass link/);
  await expect.poll(() => chip.text()).toContain('Reload this page');

  await chip.dismiss();
  await page.getByLabel('Title').focus();
  await page.getByLabel('Link URL').focus();
  await expect.poll(() => chip.buttons()).toHaveLength(0);
  expect(errors).toEqual([]);
});
