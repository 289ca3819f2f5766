import { expect, type Page, test } from '@playwright/test';

import { renderTemplate } from '../../lib/jinja/index.ts';
import { inspectLink } from '../../lib/passkit/index.ts';
import { ChipOn } from '../support/chip.ts';
import { tabIdOf } from '../support/extension.ts';
import { openLab, savedLink, savedTemplate } from '../support/lab.ts';
import { launchWithProject, type Ready, SIGNED_WITH } from './insertions.ts';

let passlink: Ready;

// One browser for the whole file.
test.describe.configure({ mode: 'default' });

test.beforeAll(async () => {
  passlink = await launchWithProject();
});

test.afterAll(() => passlink.close());

const OLD_LINK = 'https://harbour.example/card';

/** Renders a field by itself, as MoEngage does, and holds the link in it to its signature. */
async function expectRightLink(field: string): Promise<void> {
  const profile = { UserAttribute: { 'First Name': 'Ada', 'Last Name': `O'Brien "Zoë"` } };
  const rendered = await renderTemplate(field, profile);
  const output = 'output' in rendered ? rendered.output : JSON.stringify(rendered);
  const link = /https:\/\/pub1\.pskt\.io\/c\/a4hrop\?[\w&=-]+/.exec(output)?.[0] ?? output;
  expect(await inspectLink(link, { secret: SIGNED_WITH })).toMatchObject({
    signature: 'valid',
    payload: { 'person.surname': `O'Brien "Zoë"` },
  });
}

/** Puts the caret behind a word of the message. */
async function focusMessageBehind(page: Page, words: string): Promise<void> {
  await page.getByLabel('Message', { exact: true }).focus();
  await page.evaluate((before) => {
    const message = document.querySelector('textarea');
    const at = (message?.value.indexOf(before) ?? 0) + before.length;
    message?.setSelectionRange(at, at);
  }, words);
}

test('a deep link field gets the whole inline snippet, an update replaces it, and undo restores the old link', async () => {
  const page = await openLab(passlink.context, 'message-fields.html');
  const chip = new ChipOn(page);
  await page.getByLabel('deep link').focus();
  await chip.press(/^Insert SmartPass link/);
  await expect.poll(() => chip.text()).toMatch(/Inserted(, checking| and checked)/);
  const inserted = await savedLink(page);
  expect(inserted).not.toContain('\n');
  await expectRightLink(inserted);

  await chip.dismiss();
  await chip.press(/^Insert SmartPass link/);
  await expect.poll(() => chip.text()).toMatch(/Updated(, checking| and checked)/);
  expect(await savedLink(page)).toBe(inserted);

  await chip.press(/^Undo/);
  await expect.poll(() => chip.text()).toContain('Taken out again');
  expect(await savedLink(page)).toBe(OLD_LINK);
  await page.close();
});

