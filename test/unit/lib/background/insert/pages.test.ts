import { browser, storage } from '#imports';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';

import { duringGesture } from '../../../../../lib/background/chip/gestures';
import { followClosedTabs } from '../../../../../lib/background';
import { pageHandlers } from '../../../../../lib/background/insert/pages';
import { undoHandlers } from '../../../../../lib/background/tabs/undo';
import type { InsertionRecord, InsertOutcome } from '../../../../../lib/editor';
import type { Project } from '../../../../../lib/project';
import type { FieldMapping } from '../../../../../lib/snippet/types';
import { userActivationItem } from '../../../../../lib/storage/user-activation';
import { lockedItem, projectsItem, settingsItem } from '../../../../../lib/storage/storage';
import { fakeStore, goldProject, handlersUnderTest } from '../support';

const { insertSnippet, undoInsertion } = vi.hoisted(() => ({
  insertSnippet: vi.fn(),
  undoInsertion: vi.fn(),
}));
vi.mock('../../../../../lib/editor', () => ({ insertSnippet, undoInsertion, reportOn: vi.fn() }));
const { shown } = vi.hoisted(() => ({
  shown: { page: '', document: 'first' },
}));
vi.mock('../../../../../lib/page/tab', () => ({
  openTab: async () => {
    const { page, document } = shown;
    return {
      frames: [0, 4],
      documentOf: () => document,
      pageOf: () => page,
      unsavedPageOf: () => undefined,
    };
  },
}));

const gold = goldProject({
  fields: [
    { field: 'meta.tier', value: { kind: 'text', text: 'gold' }, whenMissing: { kind: 'omit' } },
  ],
});
const coupon: Project = {
  ...gold,
  id: 'coupon',
  name: 'Coupon',
  url: 'https://pub1.pskt.io/c/tea',
};

let projects: Project[];

beforeEach(async () => {
  fakeBrowser.reset();
  vi.clearAllMocks();
  projects = [gold, coupon];
  await projectsItem.setValue(projects);
  show('https://dashboard-01.moengage.com/campaigns/1?step=content');
  const find = async (id: string) => projects.find((project) => project.id === id)!;
  const store = fakeStore(async () => ({ secret: 'shh' }), find);
  use(pageHandlers(store), undoHandlers(store));
  followClosedTabs();
});

/** What every tab shows, and the frame in it that contains the editor. */
function show(tab: string, frame = tab): void {
  vi.spyOn(browser.tabs, 'get').mockImplementation((async (id: number) => ({
    id,
    url: tab,
  })) as typeof browser.tabs.get);
  shown.page = `${tab} ${frame}`;
}

const { use, ask } = handlersUnderTest();

const insertInto = (tabId: number, id = 'gold') =>
  ask<InsertOutcome>('insertIntoPage', { tabId, id });

const recordOf = (tabId: number): InsertionRecord => ({
  handle: { frameId: 0, kind: 'ace', target: '0' },
  variable: 'longURL',
  before: `tab ${tabId}`,
  after: '',
  replaced: [],
});

describe('an insertion asked for by the popup', () => {
  it('is refused for a project that MoEngage cannot sign for, before the page is touched', async () => {
    projects = [{ ...gold, digest: 'SHA-1' }];
    expect(await insertInto(7)).toMatchObject({ status: 'refused', reason: 'digest' });
    const shared: FieldMapping = {
      field: 'members.member.externalId',
      value: { kind: 'text', text: '12345' },
      whenMissing: { kind: 'omit' },
    };
    projects = [{ ...gold, fields: [shared] }];
    expect(await insertInto(7)).toMatchObject({
      reason: 'shared-id',
      message: expect.stringContaining('Member ID: “12345” is not an ID'),
    });
    expect(insertSnippet).not.toHaveBeenCalled();
  });

  it('is refused with an explanation if the tab has been closed meanwhile', async () => {
    vi.mocked(browser.tabs.get).mockRejectedValue(new Error('No tab with id: 7.'));
    expect(await insertInto(7)).toMatchObject({ status: 'refused', reason: 'unreachable' });
  });

  it('knows which blocks belong to other projects', async () => {
    insertSnippet.mockResolvedValue({ outcome: { status: 'inserted' } });
    await insertInto(7);
    const { project, others } = insertSnippet.mock.calls[0]![0];
    expect([project.name, others.map(({ name }: Project) => name)]).toEqual([
      'Gold card',
      ['Coupon'],
    ]);
  });

  it('waits for the previous one in the same tab', async () => {
    let finish: (() => void) | undefined;
    const first = new Promise<void>((resolve) => (finish = resolve));
    insertSnippet.mockImplementationOnce(async () => {
      await first;
      return { outcome: { status: 'inserted' } };
    });
    insertSnippet.mockResolvedValue({ outcome: { status: 'inserted' } });
    const both = [insertInto(7), insertInto(7)];
    await vi.waitFor(() => expect(insertSnippet).toHaveBeenCalled());
    await insertInto(8);
    // The one in the other tab went ahead; the second in this tab has not begun.
    expect(insertSnippet).toHaveBeenCalledTimes(2);
    finish?.();
    await Promise.all(both);
    expect(insertSnippet).toHaveBeenCalledTimes(3);
  });
});

