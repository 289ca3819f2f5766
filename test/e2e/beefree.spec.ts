import { expect, type Frame, type Page, test } from '@playwright/test';

import { renderTemplate } from '../../lib/jinja/index.ts';
import { EDITOR_MATCHES } from '../../lib/moengage/hosts.ts';
import { inspectLink } from '../../lib/passkit/index.ts';
import { type AllowedExtension, allowHosts } from '../support/allowed-extension.ts';
import { tabIdOf } from '../support/extension.ts';
import { openLab, savedLink, savedTemplate } from '../support/lab.ts';
import { expectSound } from './expect-sound.ts';
import { BLOCK, launchWithProject, type Ready, SIGNED_WITH } from './insertions.ts';

/** The builder's frame once it is ready; it is of another origin than the page around it. */
async function builderIn(page: Page): Promise<Frame> {
  const frame = page.frames().find((each) => each.url().includes('getbee.io'));
  if (!frame) throw new Error('The page shows no builder.');
  await frame.waitForFunction(() => window.lab !== undefined);
  return frame;
}

test('the popup asks for access to the drag-and-drop editor, says why, and can still copy the snippet', async () => {
  const passlink = await launchWithProject();
  const page = await openLab(passlink.context, 'beefree.html');
  await builderIn(page);
  const tabId = await tabIdOf(passlink.worker, page);
  expect(await passlink.ask('readPage', { tabId })).toEqual({ status: 'closed-frame' });
  const popup = await passlink.openPopup(page);
  await expect(popup.getByText(/Passlink needs to be allowed on getbee\.io/)).toBeVisible();
  await expect(popup.getByRole('button', { name: 'Allow Passlink in this editor' })).toBeEnabled();
  await popup.getByRole('button', { name: 'Paste by hand' }).click();
  await expect(
    popup.getByText(/into an HTML block .* use \{\{longURL\}\} as the link/),
  ).toBeVisible();
  await expectSound(popup);
  await popup.setViewportSize({ width: 320, height: 600 });
  await expectSound(popup);
  await expect(popup.getByRole('button', { name: 'Insert into template' })).toBeDisabled();
  await popup.getByRole('button', { name: 'Copy', exact: true }).click();
  // The button is pressed before the background has built the snippet.
  await expect.poll(() => popup.evaluate(() => navigator.clipboard.readText())).toMatch(BLOCK);
  const copied = await popup.evaluate(() => navigator.clipboard.readText());
  expect(copied.match(BLOCK)).toHaveLength(1);
  await passlink.close();
});

test.describe('once the author has allowed the drag-and-drop editor', () => {
  // One browser for all of them.
  test.describe.configure({ mode: 'default' });

  let allowed: AllowedExtension;
  let passlink: Ready;
  test.beforeAll(async () => {
    allowed = await allowHosts(EDITOR_MATCHES);
    passlink = await launchWithProject({ extension: allowed.folder });
  });
  test.afterAll(async () => {
    await passlink.close();
    await allowed.remove();
  });

  test('its HTML block takes the snippet, and undo restores the HTML exactly', async () => {
    const page = await openLab(passlink.context, 'beefree.html');
    const builder = await builderIn(page);
    const before = await savedTemplate(builder);
    const tabId = await tabIdOf(passlink.worker, page);
    await builder.getByLabel('HTML').focus();
    expect(await passlink.ask('insertIntoPage', { tabId, id: passlink.projectId })).toEqual({
      status: 'inserted',
      stage: 'checking',
      block: 'inserted',
      reference: false,
      style: 'quoted',
      variable: 'longURL',
    });
    expect((await savedTemplate(builder)).match(BLOCK)).toHaveLength(1);
    expect(await passlink.ask('undoInPage', { tabId })).toEqual({ status: 'undone' });
    expect(await savedTemplate(builder)).toBe(before);
    await page.close();
  });

  test('its HTML block takes a button without the attribute that it strips, and the popup does not offer that', async () => {
    const page = await openLab(passlink.context, 'beefree.html');
    const builder = await builderIn(page);
    const tabId = await tabIdOf(passlink.worker, page);
    await builder.getByLabel('HTML').focus();
    expect(
      await passlink.ask('insertButtonIntoPage', {
        tabId,
        id: passlink.projectId,
        wallets: ['apple'],
        clickTracking: 'off',
      }),
    ).toMatchObject({ status: 'inserted' });
    const inserted = await savedTemplate(builder);
    expect(inserted).toContain('>Get your card</a>');
    expect(inserted).not.toContain('clicktracking');
    const popup = await passlink.openPopup(page);
    await popup.getByRole('button', { name: 'Button for the mail' }).click();
    await expect(popup.getByRole('button', { name: 'Copy button HTML' })).toBeVisible();
    await expect(popup.getByRole('checkbox', { name: 'Deliver the link as it is' })).toBeHidden();
    await popup.close();
    await page.close();
  });

  // The mail's HTML is not on the page while another block's properties are.
  test('its image block gets a link that is signed on its own, and undo restores the old link', async () => {
    const page = await openLab(passlink.context, 'beefree.html');
    const builder = await builderIn(page);
    await builder.getByRole('button', { name: 'Image block' }).click();
    await builder.getByLabel('Link URL').focus();
    const tabId = await tabIdOf(passlink.worker, page);
    expect(await passlink.ask('insertIntoPage', { tabId, id: passlink.projectId })).toMatchObject({
      status: 'inserted',
      reference: true,
      style: 'inline',
    });
    const rendered = await renderTemplate(await savedTemplate(builder), {
      UserAttribute: { 'Last Name': `O'Brien "Zoë"` },
    });
    const mail = 'output' in rendered ? rendered.output : JSON.stringify(rendered);
    const link = /href="\s*(https:\/\/pub1\.pskt\.io\/[^"\s]*)\s*"/.exec(mail)?.[1] ?? mail;
    expect(await inspectLink(link, { secret: SIGNED_WITH })).toMatchObject({
      signature: 'valid',
      payload: { 'person.surname': `O'Brien "Zoë"` },
    });
    expect(await passlink.ask('undoInPage', { tabId })).toEqual({ status: 'undone' });
    expect(await savedLink(builder)).toBe('https://harbour.example/card');
    await page.close();
  });

  test('a page of the same maker outside MoEngage shows no chip', async () => {
    const page = await passlink.context.newPage();
    await page.goto('https://app.getbee.io/lab/beefree-stage.html');
    const registered = await passlink.worker.evaluate(() =>
      chrome.scripting.getRegisteredContentScripts(),
    );
    expect(registered.map(({ id }) => id)).toEqual(['editor-frames']);
    const chip = await page.evaluate(() => document.documentElement.lastElementChild?.tagName);
    await page.getByRole('button', { name: 'Image block' }).click();
    await page.getByLabel('Link URL').focus();
    await page.waitForTimeout(300);
    expect(await page.evaluate(() => document.documentElement.lastElementChild?.tagName)).toBe(
      chip,
    );
    await page.close();
  });
});