test('a message gets its link at the caret, and both undos restore it exactly', async () => {
  const page = await openLab(passlink.context, 'message-fields.html', { channel: 'sms' });
  const chip = new ChipOn(page);
  const before = await savedTemplate(page);
  await focusMessageBehind(page, 'your card: ');
  await chip.press(/^Insert SmartPass link/);
  await expect.poll(() => chip.text()).toMatch(/Inserted(, checking| and checked)/);
  const inserted = await savedTemplate(page);
  expect(inserted).toMatch(/^Hi .*, your card: \{# Passlink .*\{\{longURL\}\}\. Bye$/);
  await expectRightLink(inserted);
  await chip.press(/^Undo/);
  await expect.poll(() => savedTemplate(page)).toBe(before);

  await chip.dismiss();
  await chip.press(/^Insert SmartPass link/);
  await expect.poll(() => chip.text()).toMatch(/Inserted(, checking| and checked)/);
  await page.keyboard.press('Control+z');
  await expect.poll(() => savedTemplate(page)).toBe(before);
  await page.close();
});

test('a field too short for the snippet is left unchanged, and the snippet can be copied', async () => {
  const query = { channel: 'sms', most: '160' };
  const page = await openLab(passlink.context, 'message-fields.html', query);
  const chip = new ChipOn(page);
  const before = await savedTemplate(page);
  await focusMessageBehind(page, 'your card: ');
  await chip.press(/^Insert SmartPass link/);
  await expect.poll(() => chip.text()).toContain('takes 160 characters');
  expect(await savedTemplate(page)).toBe(before);
  await chip.press(/^Copy instead/);
  await expect.poll(() => chip.text()).toContain('Copied');
  await expectRightLink(await page.evaluate(() => navigator.clipboard.readText()));
  await page.close();
});

test('the popup names, fills and restores the field that last had the focus', async () => {
  const page = await openLab(passlink.context, 'message-fields.html');
  await page.getByLabel('deep link').focus();
  const popup = await passlink.openPopup(page);
  await expect(popup.getByText(/Field “Default click action: deep link”/)).toBeVisible();
  await popup.getByRole('button', { name: 'Insert into field' }).click();
  await expect(popup.getByText('Inserted into the field')).toBeVisible();
  await expectRightLink(await savedLink(page));
  await popup.getByRole('button', { name: 'Remove from field' }).click();
  await expect(
    popup.getByText(/^Removed(, checking…| and checked\.) 1 link leads where before/),
  ).toBeVisible();
  expect(await savedLink(page)).toBe(OLD_LINK);
  await popup.close();
  await page.close();
});

test('an image field gets the badge that MoEngage publishes with a hint, no outdated one, or the project’s own', async () => {
  const page = await openLab(passlink.context, 'message-fields.html');
  const chip = new ChipOn(page);
  const image = page.getByLabel('Image URL');
  await image.focus();
  await chip.press(/^Insert the address of the Apple Wallet badge/);
  await expect.poll(() => chip.text()).toContain('keep a PNG’s address in Options');
  await expect(image).toHaveValue(/Add_to_Apple_Wallet\.svg$/);
  await chip.press(/^Undo/);
  await expect(image).toHaveValue('');
  await chip.dismiss();
  await chip.press(/^More choices/);
  await chip.press(/^Insert the address of the Google Wallet badge/);
  await expect.poll(() => chip.text()).toContain('This project has no Google badge');
  await expect(image).toHaveValue('');

  const options = await passlink.openOptions();
  await options.getByRole('link', { name: /Spring card/ }).click();
  await options.getByLabel('Google Wallet badge').fill('https://img.example/google.png');
  await options.getByRole('button', { name: /^Save/ }).click();
  await expect(options.getByRole('region', { name: 'Unsaved changes' })).toBeHidden();
  await options.close();
  await chip.dismiss();
  await chip.press(/^More choices/);
  await chip.press(/^Insert the address of the Google Wallet badge/);
  await expect.poll(() => chip.text()).toMatch(/Inserted(, checking| and checked)/);
  await expect(image).toHaveValue('https://img.example/google.png');
  await page.close();
});

for (const [name, path, typing] of [
  ['a text field', 'plain-fields.html', 'textarea'],
  ['Ace', 'ace.html', '.ace_text-input'],
  ['CodeMirror 6', 'codemirror6.html', '.cm-content'],
  ['CodeMirror 5', 'codemirror5.html', '.CodeMirror textarea'],
  ['Monaco', 'monaco.html', '.monaco-editor textarea, .native-edit-context'],
] as const) {
  test(`${name}: a whole button goes in at the cursor, and undo removes it`, async () => {
    const page = await openLab(passlink.context, path);
    const before = await savedTemplate(page);
    const tabId = await tabIdOf(passlink.worker, page);
    await page.locator(typing).first().focus();
    await page.keyboard.press('Control+End');
    expect(
      await passlink.ask('insertButtonIntoPage', {
        tabId,
        id: passlink.projectId,
        wallets: ['apple', 'google'],
        clickTracking: 'off',
      }),
    ).toMatchObject({ status: 'inserted', block: 'inserted', style: 'quoted' });
    const inserted = await savedTemplate(page);
    expect(inserted).toMatch(/^\{# Passlink /);
    expect(inserted).toMatch(
      /<a href="\{\{longURL\}\}" target="_blank" clicktracking="off" [^>]*>Get your card<\/a>/,
    );
    await expectRightLink(inserted);
    expect(await passlink.ask('undoInPage', { tabId })).toEqual({ status: 'undone' });
    expect(await savedTemplate(page)).toBe(before);
    await page.close();
  });
}

test('when two projects share a variable, the second gets a free one, and each template link stays its own', async () => {
  const id = await passlink.addProject('Gold card', 'longURL', 'https://pub1.pskt.io/c/gold');
  const page = await openLab(passlink.context, 'plain-fields.html');
  const before = await savedTemplate(page);
  const tabId = await tabIdOf(passlink.worker, page);
  const insert = (project: string) => passlink.ask('insertIntoPage', { tabId, id: project });
  await page.locator('textarea').focus();
  expect(await insert(passlink.projectId)).toMatchObject({ variable: 'longURL' });
  await page.keyboard.press('Control+End');
  await page.keyboard.type('<a href="{{longURL}}">Spring</a>');
  const first = await savedTemplate(page);

  await page.getByLabel('Link URL').focus();
  const outcome = { status: 'inserted', variable: 'longURL2', heldBy: 'Spring card' };
  expect(await insert(id)).toMatchObject({ ...outcome, block: 'inserted' });
  expect(await savedLink(page)).toBe('{{longURL2}}');
  expect(await insert(id)).toMatchObject({ block: 'updated', variable: 'longURL2' });
  await expectRightLink(`${await savedTemplate(page)}\n{{longURL}}`);

  expect(await passlink.ask('removeFromPage', { tabId, id })).toEqual({
    status: 'removed',
    stage: 'checking',
    restored: 1,
    emptied: 0,
  });
  expect([await savedTemplate(page), await savedLink(page)]).toEqual([first, OLD_LINK]);
  expect(await passlink.ask('removeFromPage', { tabId, id: passlink.projectId })).toMatchObject({
    status: 'removed',
    emptied: 1,
  });
  expect(await savedTemplate(page)).toBe(`${before}<a href="">Spring</a>`);
  expect(await passlink.ask('undoInPage', { tabId })).toEqual({ status: 'undone' });
  expect(await savedTemplate(page)).toBe(first);
  await passlink.ask('deleteProject', { id });
  await page.close();
});

test('Froala: Remove takes the block out with its hidden element, and is refused when there is none', async () => {
  const page = await openLab(passlink.context, 'froala.html');
  const before = await savedTemplate(page);
  const tabId = await tabIdOf(passlink.worker, page);
  await passlink.ask('insertIntoPage', { tabId, id: passlink.projectId });
  expect(await savedTemplate(page)).not.toBe(before);
  expect(await passlink.ask('removeFromPage', { tabId, id: passlink.projectId })).toEqual({
    status: 'removed',
    stage: 'checking',
    restored: 0,
    emptied: 0,
  });
  expect(await savedTemplate(page)).toBe(before);
  expect(await passlink.ask('removeFromPage', { tabId, id: passlink.projectId })).toMatchObject({
    status: 'refused',
    reason: 'not-there',
  });
  await page.close();
});
