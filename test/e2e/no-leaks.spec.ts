import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { expect, type Page, test } from '@playwright/test';

import { ChipOn } from '../support/chip.ts';
import { launchPasslink, type Passlink } from '../support/extension.ts';
import { openLab, savedTemplate } from '../support/lab.ts';
import { EXTENSION } from '../support/paths.ts';
import { stealWorld } from './hostile.ts';
import { Ear, filesWith, guisesOf, keptBy, type Overheard } from './overheard.ts';

/** Of the shape of PassKit's, and in nothing else in the world. */
const SECRET = 'Zq8LeakMarkedW4TfYx1Nb';
const ENCRYPTION_KEY = 'b7e4'.repeat(16);
const LINE = `./smartpass-link-generator -in members.csv -out links.csv -url https://pub1.pskt.io/c/a4hrop -key ${ENCRYPTION_KEY}`;
const GUISES = [...guisesOf(SECRET), ...guisesOf(ENCRYPTION_KEY)];

/** Where MoEngage signs: the one place in a text where a secret may stand. */
const IN_SNIPPET = new RegExp(`convertToSHA256\\((?:'|&#39;|\\\\?"|[^()]{0,12})${SECRET}`);

/** Messages that carry a secret by design: into the vault, and the finished text to where it goes. */
const INTO_THE_VAULT = /: saveProject asked$/;
const FINISHED_TEXT =
  /: (?:buildSnippet|snippetForClipboard) answered$|template$|clipboard$|undo record$/;

function holdsSecret(text: string): boolean {
  return GUISES.some((guise) => text.includes(guise));
}

/** What holds a secret where the design has none, a line each. */
function leaksIn(heard: readonly Overheard[]): string[] {
  return heard.flatMap(({ where, text }) => {
    if (INTO_THE_VAULT.test(where)) return [];
    const rest = FINISHED_TEXT.test(where)
      ? text.replaceAll(new RegExp(IN_SNIPPET, 'g'), 'convertToSHA256(')
      : text;
    if (!holdsSecret(rest)) return [];
    const at = Math.min(...GUISES.map((guise) => rest.indexOf(guise)).filter((each) => each >= 0));
    return [`${where}: …${rest.slice(Math.max(at - 60, 0), at + 30)}`];
  });
}

test('a whole day’s work leaves the secret where the design says, and nowhere else', async () => {
  test.setTimeout(180_000);
  const profile = await mkdtemp(join(tmpdir(), 'passlink-leaks-'));
  try {
    const passlink = await launchPasslink({ profile });
    const ear = new Ear(passlink.context);
    await ear.listen();
    passlink.context.setDefaultTimeout(15_000);
    const { heard } = ear;
    const hear = (where: string, text: string) => void heard.push({ where, text });
    const store = async (when: string) => {
      const kept = await storedBy(passlink);
      for (const [key, value] of Object.entries(kept)) {
        const isUndo = key.startsWith('session:insertion:') || key.startsWith('session:fixes:');
        hear(`${when}: ${key}${isUndo ? ' undo record' : ''}`, value);
      }
      return Object.keys(kept);
    };

    await setUp(passlink, ear);
    await store('after setting up');
    await workInPopup(passlink, ear);

    // In the editor: inserted by the chip, checked, taken out again.
    const page = await openLab(passlink.context, 'plain-fields.html');
    const world = await stealWorld(page);
    if (!world) throw new Error('There is no content script.');
    await ear.listenTo(world);
    const chip = new ChipOn(page);
    await page.getByLabel('Link URL').focus();
    await chip.press(/^Insert SmartPass link/);
    await expect.poll(() => chip.text()).toContain('Inserted and checked');
    hear('chip', await chip.text());
    const inserted = await savedTemplate(page);
    expect(inserted, 'the snippet is signed with the secret').toMatch(IN_SNIPPET);
    hear('template', inserted);
    expect(await store('after inserting')).toContainEqual(expect.stringMatching(/insertion:/));
    await lookAtDashboard(page, ear);
    await checkIn(passlink, page, ear);
    await chip.press(/^Undo/);
    await expect.poll(() => chip.text()).toContain('Taken out again');
    hear('template after undo', await savedTemplate(page));
    const left = await store('after undoing');
    expect(left).not.toContainEqual(expect.stringMatching(/insertion:/));
    await ear.lookInto(world, 'content script');
    await page.close();

    await beRefused(passlink, ear);
    await store('at the end');
    hear('icon', JSON.stringify(await passlink.worker.evaluate(() => chrome.action.getTitle({}))));
    await passlink.context.close();

    const places = heard.map(({ where }) => where);
    for (const place of ['request', 'options: document', 'check: document', 'database', 'export'])
      expect(places, 'it was looked there').toContainEqual(expect.stringContaining(place));
    expect(places).toContain('options: saveProject asked');
    expect(places).toContain('content script: insertAtFocus answered');
    expect(places).toContain('refused: snippetForClipboard answered');
    expect(leaksIn(heard)).toEqual([]);
    expect(await filesWith(profile, ['a4hrop']), 'what is no secret is found').not.toEqual([]);
    // The browser keeps what stands in a page's own fields, to bring it back after a crash.
    expect(await filesWith(profile, GUISES, `convertToSHA256('${SECRET}`)).toEqual([]);
    expect(await filesWith(EXTENSION, GUISES)).toEqual([]);
  } finally {
    await rm(profile, { recursive: true, force: true });
  }
});