const anyway = (tabId: number, id = 'gold') =>
  ask<InsertOutcome>('insertIntoPage', { tabId, id, way: 'rewrite' });
const accepted = () => insertSnippet.mock.lastCall?.[0].accepted;

describe('an insertion into an editor that would change the author’s own code', () => {
  const refusal = {
    status: 'refused',
    reason: 'rewrites',
    rewrites: 'drops “<o:p>”',
    message: 'The editor drops “<o:p>”.',
  };
  afterEach(() => {
    vi.restoreAllMocks();
    shown.document = 'first';
  });

  beforeEach(async () => {
    insertSnippet.mockResolvedValue({ outcome: refusal });
    expect(await insertInto(7)).toEqual(refusal);
    insertSnippet.mockResolvedValue({ outcome: { status: 'inserted' } });
  });

  it('goes on with what the author has read, once', async () => {
    await anyway(7);
    expect(accepted()).toBe('drops “<o:p>”');
    await anyway(7);
    expect(accepted()).toBeUndefined();
  });

  it.each<[string, () => unknown]>([
    ['of another tab', () => anyway(8)],
    ['of another project', () => anyway(7, 'coupon')],
    [
      'of a page that has been loaded anew',
      () => {
        shown.document = 'second';
        return anyway(7);
      },
    ],
    [
      'after five minutes',
      () => {
        vi.spyOn(Date, 'now').mockReturnValue(Date.now() + 5 * 60_000 + 1);
        return anyway(7);
      },
    ],
    [
      'after another insertion there',
      async () => {
        await insertInto(7);
        return anyway(7);
      },
    ],
  ])('takes no word %s for it', async (_, insertAnyway) => {
    await insertAnyway();
    expect(accepted()).toBeUndefined();
  });
});

describe('undo', () => {
  beforeEach(() => undoInsertion.mockResolvedValue({ status: 'undone' }));

  it('takes back the insertion of its own tab, even if two tabs insert at once', async () => {
    let inserted = 0;
    insertSnippet.mockImplementation(async () => {
      inserted += 1;
      return { outcome: { status: 'inserted' }, record: recordOf(inserted) };
    });
    await Promise.all([insertInto(7), insertInto(8)]);
    expect(await ask('undoInPage', { tabId: 7 })).toEqual({ status: 'undone' });
    expect(await ask('undoInPage', { tabId: 8 })).toEqual({ status: 'undone' });
    expect(undoInsertion.mock.calls.map(([, record]) => record)).toEqual([
      recordOf(1),
      recordOf(2),
    ]);
  });

  it.each([
    ['another campaign', 'https://dashboard-01.moengage.com/campaigns/2?step=content', undefined],
    ['another query', 'https://dashboard-01.moengage.com/campaigns/1?step=goals', undefined],
    [
      'another page in the editor’s frame',
      'https://dashboard-01.moengage.com/campaigns/1?step=content',
      'https://dashboard-01.moengage.com/editor/2',
    ],
  ])('never acts on %s, and still works back on its own page', async (_what, tab, frame) => {
    insertSnippet.mockResolvedValue({ outcome: { status: 'inserted' }, record: recordOf(7) });
    await insertInto(7);
    show(tab, frame);
    expect(await ask('undoInPage', { tabId: 7 })).toMatchObject({ reason: 'nothing-to-undo' });
    expect(undoInsertion).not.toHaveBeenCalled();

    show('https://dashboard-01.moengage.com/campaigns/1?step=content');
    expect(await ask('undoInPage', { tabId: 7 })).toEqual({ status: 'undone' });
  });

  it('has nothing to take back if the page navigated away during the insertion', async () => {
    insertSnippet.mockImplementation(async () => {
      show('https://dashboard-01.moengage.com/campaigns');
      return { outcome: { status: 'inserted' }, record: recordOf(7) };
    });
    expect(await insertInto(7)).toEqual({ status: 'inserted' });
    expect(await ask('undoInPage', { tabId: 7 })).toMatchObject({ reason: 'nothing-to-undo' });
  });

  it('has nothing to take back a second time, nor after the tab was closed', async () => {
    insertSnippet.mockResolvedValue({ outcome: { status: 'inserted' }, record: recordOf(7) });
    await insertInto(7);
    await ask('undoInPage', { tabId: 7 });
    expect(await ask('undoInPage', { tabId: 7 })).toMatchObject({ reason: 'nothing-to-undo' });

    await insertInto(7);
    await fakeBrowser.tabs.onRemoved.trigger(7, { isWindowClosing: false, windowId: 1 });
    await vi.waitFor(async () => expect(await storage.snapshot('session')).toEqual({}));
  });
});

