import { browser, storage } from '#imports';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';

import { checkHandlers } from '../../../../../lib/background/check/checks';
import { pageHandlers } from '../../../../../lib/background/insert/pages';
import { removalHandlers } from '../../../../../lib/background/insert/removals';
import { createProjectStore } from '../../../../../lib/background/store/project-store';
import { rememberChange } from '../../../../../lib/background/tabs/last-change';
import { undoHandlers } from '../../../../../lib/background/tabs/undo';
import type { CheckReport } from '../../../../../lib/check';
import { projectsItem } from '../../../../../lib/storage/storage';
import { newWrappingKey } from '../../../../../lib/vault/key';
import { type FakeEditor, fakeTab } from '../../editor/fake-page';
import { draft } from '../store/support';
import { handlersUnderTest } from '../support';

const DASHBOARD = 'https://dashboard-01.moengage.com/campaigns';
const WRONG = '<p>{{ UserAttribute[“First Name”] | default("you", true) }}</p>';
const RIGHT = WRONG.replace(/[“”]/g, '"');

const { page } = vi.hoisted(() => ({
  page: { editors: [] as unknown[], address: '', unsaved: undefined as string | undefined },
}));
vi.mock('../../../../../lib/page/tab', () => ({
  openTab: async () => ({
    ...fakeTab(page.editors as FakeEditor[], page.address),
    unsavedPageOf: () => page.unsaved,
    documentOf: () => 'top',
  }),
}));

const key = newWrappingKey();
const store = createProjectStore(
  () => key,
  () => 1,
);
const { use, ask } = handlersUnderTest();
const FRAME = { tab: { id: 7 }, frameId: 0, documentId: 'top' };
let editor: FakeEditor;
let id: string;

beforeEach(async () => {
  fakeBrowser.reset();
  editor = { kind: 'ace', text: WRONG };
  Object.assign(page, { editors: [editor], address: DASHBOARD, unsaved: undefined });
  vi.spyOn(browser.tabs, 'get').mockResolvedValue({ id: 7, url: DASHBOARD } as never);
  ({ id } = await store.save(undefined, draft(), { secret: 'a secret' }));
  use(pageHandlers(store), removalHandlers(store), checkHandlers(store), undoHandlers(store));
});

const insert = () => ask('insertIntoPage', { tabId: 7, id });
const undo = () => ask('undoInPage', { tabId: 7 });
const fixQuotes = async () => {
  const report = await ask<CheckReport>('checkPage', { tabId: 7 });
  const found = report.status === 'checked' ? report.findings : [];
  const ids = found.filter(({ rule }) => rule === 'curly-quote-in-tag').map((each) => each.id);
  return ask('fixInPage', { tabId: 7, ids });
};

describe('the undo for everything that Passlink changes', () => {
  it('takes back a fix, then the insertion before it, and then has nothing left', async () => {
    await insert();
    const inserted = editor.text;
    expect(await fixQuotes()).toMatchObject({ status: 'fixed' });
    expect(editor.text).toContain(RIGHT);
    expect(await undo()).toEqual({ status: 'undone' });
    expect(editor.text).toBe(inserted);
    expect(await undo()).toEqual({ status: 'undone' });
    expect(editor.text).toBe(WRONG);
    expect(await undo()).toMatchObject({ reason: 'nothing-to-undo' });
  });

  it('takes back an insertion, then the fix before it', async () => {
    await fixQuotes();
    await insert();
    expect(await undo()).toEqual({ status: 'undone' });
    expect(editor.text).toBe(RIGHT);
    expect(await undo()).toEqual({ status: 'undone' });
    expect(editor.text).toBe(WRONG);
  });

  it('takes back a removal, and forgets the insertion that it removed', async () => {
    await insert();
    const inserted = editor.text;
    expect(await ask('removeFromPage', { tabId: 7, id })).toMatchObject({ status: 'removed' });
    expect(await undo()).toEqual({ status: 'undone' });
    expect(editor.text).toBe(inserted);
    expect(await undo()).toMatchObject({ reason: 'nothing-to-undo' });
  });

  it('still knows its change once the draft’s id is in the address', async () => {
    await insert();
    Object.assign(page, { address: `${DASHBOARD}/1`, unsaved: DASHBOARD });
    expect(await undo()).toEqual({ status: 'undone' });
    expect(editor.text).toBe(WRONG);
  });

  it('goes on knowing it where the author writes after that', async () => {
    await insert();
    Object.assign(page, { address: `${DASHBOARD}/1`, unsaved: DASHBOARD });
    await fixQuotes();
    page.unsaved = undefined;
    expect(await undo()).toEqual({ status: 'undone' });
    expect(await undo()).toEqual({ status: 'undone' });
    expect(editor.text).toBe(WRONG);
  });

  it('takes nothing back in another draft that was opened from where the campaign was made', async () => {
    await insert();
    const inserted = editor.text;
    // Its editor is another one, though it holds the same.
    page.editors = [{ kind: 'froala', text: WRONG }, editor];
    Object.assign(page, { address: `${DASHBOARD}/2`, unsaved: DASHBOARD });
    expect(await undo()).toMatchObject({ reason: 'nothing-to-undo' });
    expect(editor.text).toBe(inserted);
  });

  it('keeps the change when taking it back is refused', async () => {
    await fixQuotes();
    editor.text = `<b>New</b>${RIGHT}`;
    expect(await undo()).toMatchObject({ status: 'refused', reason: 'changed-since' });
    editor.text = RIGHT;
    expect(await undo()).toEqual({ status: 'undone' });
  });

  it('works in the chip as well, which takes back a fix of the popup', async () => {
    await fixQuotes();
    expect(await ask('undoAtFocus', undefined, FRAME)).toEqual({ status: 'undone' });
    expect(editor.text).toBe(WRONG);
  });

  it('removes the project stored with a block if our own page asks, never for the chip', async () => {
    const { updatedAt } = (await projectsItem.getValue())[0]!;
    const tab = fakeTab([editor], DASHBOARD);
    const change = {
      by: 'fix' as const,
      record: {
        handle: { frameId: 0, kind: 'ace' as const, target: '0' },
        before: 'a',
        after: 'b',
        back: [{ range: { from: 0, to: 1 }, text: 'a' }],
      },
      project: { id, updatedAt },
    };
    editor.text = 'b';
    await rememberChange(7, tab, change);
    expect(await ask('undoAtFocus', undefined, FRAME)).toEqual({ status: 'undone' });
    expect(editor.text).toBe('a');
    expect(await projectsItem.getValue()).toHaveLength(1);

    editor.text = 'b';
    await rememberChange(7, tab, change);
    expect(await undo()).toEqual({ status: 'undone', removed: 'Gold card' });
    expect(await projectsItem.getValue()).toEqual([]);
  });

  it('keeps at most one insertion and one fix of a tab in memory', async () => {
    for (let times = 0; times < 3; times += 1) {
      editor.text = WRONG;
      await insert();
      await fixQuotes();
    }
    const kept = await storage.getItem<{ value: unknown[] }>('session:changes:7');
    expect(kept?.value).toHaveLength(2);
  });
});
