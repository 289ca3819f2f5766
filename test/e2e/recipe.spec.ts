import { readFileSync } from 'node:fs';

import { expect, type Page, test } from '@playwright/test';

import { startMarker } from '../../lib/block/markers.ts';
import { renderTemplate } from '../../lib/jinja/index.ts';
import { inspectLink } from '../../lib/passkit/index.ts';
import { openLab, savedTemplate } from '../support/lab.ts';
import { openCheckOver, setFroala } from './check-tab.ts';
import { expectSound } from './expect-sound.ts';
import { launchWithProject, type Ready } from './insertions.ts';

/** As MoEngage publishes it, faults included; its secret is followed by a space. */
const RECIPE = readFileSync(
  new URL('../fixtures/templates/faulty/recipe.html', import.meta.url),
  'utf8',
);
const SECRET = 'Kq7-Tr0ub4dor-Zx';
const URL_OF_RECIPE = 'https://pub1.pskt.io/c/demo01';

let passlink: Ready;

// One browser for the whole file.
test.describe.configure({ mode: 'default' });

test.beforeAll(async () => {
  passlink = await launchWithProject();
});

test.afterAll(() => passlink.close());

const openCheck = (page: Page) => openCheckOver(passlink, page);

/** The link in a template as a recipient gets it, checked with the recipe's own secret. */
async function linkFor(template: string, attributes: Record<string, unknown>) {
  const result = await renderTemplate(template, { UserAttribute: attributes });
  if (result.status !== 'sent') throw new Error(JSON.stringify(result));
  const link = /href="(https:\/\/pub1\.pskt\.io\/c\/demo01\?[^"]*)"/.exec(result.output)?.[1] ?? '';
  const { payload, signature } = await inspectLink(link, { secret: SECRET });
  return { payload, signature };
}

const HARD = {
  MoEngage_ID: 'M-1042',
  'First Name': 'Zoë "Zee"',
  'Last Name': "O'Brien \\ Sons\nLtd",
};

async function expectRightLink(template: string): Promise<void> {
  expect(await linkFor(template, HARD)).toEqual({
    payload: {
      'person.externalId': 'M-1042',
      'person.surname': HARD['Last Name'],
      'person.displayName': `${HARD['First Name']} ${HARD['Last Name']}`,
      'members.tier.name': 'Basic',
    },
    signature: 'valid',
  });
  expect(await linkFor(template, { 'Last Name': 'Kosterman' })).toEqual({
    payload: {
      'person.externalId': '0000',
      'person.surname': 'Kosterman',
      'person.displayName': 'Kosterman',
      'members.tier.name': 'Basic',
    },
    signature: 'valid',
  });
}

/** One click in the popup, a right link, and one click back. */
async function replaceAndUndo(page: Page, style: 'quoted' | 'quoteless' = 'quoted') {
  const before = await savedTemplate(page);
  const popup = await openCheck(page);
  await popup.getByRole('button', { name: 'Replace with a right block' }).click();
  await expect(popup.getByText(/^Replaced(, checking| and checked)/)).toBeVisible();
  const after = await savedTemplate(page);
  expect(after).toContain(startMarker(URL_OF_RECIPE, 'longURL'));
  expect(after).not.toContain('passData');
  expect(after.includes("'")).toBe(style === 'quoted');
  await expectRightLink(after);
  await expect(popup.getByText(/payload that this recipe makes/)).toHaveCount(0);

  await popup.getByRole('button', { name: 'Undo' }).click();
  await expect(popup.getByText(/^Undone\. The template is as it was/)).toBeVisible();
  expect(await savedTemplate(page)).toBe(before);
  await expect(popup.getByRole('button', { name: 'Replace with a right block' })).toBeVisible();
  return popup;
}

test('Ace: the recipe becomes a new project’s block, and undo removes both', async () => {
  const page = await openLab(passlink.context, 'ace.html');
  await page.locator('.ace_content').click();
  await page.keyboard.press('Control+a');
  await page.keyboard.insertText(RECIPE);
  const popup = await replaceAndUndo(page);
  await expect(popup.getByText(/the project “Membership demo01” is removed/)).toBeVisible();

  await popup.getByRole('button', { name: 'Replace with a right block' }).click();
  await expect(
    popup.getByText(/^Replaced(, checking…| and checked\.) .* new project/),
  ).toBeVisible();
  expect(await popup.content()).not.toContain(SECRET);
  const opened = passlink.context.waitForEvent('page');
  await popup.getByRole('button', { name: 'Open project' }).click();
  const options = await opened;
  await expect(options.getByLabel('Name')).toHaveValue('Membership demo01');
  await options.close();
  await popup.close();
  await page.close();
});

test('a field that React controls: the same recipe in a second template uses the same project', async () => {
  const page = await openLab(passlink.context, 'react-fields.html');
  await page.getByLabel('Template').fill(RECIPE);
  const popup = await openCheck(page);
  await expect(popup.getByText(/a block of your project “Membership demo01”/)).toBeVisible();
  await popup.close();
  await (await replaceAndUndo(page)).close();
  await page.close();
});

for (const quotes of ['keeps quotes', 'turns quotes into entities'] as const) {
  test(`Froala that ${quotes}: the recipe becomes a valid block, and undo is exact`, async () => {
    const isKept = quotes === 'keeps quotes';
    const page = await openLab(
      passlink.context,
      'froala.html',
      isKept ? {} : { quotes: 'entities' },
    );
    await setFroala(page, RECIPE);
    await (await replaceAndUndo(page, isKept ? 'quoted' : 'quoteless')).close();
    await setFroala(page, RECIPE.replaceAll(/\{%.*?%\}/g, '<p>$&</p>'));
    await (await replaceAndUndo(page, isKept ? 'quoted' : 'quoteless')).close();
    await page.close();
  });
}

test('a recipe that cannot be converted says why, at any width, light and dark', async () => {
  const page = await openLab(passlink.context, 'react-fields.html');
  await page.getByLabel('Template').fill(RECIPE);
  const popup = await openCheck(page);
  const button = popup.getByRole('button', { name: 'Replace with a right block' });
  for (const width of [400, 320]) {
    await popup.setViewportSize({ width, height: 600 });
    await button.waitFor();
    await expectSound(popup);
  }
  await button.click();
  await popup.getByText(/^Replaced(, checking| and checked)/).waitFor();
  await expectSound(popup);

  await page.getByLabel('Template').fill(RECIPE.replace("UserAttribute['Last Name']", 'fn(3)'));
  await popup.getByRole('button', { name: 'Check again' }).click();
  await expect(popup.getByText(/cannot be replaced in one click/)).toBeVisible();
  await expect(button).toHaveCount(0);
  await expectSound(popup);
  await popup.close();
  await page.close();
});
