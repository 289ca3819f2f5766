import { expect, type Locator, type Page } from '@playwright/test';

import { openLab, savedTemplate } from '../support/lab.ts';
import { openCheckOver, setFroala } from './check-tab.ts';
import { expectSound } from './expect-sound.ts';
import { type Ready } from './insertions.ts';
import { test } from './shared-browser.ts';
import { openWholeFroala } from './whole-froala.ts';

let passlink: Ready;

test.beforeAll(({ shared }) => {
  passlink = shared;
});

/** Typical mistakes: quotes pasted from a document, and a link that a field has encoded. */
const PROBLEMS = [
  '<p>Dear {{ UserAttribute[“First Name”] | default("guest", true) }},</p>',
  '<p>fill</p>'.repeat(60),
  '<p>Your card: <a href="%7B%7BlongURL%7D%7D">open</a></p>',
].join('\n');
const MENDED = PROBLEMS.replace(/[“”]/g, '"').replace('%7B%7BlongURL%7D%7D', '{{longURL}}');

const openCheck = (page: Page) => openCheckOver(passlink, page);

/** The finding about a place, by the text that is marked in it. */
function findingAbout(popup: Page, marked: string | RegExp): Locator {
  return popup
    .getByRole('listitem')
    .filter({ has: popup.locator('mark', { hasText: marked }) })
    .first();
}

const QUOTES = /“/;
const LINK = /%7B%7B/;
const LINK_WITH_QUOTES = 'https://shop.example/{{ UserAttribute[‘City’] }}';

/** Fixes one problem, undoes that, then fixes all at once. */
async function fixOneThenAll(page: Page, popup: Page): Promise<void> {
  const before = await savedTemplate(page);
  await findingAbout(popup, QUOTES).getByRole('button', { name: /^Fix/ }).click();
  await expect(popup.getByText('1 problem fixed')).toBeVisible();
  await expect(findingAbout(popup, QUOTES)).toHaveCount(0);
  expect(await savedTemplate(page)).toBe(before.replace(/[“”]/g, '"'));
  await popup.getByRole('button', { name: 'Undo' }).click();
  await expect(popup.getByText(/^Undone/)).toBeVisible();
  expect(await savedTemplate(page)).toBe(before);

  await expect(findingAbout(popup, QUOTES)).toBeVisible();
  await popup.getByRole('button', { name: /^Fix \d+ safe problems/ }).click();
  await expect(popup.getByText(/^\d+ problems fixed/)).toBeVisible();
  await expect(popup.getByRole('button', { name: /^Fix: / })).toHaveCount(0);
}

test('Ace: Check finds, shows and fixes problems, each fix as one step of the editor’s undo', async () => {
  const page = await openLab(passlink.context, 'ace.html');
  await page.locator('.ace_content').click();
  await page.keyboard.press('Control+a');
  await page.keyboard.insertText(PROBLEMS);
  expect(await savedTemplate(page)).toBe(PROBLEMS);

  const popup = await openCheck(page);
  await findingAbout(popup, LINK).getByRole('button', { name: /^Show/ }).click();
  await expect.poll(() => page.evaluate(() => document.hasFocus())).toBe(true);
  await expect(page.locator('.ace_text-input')).toBeFocused();
  await popup.bringToFront();

  await fixOneThenAll(page, popup);
  expect(await savedTemplate(page)).toBe(MENDED);
  await popup.close();
  await page.bringToFront();
  await page.locator('.ace_text-input').focus();
  await page.keyboard.press('Control+z');
  expect(await savedTemplate(page)).toBe(PROBLEMS);
  await page.close();
});

test('a field that React controls: Check fixes problems, and shows one by selecting it in view', async () => {
  const page = await openLab(passlink.context, 'react-fields.html');
  const field = page.getByLabel('Template');
  const long = PROBLEMS.replace('<p>fill</p>', '<p>fill</p>\n'.repeat(200));
  await field.fill(long);
  const popup = await openCheck(page);
  await findingAbout(popup, LINK).getByRole('button', { name: /^Show/ }).click();
  await expect(field).toBeFocused();
  // The focus comes first, the selection after it.
  await expect
    .poll(() =>
      field.evaluate(({ value, selectionStart, selectionEnd }: HTMLTextAreaElement) =>
        value.slice(selectionStart, selectionEnd),
      ),
    )
    .toMatch(LINK);
  const { top, height } = await field.evaluate((element) => ({
    top: element.scrollTop,
    height: element.clientHeight,
  }));
  expect(top).toBeGreaterThan(height);
  await popup.bringToFront();

  await fixOneThenAll(page, popup);
  await popup.getByRole('button', { name: 'Undo' }).click();
  await expect(popup.getByText(/^Undone/)).toBeVisible();
  expect(await savedTemplate(page)).toBe(long);
  await popup.close();
  await page.close();
});

