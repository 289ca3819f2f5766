import { browser, storage } from '#imports';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';

import { pageHandlers } from '../../../../../lib/background/insert/pages';
import { removalHandlers } from '../../../../../lib/background/insert/removals';
import { createProjectStore } from '../../../../../lib/background/store/project-store';
import { startWatching } from '../../../../../lib/background/tabs/hold-watch';
import { holdHandlers } from '../../../../../lib/background/tabs/holds';
import { forgetAllChanges } from '../../../../../lib/background/tabs/last-change';
import { undoHandlers } from '../../../../../lib/background/tabs/undo';
import { LOOKS_AT } from '../../../../../lib/editor/hold/watch';
import type { HoldReport, LastHold } from '../../../../../lib/editor/types';
import { userActivationItem } from '../../../../../lib/storage/user-activation';
import { newWrappingKey } from '../../../../../lib/vault/key';
import { type FakeEditor, fakeTab } from '../../editor/fake-page';
import { draft } from '../store/support';
import { handlersUnderTest } from '../support';

const DASHBOARD = 'https://dashboard-01.moengage.com/campaigns';
const MAIL = '<p>Hello</p>';

const { page } = vi.hoisted(() => ({
  page: { editors: [] as unknown[], address: '', author: { acts: false } },
}));
vi.mock('../../../../../lib/page/tab', () => ({
  openTab: async () => fakeTab(page.editors as FakeEditor[], page.address, page.author),
}));

const key = newWrappingKey();
const store = createProjectStore(
  () => key,
  () => 1,
);
const { use, ask } = handlersUnderTest();
const FRAME = { tab: { id: 7 }, frameId: 0, documentId: 'document' };

let editor: FakeEditor;
let id: string;
let now: number;
let waiting: { due: number; go: () => void }[];

/** Lets time pass, and what was waited for happen, in order. */
async function pass(milliseconds: number): Promise<void> {
  now += milliseconds;
  for (let round = 0; round < 5; round += 1) {
    const due = waiting.filter((each) => each.due <= now);
    waiting = waiting.filter((each) => each.due > now);
    for (const { go } of due) go();
    await new Promise((resolve) => setTimeout(resolve));
  }
}

/** Until the last look has been made. */
const passAll = async () => {
  let last = 0;
  for (const at of LOOKS_AT) {
    await pass(at - last);
    last = at;
  }
};

/** A background that starts again: the watches of the one before are gone. */
async function sleepAndWake(): Promise<void> {
  waiting = [];
  const kept = await storage.getItem('session:hold:7');
  const changes = await storage.getItem('session:changes:7');
  // Ends what this background still watches, as its death would.
  await ask('undoInPage', { tabId: 7 });
  await storage.setItem('session:changes:7', changes);
  await storage.setItem('session:hold:7', kept);
}

beforeEach(async () => {
  fakeBrowser.reset();
  editor = { kind: 'ace', text: MAIL };
  now = 1_000_000;
  waiting = [];
  Object.assign(page, { editors: [editor], address: DASHBOARD, author: { acts: false } });
  vi.spyOn(browser.tabs, 'get').mockResolvedValue({ id: 7, url: DASHBOARD } as never);
  vi.spyOn(Date, 'now').mockImplementation(() => now);
  await userActivationItem.setValue(true);
  ({ id } = await store.save(undefined, draft(), { secret: 'a secret' }));
  use(pageHandlers(store), removalHandlers(store), undoHandlers(store), holdHandlers);
  startWatching({
    now: () => now,
    wait: (milliseconds) =>
      new Promise((go) => waiting.push({ due: now + milliseconds, go: () => go(undefined) })),
  });
});

const insert = () => ask('insertIntoPage', { tabId: 7, id });
const insertByChip = () => ask('insertAtFocus', { id }, FRAME);
const known = () => ask<LastHold | null>('holdInPage', { tabId: 7 });
const settled = () => ask<LastHold | null>('settledInPage', { tabId: 7 });
const copy = () => ask('snippetForClipboard', { id, style: 'quoted' }, FRAME);
const settledForChip = () => ask<HoldReport>('settledAtFocus', undefined, FRAME);

