import { expect } from '@playwright/test';

import { ChipOn } from '../support/chip.ts';
import { savedLink, savedTemplate } from '../support/lab.ts';
import { BLOCK, type Ready } from './insertions.ts';
import { test } from './shared-browser.ts';
import { openWholeFroala, withFroala } from './whole-froala.ts';

let passlink: Ready;

test.beforeAll(({ shared }) => {
  passlink = shared;
});

for (const mode of ['', '?iframe']) {
  test(`Froala${mode}: inserting keeps the link pop-up and its image, saves the link unencoded, and undoes exactly`, async () => {
    const page = await openWholeFroala(passlink.context, mode);
    const chip = new ChipOn(page);
    const before = await savedTemplate(page);
    const root = mode === '' ? page : page.frameLocator('iframe');
    await root.getByAltText('Add to Apple Wallet').click();
    await withFroala(page, 'open');
    const field = page.locator('input[name="href"]');
    await field.click();

    await chip.press(/^Insert SmartPass link/);
    await expect.poll(() => chip.text()).toMatch(/Inserted(, checking| and checked)/);
    await expect(field).toBeFocused();
    await expect(field).toHaveValue('{{longURL}}');
    const inserted = await savedTemplate(page);
    expect(inserted.match(BLOCK)?.[0]).not.toMatch(/['"&<>]/);
    expect(inserted.replace(BLOCK, '')).toBe(`<div style="display: none;"></div>${before}`);

    await chip.press(/^Undo/);
    await expect.poll(() => chip.text()).toContain('Taken out again');
    expect(await savedTemplate(page)).toBe(before);
    await expect(field).toHaveValue('https://old.example/card?a=1&b=2');

    await chip.dismiss();
    await chip.press(/^Insert SmartPass link/);
    await expect.poll(() => chip.text()).toMatch(/Inserted(, checking| and checked)/);
    await withFroala(page, 'confirm');
    expect(await savedLink(page)).toBe('{{longURL}}');
    expect(await savedTemplate(page)).toContain('<a href="{{longURL}}">');

    await chip.press(/^Undo/);
    await expect.poll(() => chip.text()).toContain('changed after the insertion');
    await withFroala(page, 'undo');
    await withFroala(page, 'undo');
    expect(await savedTemplate(page)).toBe(before);
    await page.close();
  });
}
