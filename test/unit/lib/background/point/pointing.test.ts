import { browser } from '#imports';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';

import { followClosedTabs } from '../../../../../lib/background';
import { pointHandlers } from '../../../../../lib/background/point/pointing';
import { type ChosenPlaces, findChosen } from '../../../../../lib/editor/find/find-chosen';
import { signAt } from '../../../../../lib/editor/point/sign';
import type { PickedAnswer } from '../../../../../lib/messages';
import { choicesItem } from '../../../../../lib/storage/choices';
import { handlersUnderTest } from '../support';

const { ran, shown } = vi.hoisted(() => ({
  ran: [] as { frameId: number; args: unknown }[],
  shown: { document: 'first' },
}));
vi.mock('../../../../../lib/page/tab', () => ({
  openTab: async () => ({
    frames: [0, 4],
    documentOf: () => shown.document,
    pageOf: () => 'page',
    run: async (frameId: number, _world: string, _func: unknown, args: unknown) => {
      ran.push({ frameId, args });
    },
  }),
}));
vi.mock('../../../../../lib/editor/find/find-chosen', () => ({
  findChosen: vi.fn(),
  LIBRARY_EDITORS: [],
}));

const ADDRESS = 'https://dashboard-01.moengage.com/v4/#/email/66f2a1b0c3d4e5f601234567/edit';
const PAGE = 'dashboard-01.moengage.com/v4#/email/:id/edit';
const look = {
  kind: 'ace',
  tag: '',
  role: '',
  type: '',
  placeholder: { kind: 'none' as const, length: 0 },
  label: '',
};
const sign = signAt(0, [look], '');
const found = { target: 'a', template: '', focused: false, visible: true, locked: null };
const HERE: ChosenPlaces = {
  chosen: [
    {
      role: 'template',
      editor: { frameId: 4, kind: 'ace', target: 'a', found: { ...found, keepsQuotes: true } },
    },
  ],
  missing: [],
};

const { use, ask } = handlersUnderTest();
let injected: unknown[];
let told: { message: unknown; to: unknown }[];

beforeEach(() => {
  fakeBrowser.reset();
  ran.length = 0;
  injected = [];
  told = [];
  shown.document = 'first';
  vi.spyOn(browser.tabs, 'get').mockImplementation((async (id: number) => ({
    id,
    url: ADDRESS,
  })) as typeof browser.tabs.get);
  vi.spyOn(browser.tabs, 'sendMessage').mockImplementation((async (
    _tabId: number,
    message: unknown,
    to: unknown,
  ) => {
    told.push({ message, to });
    return { res: undefined };
  }) as typeof browser.tabs.sendMessage);
  Object.assign(browser, {
    scripting: {
      executeScript: async (injection: { files?: string[] }) => {
        injected.push(injection.files);
        return [{ result: true }];
      },
    },
  });
  vi.mocked(findChosen).mockResolvedValue(HERE);
  use(pointHandlers());
  followClosedTabs();
});

const inFrame = { tab: { id: 7, url: ADDRESS }, frameId: 4, documentId: 'first' };
const pick = (given: unknown = sign) => ask('pickAtFocus', { sign: given }, inFrame);
const answer = () => (told.at(-1)?.message as { data: PickedAnswer } | undefined)?.data;

describe('pointing', () => {
  it('brings the pointer into every frame, and a pick ends it in all of them', async () => {
    await ask('startPointing', { tabId: 7 });
    expect(injected).toEqual([['/pointer.js'], ['/pointer.js']]);
    ran.length = 0;
    await pick();
    expect(ran).toHaveLength(2);
    expect(ran).toContainEqual({ frameId: 0, args: [null] });
    expect(ran).toContainEqual({ frameId: 4, args: [null] });
  });

  it('is begun by the chip, too', async () => {
    await ask('pointAtFocus', undefined, inFrame);
    expect(injected).toHaveLength(2);
    await ask('stopPointingAtFocus', undefined, inFrame);
    await expect(pick()).rejects.toThrow('was not asked');
  });

  it('remembers the place for pages of its kind, and has the chip of its frame say so', async () => {
    await ask('startPointing', { tabId: 7 });
    await pick();
    expect(told).toEqual([
      {
        message: { type: 'showPicked', data: { status: 'chosen', role: 'template' } },
        to: { frameId: 4 },
      },
    ]);
    expect(await choicesItem.getValue()).toEqual([{ page: PAGE, role: 'template', sign }]);
    await ask('forgetChoices', { tabId: 7 });
    expect(await choicesItem.getValue()).toEqual([]);
  });

  it('takes the author’s word for what the place is, as long as its page is open', async () => {
    await ask('startPointing', { tabId: 7 });
    await pick();
    const corrected = { status: 'chosen', role: 'single' };
    expect(await ask('correctAtFocus', { role: 'single' }, inFrame)).toEqual(corrected);
    expect(await choicesItem.getValue()).toEqual([{ page: PAGE, role: 'single', sign }]);
    shown.document = 'second';
    const later = { ...inFrame, documentId: 'second' };
    await expect(ask('correctAtFocus', { role: 'link' }, later)).rejects.toThrow('was not asked');
  });

  it('is nothing that a page can do by itself, or twice', async () => {
    await expect(pick()).rejects.toThrow('was not asked');
    await ask('startPointing', { tabId: 7 });
    await pick();
    await expect(pick()).rejects.toThrow('was not asked');
    expect(await choicesItem.getValue()).toHaveLength(1);
  });

  it.each<[string, unknown, ChosenPlaces, string]>([
    ['what is no editor', null, HERE, 'no-editor'],
    ['an editor that cannot be reached', sign, { chosen: [], missing: ['gone'] }, 'no-editor'],
    ['one of several that look the same', sign, { chosen: [], missing: ['several'] }, 'alike'],
  ])('refuses %s, and remembers nothing', async (_, given, places, reason) => {
    vi.mocked(findChosen).mockResolvedValue(places);
    await ask('startPointing', { tabId: 7 });
    await pick(given);
    expect(answer()).toMatchObject({ status: 'refused', reason });
    expect(await choicesItem.getValue()).toEqual([]);
  });
});
