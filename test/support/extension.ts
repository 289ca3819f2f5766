import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { type BrowserContext, chromium, type Page, type Worker } from '@playwright/test';

import { DATA_CENTERS } from '../../lib/moengage/data-centers.ts';
import { LAB_HOSTS, startLabServer } from './lab-server.ts';
import { KEY_DIGEST } from './certificate.ts';
import { EXTENSION } from './paths.ts';
import { quickWaits } from './quick-waits.ts';

/** Chromium with the built extension in it, the lab behind MoEngage's address, an empty profile. */
export interface Passlink {
  context: BrowserContext;
  worker: Worker;
  openOptions(): Promise<Page>;
  /**
   * The popup in a tab of its own, at its own size, working on the given page's tab; on no tab for
   * null; without one, on the active tab, which it follows as a side panel does.
   */
  openPopup(on?: Page | null): Promise<Page>;
  close(): Promise<void>;
}

export interface LaunchOptions {
  /** Default true; false opens a window. */
  headless?: boolean;
  /** The unpacked extension's folder. */
  extension?: string;
  /** A profile folder that outlives the browser; default an empty one that does not. */
  profile?: string;
  /** Who answers at the addresses of MoEngage's APIs; default nobody. */
  moengage?: { port: number };
  /** How the background's own waits pass; default 'real'. See `quickWaits`. */
  waits?: 'quick' | 'real';
}

/** For a machine without a display, a GPU or network access. */
const HEADLESS = ['--headless=new', '--disable-gpu'];
const QUIET = [
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
/**
 * Leads hosts to ports of this machine, whose servers need no certificate that the world trusts,
 * and every other address nowhere. Errors of certificates are not ignored altogether, because
 * Chromium keeps nothing in its cache from a server that has one.
 */
function leadTo(hosts: readonly (readonly [host: string, port: number])[]): string[] {
  const rules = hosts.map(([host, port]) => `MAP ${host}:443 127.0.0.1:${port}`);
  return [
    `--host-resolver-rules=${[...rules, 'MAP * ~NOTFOUND'].join(', ')}`,
    `--ignore-certificate-errors-spki-list=${KEY_DIGEST}`,
  ];
}
/** Chromium refuses to start its sandbox as root, and CI runs as root. */
const AS_ROOT = process.getuid?.() === 0 ? ['--no-sandbox'] : [];

export async function launchPasslink({
  headless = true,
  extension = EXTENSION,
  profile: kept,
  moengage,
  waits = 'real',
}: LaunchOptions = {}): Promise<Passlink> {
  const profile = kept ?? (await mkdtemp(join(tmpdir(), 'passlink-')));
  const labPort = await startLabServer();
  const executablePath = process.env.CHROMIUM_PATH;
  const context = await chromium.launchPersistentContext(profile, {
    ...(executablePath !== undefined && { executablePath }),
    // Playwright's own headless mode has no extensions; Chromium's new one does.
    headless: false,
    permissions: ['clipboard-read', 'clipboard-write'],
    viewport: headless ? { width: 1280, height: 860 } : null,
    ignoreDefaultArgs: ['--disable-extensions'],
    args: [
      ...(headless ? HEADLESS : []),
      ...AS_ROOT,
      ...QUIET,
      ...leadTo([
        ...LAB_HOSTS.map((host) => [host, labPort] as const),
        ...(moengage ? DATA_CENTERS.map(({ apiHost }) => [apiHost, moengage.port] as const) : []),
      ]),
      `--disable-extensions-except=${extension}`,
      `--load-extension=${extension}`,
    ],
  });
  const close = async () => {
    await context.close();
    if (kept === undefined) await rm(profile, { recursive: true, force: true });
  };

  const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
  if (waits === 'quick') await quickWaits(worker);
  const open = async (path: string, size: { width: number; height: number }) => {
    const page = await context.newPage();
    if (headless) await page.setViewportSize(size);
    await page.goto(new URL(path, worker.url()).href);
    return page;
  };
  return {
    context,
    worker,
    close,
    openOptions: () => open('/options.html', { width: 1280, height: 860 }),
    openPopup: async (on) => {
      const tabId = on ? await tabIdOf(worker, on) : NO_TAB;
      const query = on === undefined ? '' : `?tabId=${tabId}`;
      return open(`/popup.html${query}`, { width: 400, height: 600 });
    },
  };
}

/** No tab has this number. */
const NO_TAB = 0;

/** Milliseconds in which the browser tells extensions of an address, on the slowest of computers. */
const TO_BE_KNOWN = 20_000;

/** The browser's number for a page's tab, where the extension may know its address. */
export async function tabIdOf(worker: Worker, page: Page): Promise<number> {
  const idNow = () =>
    worker.evaluate(async (address) => {
      const tabs = await chrome.tabs.query({ url: `${new URL(address).origin}/*` });
      return tabs.findLast((tab) => tab.url === address)?.id ?? null;
    }, page.url());
  // The browser tells extensions of a new address a moment after the page has it.
  const deadline = Date.now() + TO_BE_KNOWN;
  while (Date.now() < deadline) {
    const id = await idNow();
    if (id !== null) return id;
    await page.waitForTimeout(20);
  }
  throw new Error(`No tab shows ${page.url()}`);
}

/** Stops the background at once, even in the middle of its work, as the browser may. */
export async function stopBackground(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('ServiceWorker.enable');
  await session.send('ServiceWorker.stopAllWorkers');
  await session.detach();
}

/** The extension's scripts that a page has run; the list goes on growing. */
export async function contentScriptsOf(page: Page): Promise<string[]> {
  const session = await page.context().newCDPSession(page);
  const files: string[] = [];
  session.on('Debugger.scriptParsed', ({ url }) => {
    const [, file] = /^chrome-extension:.*\/([\w-]+\.js)$/.exec(url) ?? [];
    if (file !== undefined) files.push(file);
  });
  await session.send('Debugger.enable');
  return files;
}