test('Froala: Check fixes problems in the rich text, but writes nothing while a pop-up is open', async () => {
  const page = await openLab(passlink.context, 'froala.html');
  // Froala decodes braces in an address by itself, and shows no address.
  await setFroala(page, PROBLEMS.replace('%7B%7BlongURL%7D%7D', LINK_WITH_QUOTES));
  const before = await savedTemplate(page);
  const popup = await openCheck(page);
  await findingAbout(popup, '‘City’').getByRole('button', { name: /^Show/ }).click();
  await expect(page.getByRole('link', { name: 'open' })).toBeInViewport();
  expect(await page.evaluate(() => getSelection()?.toString())).toBe('open');

  await page.getByRole('link', { name: 'open' }).click();
  await expect(page.locator('.fr-popup.fr-active')).toBeVisible();
  await popup.bringToFront();
  await findingAbout(popup, QUOTES).getByRole('button', { name: /^Fix/ }).click();
  await expect(popup.getByText(/pop-up of the editor is open/)).toBeVisible();
  expect(await savedTemplate(page)).toBe(before);
  await page.bringToFront();
  await page.keyboard.press('Escape');
  await expect(page.locator('.fr-popup.fr-active')).toHaveCount(0);
  await popup.bringToFront();

  await fixOneThenAll(page, popup);
  const fixed = before.replace(/[“”]/g, '"').replace(/[‘’]/g, "'");
  expect(await savedTemplate(page)).toBe(fixed);
  await popup.getByRole('button', { name: 'Undo' }).click();
  await expect(popup.getByText(/^Undone/)).toBeVisible();
  expect(await savedTemplate(page)).toBe(before);
  await popup.close();
  await page.close();
});

test('Froala that turns quotes into entities: Check fixes without quotes, and undo restores the text', async () => {
  const page = await openWholeFroala(passlink.context);
  const before = await savedTemplate(page);
  const popup = await openCheck(page);
  await popup
    .getByRole('button', { name: /^Fix: / })
    .first()
    .click();
  await expect(popup.getByText('1 problem fixed')).toBeVisible();
  expect(await savedTemplate(page)).toBe(
    before.replace(
      '{{UserAttribute[&quot;First Name&quot;]}}',
      '{% set pl_first_name %}First Name{% endset %}{{UserAttribute[pl_first_name]}}',
    ),
  );
  await popup.getByRole('button', { name: 'Undo' }).click();
  await expect(popup.getByText(/^Undone/)).toBeVisible();
  expect(await savedTemplate(page)).toBe(before);
  await popup.close();
  await page.close();
});

test('Froala that turns quotes into entities: Check fixes what the editor keeps, and offers the rest for copying', async () => {
  const page = await openLab(passlink.context, 'froala.html', { quotes: 'entities' });
  const held = [
    '<p>Dear {{ UserAttribute[&quot;First Name&quot;] | default(&#39;guest&#39;, true) }},</p>',
    '<p>it’s {{ UserAttribute[&quot;city&quot;] }} “now”</p>',
    `<p>Your card: <a href="${LINK_WITH_QUOTES}">open</a></p>`,
  ].join('');
  const hard = '<p>{% if a %}x{% elif b == &quot;c&quot; %}y{% endif %}</p>';
  await setFroala(page, held + hard);
  const before = await savedTemplate(page);
  const popup = await openCheck(page);
  await popup.getByRole('button', { name: /^Fix \d+ safe problems/ }).click();
  await expect(
    popup.getByText(
      /^\d+ problems fixed(, checking…| and checked\.) 1 stays as it was, on line 1:/,
    ),
  ).toBeVisible();
  const fixed = await savedTemplate(page);
  expect(fixed).toBe(
    before
      .replace(
        '{{ UserAttribute[&quot;First Name&quot;] | default(&#39;guest&#39;, true) }}',
        '{% set pl_first_name %}First Name{% endset %}{% set pl_guest %}guest{% endset %}{{ UserAttribute[pl_first_name] | default(pl_guest, true) }}',
      )
      .replace('UserAttribute[&quot;city&quot;]', 'UserAttribute.city')
      .replace('UserAttribute[‘City’]', "UserAttribute['City']"),
  );

  await popup.getByRole('button', { name: 'Undo' }).click();
  await expect(popup.getByText(/^Undone/)).toBeVisible();
  expect(await savedTemplate(page)).toBe(before);
  await popup.getByRole('button', { name: /^Fix \d+ safe problems/ }).click();
  await popup.getByRole('button', { name: 'Copy the mended template' }).click();
  await expect(popup.getByText(/^Copied, with every fix made/)).toBeVisible();
  expect(await popup.evaluate(() => navigator.clipboard.readText())).toBe(
    fixed.replace('&quot;c&quot;', '"c"'),
  );
  await findingAbout(popup, '&quot;c&quot;').getByRole('button', { name: /^Fix/ }).click();
  await expect(popup.getByText(/put back as it was/)).toBeVisible();
  expect(await savedTemplate(page)).toBe(fixed);
  await popup.close();
  await page.close();
});

test('the Check tab is sound at any width, light and dark, with many findings and with none', async () => {
  const page = await openLab(passlink.context, 'react-fields.html');
  const long = 'an-attribute-without-a-single-space'.repeat(8);
  await page.getByLabel('Template').fill(`${PROBLEMS}{{ UserAttribute[“${long}”] }}`);
  const popup = await openCheck(page);
  await findingAbout(popup, LINK).waitFor();
  for (const width of [400, 320, 900]) {
    await popup.setViewportSize({ width, height: 600 });
    await expectSound(popup);
  }
  await popup.getByRole('button', { name: /^Fix \d+ safe problems/ }).click();
  await popup.getByText(/^\d+ problems fixed/).waitFor();
  await expectSound(popup);
  await page.getByLabel('Template').fill('<p>Hello</p>');
  await popup.getByRole('button', { name: 'Check again' }).click();
  await popup.getByRole('heading', { name: /^Nothing found in 0 tags/ }).waitFor();
  await expectSound(popup);
  await popup.close();
  await page.close();
});
