import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { type BrowserContext, chromium, expect, type Page, test } from '@playwright/test';

import { LAB_URL, openLab, savedLink, savedTemplate, serveLab } from '../support/lab.ts';
import { EXTENSION, ROOT } from '../support/paths.ts';
import { ChipOn } from './chip.ts';

const DRAFT = {
  kind: 'membership',
  url: 'https://pub1.pskt.io/c/a4hrop',
  digest: 'SHA-256',
  variable: 'longURL',
  utm: {},
  fields: [
    {
      field: 'person.surname',
      value: { kind: 'attribute', object: 'UserAttribute', name: 'Last Name' },
      whenMissing: { kind: 'omit' },
    },
  ],
};

let context: BrowserContext;
let profile: string;
/** One of our own pages: it may ask the background what the popup asks. */
let popup: Page;
let projectId: string;

test.beforeAll(async () => {
  profile = await mkdtemp(join(tmpdir(), 'passlink-editor-'));
  context = await chromium.launchPersistentContext(profile, {
    executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
    headless: false,
    permissions: ['clipboard-read', 'clipboard-write'],
    args: [
      '--headless=new',
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      `--disable-extensions-except=${EXTENSION}`,
      `--load-extension=${EXTENSION}`,
    ],
  });
  await serveLab(context);
  const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
  popup = await context.newPage();
  await popup.goto(new URL('/popup.html', worker.url()).href);
  const saved = (await ask('saveProject', {
    draft: { ...DRAFT, name: 'Spring card' },
    secrets: { secret: 'made up for these tests' },
  })) as { id: string };
  projectId = saved.id;
});

test.afterAll(async () => {
  await context.close();
  await rm(profile, { recursive: true, force: true });
});

/** Asks the background as our own pages do, and gives back its answer. */
async function ask(type: string, data: unknown): Promise<unknown> {
  const answer = await popup.evaluate((message) => chrome.runtime.sendMessage(message), {
    id: Math.random(),
    type,
    data,
    timestamp: Date.now(),
  });
  const { res, err } = answer as { res?: unknown; err?: unknown };
  if (err !== undefined) throw new Error(JSON.stringify(err));
  return res;
}

async function tabOf(page: Page): Promise<number> {
  const tabs = await popup.evaluate((url) => chrome.tabs.query({ url }), page.url());
  return tabs[0]?.id ?? -1;
}

