import { browser } from '#imports';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';

import { checkHandlers } from '../../../../lib/background/check/checks';
import { linkHandlers } from '../../../../lib/background/insert/links';
import { pageHandlers } from '../../../../lib/background/insert/pages';
import { rotationHandlers } from '../../../../lib/background/insert/rotation';
import {
  createProjectStore,
  type ProjectStore,
} from '../../../../lib/background/store/project-store';
import { undoHandlers } from '../../../../lib/background/tabs/undo';
import { createVault } from '../../../../lib/background/store/vault';
import type { CheckReport } from '../../../../lib/check';
import { findTargets } from '../../../../lib/editor/find/find-targets';
import type { PageReport } from '../../../../lib/editor/types';
import { createSerialQueue } from '../../../../lib/text/serial-queue';
import { forgetWrappingKey, wrappingKey } from '../../../../lib/vault';
import { type FakeEditor, fakeTab } from '../editor/fake-page';
import { draft } from './store/support';
import { handlersUnderTest } from './support';

const DASHBOARD = 'https://dashboard-01.moengage.com/campaigns';

const { page, keys } = vi.hoisted(() => ({
  page: { editors: [] as unknown[] },
  keys: { stored: new Map<string, unknown>(), reads: 0, writes: 0 },
}));
vi.mock('idb-keyval', () => ({
  get: async (name: string) => {
    keys.reads += 1;
    return keys.stored.get(name);
  },
  update: async (name: string, change: (before: unknown) => unknown) => {
    keys.writes += 1;
    keys.stored.set(name, change(keys.stored.get(name)));
  },
  del: async (name: string) => {
    keys.writes += 1;
    keys.stored.delete(name);
  },
}));
vi.mock('../../../../lib/page/tab', () => ({
  openTab: async () => fakeTab(page.editors as FakeEditor[], DASHBOARD),
}));
vi.mock(import('../../../../lib/editor/find/find-targets'), async (original) => {
  const actual = await original();
  return { ...actual, findTargets: vi.fn(actual.findTargets) };
});

const PROJECTS = 3;
const WRONG = '<p>{{ UserAttribute[“First Name”] | default("you", true) }}</p>';

const decrypt = vi.spyOn(crypto.subtle, 'decrypt');
const { use, ask } = handlersUnderTest();
let store: ProjectStore;
let editor: FakeEditor;
let ids: string[];

/** The cost of one action: secrets opened, keys written to IndexedDB, readings of the page. */
async function costOf(act: () => Promise<unknown>) {
  decrypt.mockClear();
  vi.mocked(findTargets).mockClear();
  keys.writes = 0;
  await act();
  return {
    decrypts: decrypt.mock.calls.length,
    writes: keys.writes,
    looks: vi.mocked(findTargets).mock.calls.length,
  };
}

beforeEach(async () => {
  fakeBrowser.reset();
  keys.stored.clear();
  keys.writes = 0;
  editor = { kind: 'ace', text: WRONG };
  page.editors = [editor];
  const tab = { id: 7, url: DASHBOARD, title: 'Campaign' };
  vi.spyOn(browser.tabs, 'get').mockResolvedValue(tab as never);
  vi.spyOn(browser.tabs, 'query').mockResolvedValue([tab] as never);
  const enqueue = createSerialQueue();
  const vault = createVault({
    browserKey: wrappingKey,
    forgetBrowserKey: forgetWrappingKey,
    now: Date.now,
    enqueue,
    onLock: async () => undefined,
  });
  store = createProjectStore(vault.key, Date.now, enqueue);
  ids = [];
  for (let at = 0; at < PROJECTS; at += 1) {
    const url = `https://pub1.pskt.io/c/project${at}`;
    const given = draft({ name: `Project ${at}`, url, variable: `link${at}` });
    ids.push((await store.save(undefined, given, { secret: `secret number ${at}` })).id);
  }
  use(
    pageHandlers(store),
    undoHandlers(store),
    checkHandlers(store),
    linkHandlers(store),
    rotationHandlers(store),
  );
});

/** Checks what a reading found, as the popup does. */
async function readAndCheck(): Promise<CheckReport> {
  const report = await ask<PageReport>('readPage', { tabId: 7 });
  const { reading } = report.status === 'template' ? report : {};
  return ask<CheckReport>('checkPage', { tabId: 7, reading });
}

describe('the browser’s own key', () => {
  it('is written once, and read from then on', async () => {
    expect(keys.stored.size).toBe(1);
    expect(keys.writes).toBe(1);
  });

  it('is the same key for two callers that ask for the first one at once', async () => {
    keys.stored.clear();
    const [one, other] = await Promise.all([wrappingKey(), wrappingKey()]);
    expect(one).toBe(other);
  });
});