describe('a request from a frame of the page', () => {
  const REFUSED = { status: 'refused', reason: 'no-template', message: 'No template.' };
  const frame = { tab: { id: 7 }, frameId: 4, documentId: 'first' };

  const askIn = (type: string, data: unknown, sender: object = frame) => ask(type, data, sender);
  const copy = (sender: object = frame, style = 'quoted', id = 'gold') =>
    askIn('snippetForClipboard', { id, style }, sender);

  beforeEach(async () => {
    shown.document = 'first';
    await userActivationItem.setValue(true);
    insertSnippet.mockResolvedValue({ outcome: { status: 'inserted' } });
  });

  it('is told the name of the chosen project, and only whether there are others', async () => {
    await settingsItem.setValue({ currentProjectId: 'coupon', popupTab: 'snippet' });
    expect(await askIn('chipState', undefined)).toEqual({
      project: { id: 'coupon', name: 'Coupon' },
      hasOthers: true,
      isLocked: false,
    });
  });

  it('is told that the vault is locked, because nothing can be inserted then', async () => {
    await lockedItem.setValue(true);
    expect(await askIn('chipState', undefined)).toMatchObject({ isLocked: true });
  });

  it('inserts for the chosen project, into its own frame first', async () => {
    expect(await askIn('insertAtFocus', { id: 'gold' })).toEqual({ status: 'inserted' });
    expect(insertSnippet.mock.calls[0]![0].frames).toEqual([4, 0]);
  });

  it('is refused for any other project, before the page is touched', async () => {
    await expect(askIn('insertAtFocus', { id: 'coupon' })).rejects.toThrow('Another project');
    expect(insertSnippet).not.toHaveBeenCalled();
  });

  it('inserts once for the project that the author chose from the menu in that frame', async () => {
    await duringGesture({ tabId: 7, frameId: 4 }, 'coupon', async () => {
      const other = { ...frame, frameId: 0 };
      await expect(askIn('insertAtFocus', { id: 'coupon' }, other)).rejects.toThrow('Another');
      expect(await askIn('insertAtFocus', { id: 'coupon' })).toEqual({ status: 'inserted' });
      await expect(askIn('insertAtFocus', { id: 'coupon' })).rejects.toThrow('Another project');
    });
    await duringGesture({ tabId: 7, frameId: 4 }, 'coupon', async () => undefined);
    await expect(askIn('insertAtFocus', { id: 'coupon' })).rejects.toThrow('Another project');
  });

  it('is refused until a page reports that the author has used Passlink, even from the menu', async () => {
    await userActivationItem.setValue(false);
    await expect(askIn('insertAtFocus', { id: 'gold' })).rejects.toThrow('Open Passlink');
    expect(insertSnippet).not.toHaveBeenCalled();
    await expect(copy()).rejects.toThrow('Insert again');
    await duringGesture({ tabId: 7, frameId: 4 }, 'coupon', async () => undefined);
    expect(await askIn('insertAtFocus', { id: 'gold' })).toEqual({ status: 'inserted' });
  });

  it('is refused if the document that asks is not part of the tab', async () => {
    shown.document = 'second';
    await expect(askIn('insertAtFocus', { id: 'gold' })).rejects.toThrow('The page changed');
    const elsewhere = { ...frame, frameId: 9 };
    await expect(askIn('undoAtFocus', undefined, elsewhere)).rejects.toThrow('The page changed');
  });

  it('is not told the name of another project in the template', async () => {
    const outcome = { status: 'inserted', variable: 'longURL2', heldBy: 'Coupon' };
    insertSnippet.mockResolvedValue({ outcome });
    expect(await askIn('insertAtFocus', { id: 'gold' })).toMatchObject({
      heldBy: 'another project',
    });
  });

  it('gets the text for the clipboard once, right after its insertion was refused', async () => {
    await expect(copy()).rejects.toThrow('Insert again');
    insertSnippet.mockResolvedValue({ outcome: REFUSED });
    await askIn('insertAtFocus', { id: 'gold' });
    await expect(copy({ ...frame, frameId: 0 })).rejects.toThrow('Insert again');
    await expect(copy({ ...frame, tab: { id: 8 } })).rejects.toThrow('Insert again');
    await expect(copy(frame, 'inline')).rejects.toThrow('Insert again');
    await expect(copy(frame, 'quoted', 'coupon')).rejects.toThrow('Insert again');
    expect(await copy()).toMatchObject({ block: expect.stringContaining('shh') });
    await expect(copy()).rejects.toThrow('Insert again');
  });

  it('gets no text if the page has changed since the refusal, nor much later', async () => {
    insertSnippet.mockResolvedValue({ outcome: { ...REFUSED, single: true } });
    await askIn('insertAtFocus', { id: 'gold' });
    shown.document = 'second';
    const next = { ...frame, documentId: 'second' };
    await expect(copy(next, 'inline')).rejects.toThrow('Insert again');
    shown.document = 'first';
    vi.spyOn(Date, 'now').mockReturnValue(Date.now() + 6 * 60_000);
    await expect(copy(frame, 'inline')).rejects.toThrow('Insert again');
    vi.mocked(Date.now).mockRestore();
    expect(await copy(frame, 'inline')).toMatchObject({ block: '' });
  });
});