const BLOCK =
  /\{# Passlink 1 https:\/\/pub1\.pskt\.io\/c\/a4hrop longURL #\}[^]*\{# Passlink end longURL #\}/g;

for (const [name, field] of [
  ['react-fields.html', 'Target URL'],
  ['plain-fields.html', 'Link URL'],
] as const) {
  test(`${name}: one click fills template and field, again doubles nothing, undo takes both out`, async () => {
    const page = await openLab(context, name);
    const chip = new ChipOn(page);
    const before = await savedTemplate(page);
    await page.getByLabel(field).focus();

    await chip.press(/^Insert SmartPass link/);
    await expect.poll(() => chip.text()).toContain('Inserted and checked');
    expect(await savedLink(page)).toBe('{{longURL}}');
    const inserted = await savedTemplate(page);
    expect(inserted.match(BLOCK)).toHaveLength(1);
    expect(inserted.replace(BLOCK, '')).toBe(before);
    await expect(page.getByLabel(field)).toBeFocused();

    await chip.press(/^Dismiss/);
    await chip.press(/^Insert SmartPass link/);
    await expect.poll(() => chip.text()).toContain('Updated and checked');
    expect(await savedTemplate(page)).toBe(inserted);

    await chip.press(/^Undo/);
    await expect.poll(() => chip.text()).toContain('Taken out again');
    expect(await savedTemplate(page)).toBe(before);
    expect(await savedLink(page)).toBe('https://harbour.example/card');
    await page.close();
  });
}

test('the browser’s own undo takes the reference back in a field', async () => {
  const page = await openLab(context, 'plain-fields.html');
  const field = page.getByLabel('Link URL');
  await field.focus();
  const chip = new ChipOn(page);
  await chip.press(/^Insert/);
  await expect.poll(() => chip.text()).toContain('Inserted');
  await page.keyboard.press('Control+z');
  await expect(field).toHaveValue('https://harbour.example/card');
  await page.close();
});

test('everything works from the keyboard', async () => {
  const page = await openLab(context, 'plain-fields.html');
  const before = await savedTemplate(page);
  const field = page.getByLabel('Link URL');
  const chip = new ChipOn(page);
  await field.focus();
  await expect.poll(() => chip.buttons()).toHaveLength(1);

  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect.poll(() => chip.text()).toContain('Inserted and checked');
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

test('the chip stays away from fields that hold no link, and leaves with the focus', async () => {
  const page = await openLab(context, 'react-fields.html');
  const chip = new ChipOn(page);
  await page.getByLabel('Target URL').focus();
  await expect.poll(() => chip.buttons()).toHaveLength(1);
  await page.getByLabel('Image source URL').focus();
  await expect.poll(() => chip.buttons()).toHaveLength(0);
  await page.close();
});

test('a refused insertion leaves the page as it was and offers the clipboard', async () => {
  for (const variant of [{ link: 'masked' }, { template: 'masked' }, { template: 'readonly' }]) {
    const page = await openLab(context, 'plain-fields.html', variant);
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

test('Ace: from the popup the block goes in, as one step of the editor’s undo', async () => {
  const page = await openLab(context, 'ace.html');
  const before = await savedTemplate(page);
  const tabId = await tabOf(page);
  expect(await ask('insertIntoPage', { tabId, id: projectId })).toEqual({
    status: 'inserted',
    block: 'inserted',
    reference: false,
    style: 'quoted',
  });
  const inserted = await savedTemplate(page);
  expect(inserted.replace(BLOCK, '')).toBe(before);

  await page.getByRole('textbox').first().focus();
  await page.keyboard.press('Control+z');
  expect(await savedTemplate(page)).toBe(before);
  await page.keyboard.press('Control+Shift+z');
  expect(await savedTemplate(page)).toBe(inserted);
  expect(await ask('undoInPage', { tabId })).toEqual({ status: 'undone' });
  expect(await savedTemplate(page)).toBe(before);
  await page.close();
});

test('a template in a frame is found from the popup', async () => {
  const page = await openLab(context, 'frame.html');
  const before = await savedTemplate(page);
  const tabId = await tabOf(page);
  expect(await ask('readPage', { tabId })).toMatchObject({ status: 'template', editor: 'froala' });
  expect(await ask('insertIntoPage', { tabId, id: projectId })).toMatchObject({
    status: 'inserted',
  });
  expect((await savedTemplate(page)).match(BLOCK)).toHaveLength(1);
  expect(await ask('undoInPage', { tabId })).toEqual({ status: 'undone' });
  expect(await savedTemplate(page)).toBe(before);
  await page.close();
});

/** The whole Froala, with the plugin that turns quotes into entities, which the lab's has not. */
const WHOLE_FROALA = `<!doctype html><meta charset="utf-8"><title>Froala</title>
<link rel="stylesheet" href="froala/css/froala_editor.pkgd.min.css"><div id="editor"></div>
<script src="froala/js/froala_editor.pkgd.min.js"></script><script>
editor.innerHTML = '<p>Hi {{UserAttribute["First Name"]}}, it is \\'yours\\' &amp; free</p>' +
  '<p><a href="https://old.example/card?a=1&amp;b=2"><img alt="Add to Apple Wallet" width="200" ' +
  'height="60" src="data:image/gif;base64,R0lGODlhAQABAIAAAP///wAAACH5BAEAAAAALAAAAAABAAEAAAICRAEAOw=="></a></p>';
new FroalaEditor('#editor', { iframe: location.search === '?iframe' }, function () {
  window.lab = { getTemplate: () => this.html.get(), getLink: () => this.el.querySelector('a').getAttribute('href') };
});
</script>`;

async function openWholeFroala(query = ''): Promise<Page> {
  const page = await context.newPage();
  await page.route(`${LAB_URL}froala/**`, async (route) => {
    const path = new URL(route.request().url()).pathname.slice('/lab/froala/'.length);
    await route.fulfill({ path: join(ROOT, 'node_modules/froala-editor', path) });
  });
  await page.route(`${LAB_URL}whole-froala.html*`, (route) =>
    route.fulfill({ body: WHOLE_FROALA, contentType: 'text/html' }),
  );
  await page.goto(`${LAB_URL}whole-froala.html${query}`);
  await page.waitForFunction(() => window.lab !== undefined);
  return page;
}

interface FroalaInstance {
  image: { get(): unknown };
  link: { imageLink(): void; insertCallback(): void };
  undo: { saveStep(): void; run(): void };
}

/**
 * Does something with the page's Froala. Without a licence Froala refuses its toolbar's commands on
 * any host but localhost, so its pop-up is opened and confirmed through its public methods.
 */
function withFroala(page: Page, action: 'open' | 'confirm' | 'undo'): Promise<boolean> {
  return page.evaluate((what) => {
    const elements = [...document.querySelectorAll('*')] as (Element & {
      'data-froala.editor'?: FroalaInstance;
    })[];
    const editor = elements.map((each) => each['data-froala.editor']).find((each) => each);
    if (!editor) throw new Error('No Froala here');
    if (what === 'open') editor.link.imageLink();
    if (what === 'confirm') {
      editor.link.insertCallback();
      editor.undo.saveStep();
    }
    if (what === 'undo') editor.undo.run();
    return Boolean(editor.image.get());
  }, action);
}

for (const mode of ['', '?iframe']) {
  test(`Froala${mode}: the pop-up and its image stay, the link ends up unencoded, undo is exact`, async () => {
    const page = await openWholeFroala(mode);
    const chip = new ChipOn(page);
    const before = await savedTemplate(page);
    const root = mode === '' ? page : page.frameLocator('iframe');
    await root.getByAltText('Add to Apple Wallet').click();
    await withFroala(page, 'open');
    const field = page.locator('input[name="href"]');
    await field.click();

    await chip.press(/^Insert SmartPass link/);
    await expect.poll(() => chip.text()).toContain('Inserted and checked');
    await expect(field).toBeFocused();
    await expect(field).toHaveValue('{{longURL}}');
    const inserted = await savedTemplate(page);
    expect(inserted.match(BLOCK)?.[0]).not.toMatch(/['"&<>]/);
    expect(inserted.replace(BLOCK, '')).toBe(`<div style="display: none;"></div>${before}`);

    await chip.press(/^Undo/);
    await expect.poll(() => chip.text()).toContain('Taken out again');
    expect(await savedTemplate(page)).toBe(before);
    await expect(field).toHaveValue('https://old.example/card?a=1&b=2');

    await chip.press(/^Dismiss/);
    await chip.press(/^Insert SmartPass link/);
    await expect.poll(() => chip.text()).toContain('Inserted and checked');
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

test('with several projects another one can be chosen at the chip', async () => {
  const other = (await ask('saveProject', {
    draft: { ...DRAFT, name: 'Coupons', variable: 'couponURL' },
    secrets: { secret: 'made up for these tests' },
  })) as { id: string };
  const page = await openLab(context, 'plain-fields.html');
  const chip = new ChipOn(page);
  await page.getByLabel('Link URL').focus();
  await chip.press(/^Choose another project/);
  await chip.press(/^Coupons/);
  await expect.poll(() => chip.text()).toContain('Inserted and checked');
  expect(await savedLink(page)).toBe('{{couponURL}}');
  await ask('deleteProject', { id: other.id });
  await page.close();
});

test('from the popup, the link field that had the focus last gets the reference', async () => {
  const page = await openLab(context, 'react-fields.html');
  await page.getByLabel('Target URL').focus();
  await popup.bringToFront();
  const tabId = await tabOf(page);
  expect(await ask('readPage', { tabId })).toMatchObject({ linkField: true });
  expect(await ask('insertIntoPage', { tabId, id: projectId })).toMatchObject({ reference: true });
  expect(await savedLink(page)).toBe('{{longURL}}');
  expect(await ask('undoInPage', { tabId })).toEqual({ status: 'undone' });
  expect(await savedLink(page)).toBe('https://harbour.example/card');
  await page.close();
});

// Last: it takes the extension away from the pages that are open.
test('an extension reloaded under an open page leaves it in peace', async () => {
  const page = await openLab(context, 'plain-fields.html');
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  const chip = new ChipOn(page);
  await page.getByLabel('Link URL').focus();
  await expect.poll(() => chip.buttons()).toHaveLength(1);

  await popup.evaluate(() => chrome.runtime.reload()).catch(() => undefined);
  await expect.poll(() => popup.isClosed()).toBe(true);
  await chip.press(/^Insert SmartPass link/);
  await expect.poll(() => chip.text()).toContain('Reload this page');

  await chip.press(/^Dismiss/);
  await page.getByLabel('Title').focus();
  await page.getByLabel('Link URL').focus();
  await expect.poll(() => chip.buttons()).toHaveLength(0);
  expect(errors).toEqual([]);
});
