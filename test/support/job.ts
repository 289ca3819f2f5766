import { expect, type Page } from '@playwright/test';

import { renderTemplate } from '../../lib/jinja/index.ts';
import { inspectLink, type LinkReport } from '../../lib/passkit/index.ts';
import { ChipOn } from './chip.ts';
import type { Passlink } from './extension.ts';
import { mounted, savedLink } from './lab.ts';

/** PassKit's own example project, as its pages show it. */
export const SECRET = '0WfoVtZ7MrJSfrHVuiESxZ';
export const ENCRYPTION_KEY = 'f3'.repeat(32);
export const COMMAND_LINE = `./smartpass-link-generator -in members.csv -out links.csv -url https://pub1.pskt.io/c/a4hrop -key ${ENCRYPTION_KEY}`;

export interface Recipient {
  who: string;
  attributes: Record<string, unknown>;
}

/** Names that broke the published recipe, and missing attributes. */
export const RECIPIENTS: Recipient[] = [
  {
    who: 'a name with quotes',
    attributes: {
      'First Name': 'Zoë',
      'Last Name': `O'Brien "Zee" \\ Sons`,
      'Email (Standard)': 'zoe@example.com',
      'Mobile Number (Standard)': 447700900123,
      ID: 'CUST-1042',
    },
  },
  {
    who: 'no e-mail address',
    attributes: { 'First Name': 'Wei', 'Last Name': 'Lí', ID: 'CUST-1043' },
  },
  {
    who: 'another script, an emoji and a line break',
    attributes: {
      'First Name': 'محمد 🎟️',
      'Last Name': 'first\nsecond',
      'Email (Standard)': null,
      ID: 'CUST-1044',
    },
  },
];

/** A recipient without any attributes. */
export const NOBODY: Recipient = { who: 'nobody MoEngage knows', attributes: {} };

/** Called after each step that is worth a picture. */
export type Look = (page: Page, name: string) => Promise<void>;
const dontLook: Look = () => Promise.resolve();

/** Options, first run: paste the command line, add the secret, save. */
export async function makeProject(passlink: Passlink, look = dontLook): Promise<void> {
  const page = await passlink.openOptions();
  await page.getByLabel(/^Paste the command line/).fill(COMMAND_LINE);
  await page.getByLabel('Secret', { exact: true }).fill(SECRET);
  await look(page, 'add-a-project');
  await page.getByRole('button', { name: 'Save project' }).click();
  await expect(page.getByRole('heading', { name: 'What next' })).toBeVisible();
  await look(page, 'project');
  await page.close();
}

/**
 * MoEngage's Custom HTML editor: its Code View is left, and in the mail the link of the badge is
 * edited.
 */
export async function insertInCampaign(page: Page, look = dontLook): Promise<void> {
  await mounted(page);
  await look(page, 'code-view');
  const codeView = page.locator('.fr-toolbar [data-cmd="html"]');
  if ((await codeView.getAttribute('aria-pressed')) === 'true') await codeView.click();
  await insertInFroala(page, look, page.frameLocator('iframe.fr-iframe'));
}

/**
 * Froala: link of the badge image, the chip beside its field, and Froala's own Update.
 * @param mail where the mail is: in the page, or in Froala's frame.
 */
export async function insertInFroala(
  page: Page,
  look = dontLook,
  mail: Pick<Page, 'getByAltText'> = page,
): Promise<void> {
  const chip = new ChipOn(page);
  await mail.getByAltText('Add to Apple Wallet').click();
  await page.getByRole('button', { name: 'Edit Link' }).click();
  const field = page.locator('input[name="href"]');
  await field.click();
  await expect
    .poll(() => chip.buttons())
    .toContainEqual(expect.stringMatching(/^Insert SmartPass/));
  await look(page, 'chip-beside-the-link-field');
  await chip.press(/^Insert SmartPass link/);
  await expect.poll(() => chip.text()).toMatch(/Inserted(, checking| and checked)/);
  await expect(field).toHaveValue('{{longURL}}');
  if (look !== dontLook) {
    // The tour has no runner, whose limits are long: the last look alone is after five seconds.
    await expect.poll(() => chip.text(), { timeout: 60_000 }).toContain('Inserted and checked');
  }
  await look(page, 'inserted-and-checked');
  await page.getByRole('button', { name: 'Update' }).click();
}

