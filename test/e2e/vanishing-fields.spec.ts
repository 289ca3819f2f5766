import { expect } from '@playwright/test';

import { savedLink, savedTemplate } from '../support/lab.ts';
import { test } from './shared-browser.ts';

for (const [what, selector] of [
  ['the link field', 'input[name="link"]'],
  ['the template’s field', 'textarea'],
] as const) {
  test(`the insertion is refused and leaves nothing behind when ${what} disappears meanwhile`, async ({
    openPlain,
  }) => {
    const { page, work } = await openPlain('plain-fields.html');
    const before = await savedTemplate(page);
    await page.evaluate((gone) => {
      const field = document.querySelector(gone)!;
      document.querySelector('textarea')!.addEventListener('input', () => field.remove());
    }, selector);
    await page.getByLabel('Link URL').focus();
    expect(await work.insert()).toMatchObject({ status: 'refused', reason: 'unreachable' });
    expect(await savedLink(page)).toBe('https://harbour.example/card');
    if (selector !== 'textarea') expect(await savedTemplate(page)).toBe(before);
  });
}

test('the insertion is refused when the link field’s pop-up closes because the template changes', async ({
  openPlain,
}) => {
  const { page, work } = await openPlain('lexical.html');
  const before = await savedTemplate(page);
  await page.getByLabel('Button link').focus();
  await page.evaluate(() => {
    new MutationObserver(() => document.querySelector('input')?.remove()).observe(
      document.querySelector('[data-lexical-editor]')!,
      { subtree: true, childList: true, characterData: true },
    );
  });
  expect(await work.insert()).toMatchObject({ status: 'refused', reason: 'unreachable' });
  expect(await savedTemplate(page)).toBe(before);
});
