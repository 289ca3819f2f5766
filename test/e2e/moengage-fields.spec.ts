import { expect, type Page, test } from '@playwright/test';

import { renderTemplate } from '../../lib/jinja/index.ts';
import { inspectLink } from '../../lib/passkit/index.ts';
import { Oracle } from '../oracle/oracle.ts';
import { ChipOn } from '../support/chip.ts';
import { tabIdOf } from '../support/extension.ts';
import { type LabPage, mounted, openLab } from '../support/lab.ts';
import { findPython } from '../support/python.mjs';
import { BLOCK, launchWithProject, type Ready, SIGNED_WITH } from './insertions.ts';

let passlink: Ready;
/** Real Jinja2 where this machine has it, else the preview's engine. */
let jinja: Oracle | undefined;

test.describe.configure({ mode: 'default' });

test.beforeAll(async () => {
  passlink = await launchWithProject();
  const python = findPython();
  if (python !== undefined) jinja = new Oracle(python);
});

test.afterAll(async () => {
  await jinja?.close();
  await passlink.close();
});

const INSERT = /^Insert SmartPass link/;
const GREETING = "Hi {{UserAttribute['First Name']}}, your card: ";

async function openCampaign(name: LabPage, query: Record<string, string> = {}) {
  const page = await openLab(passlink.context, name, query);
  const tabId = await tabIdOf(passlink.worker, page);
  const about = { tabId, id: passlink.projectId };
  return {
    page,
    chip: new ChipOn(page),
    insert: () => passlink.ask('insertIntoPage', about),
    remove: () => passlink.ask('removeFromPage', about),
    undo: () => passlink.ask('undoInPage', { tabId }),
  };
}

/** The dashboard's field with this placeholder: several have one id. */
const fieldOf = (page: Page, placeholder: string) =>
  page.locator(`[contenteditable][placeholder="${placeholder}"]`);

/** What the page's store holds of a field, and so would save. */
const savedField = (page: Page, name: string) =>
  page.evaluate((asked) => window.lab?.getFields?.()[asked], name);

const savedText = async (page: Page, name: string) => (await savedField(page, name))?.text ?? '';

/** Writes a text into a field, and leaves the caret behind it. */
async function type(page: Page, placeholder: string, text: string): Promise<void> {
  await fieldOf(page, placeholder).click();
  await page.keyboard.insertText(text);
}

async function expectRightLink(text: string): Promise<void> {
  const profile = { UserAttribute: { 'First Name': 'Ada', 'Last Name': `O'Brien "Zoë"` } };
  const answer = await (jinja?.render({ template: text, profile }) ??
    renderTemplate(text, profile));
  const sent = 'output' in answer ? answer.output : JSON.stringify(answer);
  const link = /https:\/\/pub1\.pskt\.io\/c\/a4hrop\?\S+/.exec(sent)?.[0] ?? sent;
  expect(await inspectLink(link, { secret: SIGNED_WITH })).toMatchObject({
    signature: 'valid',
    payload: { 'person.surname': `O'Brien "Zoë"` },
  });
}

for (const [what, query] of [
  ['as the dashboard has it', {}],
  ['with the role of a text box', { role: 'textbox' }],
  ['without a role', { role: 'none' }],
] as const) {
  test(`an SMS body ${what}: the chip's snippet is in the page's store, and undo takes it out`, async () => {
    const { page, chip, remove } = await openCampaign('moengage-sms.html', query);
    await type(page, 'Enter message', `${GREETING}bye`);
    for (let nth = 0; nth < 3; nth += 1) await page.keyboard.press('ArrowLeft');
    const before = await savedText(page, 'sms');

    await chip.press(INSERT);
    await expect.poll(() => chip.text()).toMatch(/Inserted(, checking| and checked)/);
    const inserted = await savedText(page, 'sms');
    expect(inserted.match(BLOCK)).toHaveLength(1);
    expect(inserted.replace(BLOCK, '')).toBe(`${GREETING}{{longURL}} bye`);
    expect((await savedField(page, 'sms'))?.html).not.toMatch(/<(?!\/?span\b)/);
    await expectRightLink(inserted);
    // The caret stays behind the snippet, where the author would go on writing.
    await page.keyboard.insertText('!');
    await expect.poll(() => savedText(page, 'sms')).toContain('{{longURL}} !bye');
    await page.keyboard.press('Backspace');

    await chip.press(/^Undo/);
    await expect.poll(() => chip.text()).toContain('Taken out again');
    expect(await savedText(page, 'sms')).toBe(before);

    // The note stays while the pointer is on it.
    await chip.dismiss();
    await chip.press(INSERT);
    await expect.poll(() => chip.text()).toMatch(/Inserted(, checking| and checked)/);
    expect(await remove()).toMatchObject({ status: 'removed' });
    expect(await savedText(page, 'sms')).not.toMatch(/Passlink|longURL/);
    await page.close();
  });

  test(`an SMS body ${what}: the popup inserts, updates, removes and undoes`, async () => {
    const { page, insert, remove, undo } = await openCampaign('moengage-sms.html', query);
    await type(page, 'Enter message', GREETING);
    // The page draws its chips when the author leaves, and keeps their HTML when they leave again.
    for (let nth = 0; nth < 2; nth += 1) {
      await page.getByLabel('DLT template').focus();
      await fieldOf(page, 'Enter message').focus();
    }
    await page.keyboard.press('End');
    const before = await savedField(page, 'sms');

    expect(await insert()).toMatchObject({ status: 'inserted', block: 'inserted' });
    const inserted = await savedField(page, 'sms');
    expect(inserted?.text.match(BLOCK)).toHaveLength(1);
    await expectRightLink(inserted?.text ?? '');
    expect(await insert()).toMatchObject({ status: 'inserted', block: 'updated' });
    expect(await savedField(page, 'sms')).toEqual(inserted);
    expect(await undo()).toEqual({ status: 'undone' });
    expect(await savedField(page, 'sms')).toEqual(before);

    expect(await insert()).toMatchObject({ status: 'inserted' });
    expect(await remove()).toMatchObject({ status: 'removed' });
    expect(await savedField(page, 'sms')).toEqual(before);
    expect(await undo()).toEqual({ status: 'undone' });
    expect(await savedField(page, 'sms')).toEqual(inserted);
    await page.close();
  });

  test(`Subject and Preview Text ${what} are not taken for the mail while the author is in them`, async () => {
    const { page, chip, insert, undo } = await openCampaign('moengage-email.html', query);
    await mounted(page);
    for (const [placeholder, name] of [
      ['Preview Text', 'previewText'],
      ['Email Subject', 'subject'],
    ] as const) {
      await type(page, placeholder, 'For you, {{name}}: '.repeat(30));
      const before = await savedField(page, name);
      expect(await chip.buttons()).toEqual([]);
      expect(await insert()).toMatchObject({ status: 'inserted', reference: false });
      const mail = await page.evaluate(() => window.lab?.getTemplate() ?? '');
      expect(mail.match(BLOCK)).toHaveLength(1);
      expect(mail.indexOf('{# Passlink')).toBeGreaterThan(mail.indexOf('<body'));
      expect(await savedField(page, name)).toEqual(before);
      expect(await undo()).toEqual({ status: 'undone' });
      expect(await savedField(page, name)).toEqual(before);
    }
    await page.close();
  });
}