test('the search finds a secret that is anywhere else', () => {
  const snippet = `{%set x=y|convertToSHA256('${SECRET}')%}`;
  expect(leaksIn([{ where: 'template', text: snippet }])).toEqual([]);
  for (const where of ['console', 'request', 'popup: document', 'a: chipState answered'])
    expect(leaksIn([{ where, text: snippet }]), where).toHaveLength(1);
  for (const guise of GUISES)
    expect(leaksIn([{ where: 'template', text: `${snippet} ${guise}.` }]), guise).toHaveLength(1);
});

/** Options: a project with both secrets, looked at while they are typed and once they are kept. */
async function setUp(passlink: Passlink, ear: Ear): Promise<void> {
  const page = await passlink.openOptions();
  await page.getByLabel(/^Paste the command line/).fill(LINE);
  await page.getByLabel('Secret', { exact: true }).fill(SECRET);
  await ear.look(page, 'options while typing');
  await page.getByRole('button', { name: 'Save project' }).click();
  await expect(page.getByRole('heading', { name: 'What next' })).toBeVisible();
  await ear.look(page, 'options');
  await page.getByRole('navigation').getByRole('link', { name: 'Projects' }).click();
  const downloading = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Export' }).click();
  const path = await (await downloading).path();
  ear.heard.push({ where: 'export', text: await readFile(path, 'utf8') });
  ear.heard.push({ where: 'database', text: await keptBy(page) });
  await ear.look(page, 'options again');
  await page.close();
}

/** Popup: the code shown and copied, a link signed. */
async function workInPopup(passlink: Passlink, ear: Ear): Promise<void> {
  const popup = await passlink.openPopup();
  await popup.getByText('Signature valid').waitFor();
  await popup.getByRole('button', { name: 'Show code' }).click();
  await expect(popup.getByText(/set longURL/)).toBeVisible();
  await popup.getByRole('button', { name: 'Copy code' }).click();
  const clipboard = () => popup.evaluate(() => navigator.clipboard.readText());
  await expect.poll(clipboard).toMatch(IN_SNIPPET);
  ear.heard.push({ where: 'popup: clipboard', text: await clipboard() });
  await ear.look(popup, 'popup');
  await popup.getByRole('tab', { name: 'Sign' }).click();
  await popup.getByLabel('Surname').fill('Kosterman');
  await popup.getByRole('button', { name: 'Copy link' }).click();
  await expect.poll(clipboard).toMatch(/^https:/);
  ear.heard.push({ where: 'signed link', text: await clipboard() });
  await ear.look(popup, 'sign');
  await popup.close();
}

/** Check over a template that has the snippet in it, and a mistake to fix. */
async function checkIn(passlink: Passlink, page: Page, ear: Ear): Promise<void> {
  const popup = await passlink.openPopup(page);
  await popup.getByRole('tab', { name: /^Check/ }).click();
  await expect(popup.getByText(/KB|No problems|problem/).first()).toBeVisible();
  await ear.look(popup, 'check');
  await popup.getByRole('tab', { name: /^Snippet/ }).click();
  await ear.look(popup, 'popup over the page');
  await popup.close();
  await page.bringToFront();
}

/** What a page keeps of its own, and what its document shows besides the template. */
async function lookAtDashboard(page: Page, ear: Ear): Promise<void> {
  const outside = await page.evaluate(() => document.documentElement.outerHTML);
  ear.heard.push({ where: 'dashboard besides its fields', text: outside });
  ear.heard.push({ where: 'dashboard: kept', text: await keptBy(page) });
  ear.heard.push({ where: 'dashboard: address', text: page.url() + (await page.title()) });
}

/** A template that takes nothing: the text goes to the clipboard, as the author asks. */
async function beRefused(passlink: Passlink, ear: Ear): Promise<void> {
  const page = await openLab(passlink.context, 'plain-fields.html', { template: 'readonly' });
  const world = await stealWorld(page);
  if (!world) throw new Error('There is no content script.');
  await ear.listenTo(world);
  const chip = new ChipOn(page);
  await page.getByLabel('Link URL').focus();
  await chip.press(/^Insert SmartPass link/);
  await chip.press(/^Copy instead/);
  await expect.poll(() => chip.text()).toContain('Copied');
  ear.heard.push({ where: 'refused: chip', text: await chip.text() });
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  ear.heard.push({ where: 'refused: clipboard', text: copied });
  await ear.lookInto(world, 'refused');
  await lookAtDashboard(page, ear);
  await page.close();
}

/** Everything in the extension's storage, by area and key. */
function storedBy({ worker }: Passlink): Promise<Record<string, string>> {
  return worker.evaluate(async () => {
    const { local, session, sync } = chrome.storage;
    const areas = { local, session, sync };
    const kept: Record<string, string> = {};
    for (const [name, area] of Object.entries(areas)) {
      for (const [key, value] of Object.entries(await area.get())) {
        kept[`${name}:${key}`] = JSON.stringify(value);
      }
    }
    return kept;
  });
}