describe('one action', () => {
  it('opens one secret to insert, whatever styles it tries', async () => {
    expect(await costOf(() => ask('insertIntoPage', { tabId: 7, id: ids[0] }))).toEqual({
      decrypts: 1,
      writes: 0,
      looks: 1,
    });
    expect(editor.text).toContain('Passlink 2');
  });

  it('opens one secret to build a snippet or a content block', async () => {
    expect(await costOf(() => ask('buildSnippet', { id: ids[0], style: 'quoted' }))).toEqual({
      decrypts: 1,
      writes: 0,
      looks: 0,
    });
    for (const type of ['buildContentBlock', 'buildSuffixSnippet']) {
      expect(await costOf(() => ask(type, { id: ids[0] }))).toEqual({
        decrypts: 1,
        writes: 0,
        looks: 0,
      });
    }
  });

  it('opens each project’s secret once to check, and asks for the key once', async () => {
    keys.reads = 0;
    expect(await costOf(() => ask('checkPage', { tabId: 7 }))).toEqual({
      decrypts: PROJECTS,
      writes: 0,
      looks: 1,
    });
    expect(keys.reads).toBe(1);
  });

  it('opens each project’s secret once to fix', async () => {
    const report = await readAndCheck();
    const found = report.status === 'checked' ? report.findings.map(({ id }) => id) : [];
    expect(await costOf(() => ask('fixInPage', { tabId: 7, ids: found }))).toEqual({
      decrypts: PROJECTS,
      writes: 0,
      looks: 1,
    });
    expect(editor.text).toBe(WRONG.replace(/[“”]/g, '"'));
  });

  it('opens one secret to update the blocks with an old one', async () => {
    await ask('insertIntoPage', { tabId: 7, id: ids[0] });
    await store.saveSecrets(ids[0]!, { secret: 'a newer one' });
    expect(await costOf(() => ask('templatesWithOldSecret', { id: ids[0] }))).toMatchObject({
      decrypts: 1,
      writes: 0,
    });
    expect(await costOf(() => ask('updateOldSecret', { id: ids[0], tabId: 7 }))).toMatchObject({
      decrypts: 1,
      writes: 0,
    });
    expect(editor.text).toContain('a newer one');
  });

  it('opens no secret to undo', async () => {
    await ask('insertIntoPage', { tabId: 7, id: ids[0] });
    expect(await costOf(() => ask('undoInPage', { tabId: 7 }))).toMatchObject({
      decrypts: 0,
      writes: 0,
    });
    expect(editor.text).toBe(WRONG);
  });
});

describe('a check', () => {
  it('uses the popup’s reading, so that the page is read once for both', async () => {
    expect(await costOf(readAndCheck)).toMatchObject({ looks: 1 });
  });

  it('reads the page again if its reading was used already, or if another reading followed', async () => {
    const { reading } = await ask<{ reading: number }>('readPage', { tabId: 7 });
    const check = () => ask('checkPage', { tabId: 7, reading });
    await check();
    expect(await costOf(check)).toMatchObject({ looks: 1 });
    await ask('readPage', { tabId: 7 });
    expect(await costOf(check)).toMatchObject({ looks: 1 });
  });

  it('reads the page again if another check has read it since', async () => {
    const { reading } = await ask<{ reading: number }>('readPage', { tabId: 7 });
    await ask('checkPage', { tabId: 7 });
    expect(await costOf(() => ask('checkPage', { tabId: 7, reading }))).toMatchObject({ looks: 1 });
  });

  it('reads the page again if Passlink has changed it since', async () => {
    const { reading } = await ask<{ reading: number }>('readPage', { tabId: 7 });
    await ask('insertIntoPage', { tabId: 7, id: ids[0] });
    expect(await costOf(() => ask('checkPage', { tabId: 7, reading }))).toMatchObject({ looks: 1 });
  });

  it('reports what its reading found, even if the author has gone on writing', async () => {
    const { reading } = await ask<{ reading: number }>('readPage', { tabId: 7 });
    editor.text = '<p>Hello</p>';
    const report = await ask<CheckReport>('checkPage', { tabId: 7, reading });
    expect(report.status === 'checked' && report.findings.length).toBeGreaterThan(0);
  });

  it('reads the page twice for a fix: before the change, and for the new report', async () => {
    const report = await readAndCheck();
    const found = report.status === 'checked' ? report.findings.map(({ id }) => id) : [];
    const cost = await costOf(async () => {
      await ask('fixInPage', { tabId: 7, ids: found });
      await readAndCheck();
    });
    expect(cost).toEqual({ decrypts: 2 * PROJECTS, writes: 0, looks: 2 });
  });
});