describe('an insertion', () => {
  it('is being checked at first, and has held once it stood at the last look', async () => {
    expect(await insert()).toMatchObject({ status: 'inserted', stage: 'checking' });
    expect(await known()).toEqual({ did: 'insert', report: { stage: 'checking' } });
    const answer = settled();
    await passAll();
    expect(await answer).toEqual({ did: 'insert', report: { stage: 'held' } });
    expect(await known()).toEqual({ did: 'insert', report: { stage: 'held' } });
  });

  it('that the page puts back is said to be put back, to the popup that opens later, too', async () => {
    await insert();
    await pass(700);
    editor.text = MAIL;
    await pass(500);
    const report = expect.objectContaining({ stage: 'put-back', byPage: true, template: 'before' });
    expect(await known()).toEqual({ did: 'insert', report });
    expect(await settled()).toEqual({ did: 'insert', report });
  });

  it('is news for some minutes, and only in its own page', async () => {
    await insert();
    await passAll();
    page.address = `${DASHBOARD}/another`;
    expect(await known()).toBeNull();
    page.address = DASHBOARD;
    expect(await known()).not.toBeNull();
    await pass(6 * 60_000);
    expect(await known()).toBeNull();
  });

  it('is not known to hold where the page has gone elsewhere', async () => {
    await insert();
    page.address = `${DASHBOARD}/another`;
    await passAll();
    expect(await settled()).toMatchObject({ report: { stage: 'unknown', why: 'elsewhere' } });
  });

  it('gives way to a newer change, which is watched instead', async () => {
    await insert();
    const first = settled();
    expect(await ask('removeFromPage', { tabId: 7, id })).toMatchObject({ stage: 'checking' });
    expect(await first).toMatchObject({ report: { stage: 'unknown', why: 'newer' } });
    await passAll();
    expect(await settled()).toEqual({ did: 'remove', report: { stage: 'held' } });
  });

  it('has nothing to be told once it is undone', async () => {
    await insert();
    const first = settled();
    await ask('undoInPage', { tabId: 7 });
    expect(await first).toMatchObject({ report: { stage: 'unknown', why: 'newer' } });
    expect(await known()).toBeNull();
  });

  it('is not known to hold once the vault is locked, because what to compare with is forgotten', async () => {
    await insert();
    const answer = settled();
    await forgetAllChanges();
    expect(await answer).toMatchObject({ report: { stage: 'unknown', why: 'locked' } });
  });

  it('that changes nothing is not written again, and its watch goes on', async () => {
    await insert();
    const { written = [] } = editor;
    const times = written.length;
    expect(await insert()).toMatchObject({ block: 'updated', stage: 'checking' });
    expect(written).toHaveLength(times);
    await passAll();
    expect(await settled()).toMatchObject({ report: { stage: 'held' } });
    expect(await insert()).not.toHaveProperty('stage');
  });
});

describe('a background that was put to sleep meanwhile', () => {
  it('looks again as soon as somebody asks', async () => {
    await insert();
    await sleepAndWake();
    now += 60_000;
    expect(await settled()).toMatchObject({ report: { stage: 'put-back' } });
  });

  it('does not know where it has nothing to compare with', async () => {
    await insert();
    await sleepAndWake();
    await storage.removeItem('session:changes:7');
    expect(await settled()).toMatchObject({ report: { stage: 'unknown' } });
    expect(await known()).toMatchObject({ report: { stage: 'unknown' } });
  });
});

describe('the chip', () => {
  it('is told when its insertion is settled, and nothing of the template', async () => {
    await insertByChip();
    const answer = settledForChip();
    await passAll();
    expect(await answer).toEqual({ stage: 'held' });
    await expect(copy()).rejects.toThrow('Insert again');
  });

  it('may copy the text once the page has put its insertion back', async () => {
    await insertByChip();
    await expect(copy()).rejects.toThrow('Insert again');
    editor.text = MAIL;
    const answer = settledForChip();
    await passAll();
    expect(await answer).toMatchObject({ stage: 'put-back' });
    expect(await copy()).toMatchObject({ block: expect.stringContaining('a secret') });
    await expect(copy()).rejects.toThrow('Insert again');
  });

  it('is told that nothing is known where nothing was changed', async () => {
    expect(await settledForChip()).toEqual({ stage: 'unknown', why: 'elsewhere' });
  });
});