/**
 * MoEngage's Custom HTML editor with its Code View open: the block from the popup, the reference
 * typed over the old link, and the view left, which is when Froala takes what was typed.
 */
export async function insertInCode(passlink: Passlink, page: Page): Promise<void> {
  await mounted(page);
  const popup = await passlink.openPopup(page);
  await popup.getByRole('button', { name: 'Insert into template' }).click();
  await expect(popup.getByText(/Inserted/)).toBeVisible();
  await popup.close();
  await page.bringToFront();
  await page.evaluate(selectInCode, 'https://harbour.example/card');
  await page.keyboard.insertText('{{longURL}}');
  await page.locator('.fr-toolbar [data-cmd="html"]').click();
  await expect.poll(() => savedLink(page)).toBe('{{longURL}}');
}

/** Selects a text in the page's CodeMirror, as an author who drags the mouse over it. */
function selectInCode(text: string): void {
  interface WithCode extends Element {
    CodeMirror?: {
      getValue(): string;
      posFromIndex(index: number): object;
      setSelection(from: object, to: object): void;
      focus(): void;
    };
  }
  const code = document.querySelector<WithCode>('.fr-box .CodeMirror')?.CodeMirror;
  const at = code?.getValue().indexOf(text) ?? -1;
  if (!code || at < 0) throw new Error(`The code does not hold ${text}`);
  code.setSelection(code.posFromIndex(at), code.posFromIndex(at + text.length));
  code.focus();
}

/** Ace: the block from the popup, the reference typed over the old link. */
export async function insertInAce(passlink: Passlink, page: Page): Promise<void> {
  const popup = await passlink.openPopup(page);
  await popup.getByRole('button', { name: 'Insert into template' }).click();
  await expect(popup.getByText(/Inserted/)).toBeVisible();
  await popup.close();
  await page.bringToFront();
  await page.locator('.ace_content').click();
  await page.keyboard.press('Control+F');
  // At once: Ace searches a moment after each key, and a part of the address is found as well.
  await page.keyboard.insertText('https://harbour.example/card');
  await expect(page.locator('.ace_search_counter')).toHaveText('1 of 1');
  await page.keyboard.press('Escape');
  await expect(page.locator('.ace_text-input')).toBeFocused();
  await page.keyboard.insertText('{{longURL}}');
  await expect.poll(() => savedLink(page)).toBe('{{longURL}}');
}

/** What one recipient gets, judged independently of the extension. */
export type Received = { link: string; report: LinkReport } | { notSent: string[] };

/** Renders a saved template for a recipient and inspects the badge's link. */
export async function receive(template: string, recipient: Recipient): Promise<Received> {
  const result = await renderTemplate(template, { UserAttribute: recipient.attributes });
  if (result.status === 'suppressed') return { notSent: result.reasons };
  if (result.status === 'failed') throw new Error(`${result.message} (line ${result.line})`);
  const link = /href="(https:\/\/pub1\.pskt\.io\/[^"]*)"/.exec(result.output)?.[1];
  if (link === undefined) throw new Error(`No SmartPass link for ${recipient.who}`);
  return { link, report: await inspectLink(link, { secret: SECRET }) };
}

/** Popup, Sign: fill in a pass and take its link off the clipboard. */
export async function signOne(passlink: Passlink, look = dontLook): Promise<string> {
  const popup = await passlink.openPopup();
  await popup.getByRole('tab', { name: 'Sign' }).click();
  await popup.getByLabel('Forename').fill('Patrick');
  await popup.getByLabel('Surname').fill('Kosterman');
  await popup.getByLabel('Member ID').fill('M-20418');
  const copy = popup.getByRole('button', { name: 'Copy link' });
  await expect(copy).toBeEnabled();
  await look(popup, 'sign-one-link');
  await copy.click();
  const link = await popup.evaluate(() => navigator.clipboard.readText());
  await popup.close();
  return link;
}