test('an SMS of several lines keeps its line breaks', async () => {
  const { page, insert, undo } = await openCampaign('moengage-sms.html');
  await type(page, 'Enter message', 'Your card:');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await page.keyboard.insertText('See you');
  for (let nth = 0; nth < 8; nth += 1) await page.keyboard.press('ArrowLeft');
  const before = await savedText(page, 'sms');
  expect(before.split('\n').at(-1)).toBe('See you');

  expect(await insert()).toMatchObject({ status: 'inserted' });
  const inserted = await savedText(page, 'sms');
  expect(inserted.replace(BLOCK, '').replace('{{longURL}}', '')).toBe(before);
  expect(inserted.split('\n')).toHaveLength(before.split('\n').length);
  await expectRightLink(inserted);
  expect(await undo()).toEqual({ status: 'undone' });
  expect(await savedText(page, 'sms')).toBe(before);
  await page.close();
});

test('an SMS without room for the snippet is refused and stays as it is', async () => {
  const { page, chip } = await openCampaign('moengage-sms.html');
  await type(page, 'Enter message', 'x'.repeat(4000));
  const before = await savedField(page, 'sms');
  await chip.press(INSERT);
  await expect.poll(() => chip.text()).toContain('takes 4,096 characters');
  expect(await chip.buttons()).toContain('Copy instead');
  expect(await savedText(page, 'sms')).toBe(before?.text);
  await page.close();
});

test('a push: title and message take the snippet each, and its link field takes it whole', async () => {
  const { page, chip, undo } = await openCampaign('moengage-push.html');
  for (const [placeholder, name] of [
    ['Enter title', 'pushTitle'],
    ['Enter message', 'pushMessage'],
  ] as const) {
    await type(page, placeholder, 'Open ');
    const before = await savedField(page, name);
    await chip.press(INSERT);
    await expect.poll(() => chip.text()).toMatch(/Inserted(, checking| and checked)/);
    await expectRightLink(await savedText(page, name));
    expect(await undo()).toEqual({ status: 'undone' });
    expect((await savedText(page, name)).trim()).toBe(before?.text.trim());
  }
  await page.getByLabel('Deep link').focus();
  await chip.press(INSERT);
  await expect.poll(() => chip.text()).toMatch(/Inserted(, checking| and checked)/);
  await expectRightLink(await page.getByLabel('Deep link').inputValue());
  await page.close();
});

for (const where of ['a button of the page', 'the Subject'] as const) {
  test(`the code was left for ${where}: the block goes to Froala's Code View all the same`, async () => {
    const { page, insert, undo } = await openCampaign('moengage-email.html');
    await mounted(page);
    await page.locator('.fr-box .CodeMirror').click();
    if (where === 'the Subject') await fieldOf(page, 'Email Subject').click();
    else await page.getByRole('button', { name: 'Campaign 1' }).focus();
    const before = await page.evaluate(() => window.lab?.getTemplate() ?? '');

    expect(await insert()).toMatchObject({ status: 'inserted', block: 'inserted' });
    const mail = await page.evaluate(() => window.lab?.getTemplate() ?? '');
    expect(mail.match(BLOCK)).toHaveLength(1);
    expect(mail.indexOf('{# Passlink')).toBeGreaterThan(mail.indexOf('<body'));
    expect(mail.indexOf('{# Passlink')).toBeLessThan(mail.indexOf('<table'));
    expect(before).not.toContain('Passlink');
    expect(await savedText(page, 'subject')).toBe('');
    expect(await undo()).toEqual({ status: 'undone' });
    expect(await page.evaluate(() => window.lab?.getTemplate() ?? '')).not.toContain('Passlink');
    await page.close();
  });
}
