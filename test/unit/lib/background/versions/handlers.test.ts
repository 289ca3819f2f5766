import { browser } from '#imports';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';

import { createProjectStore } from '../../../../../lib/background/store/project-store';
import { startWatching } from '../../../../../lib/background/tabs/hold-watch';
import { checkHandlers } from '../../../../../lib/background/check/checks';
import { undoHandlers } from '../../../../../lib/background/tabs/undo';
import { versionHandlers } from '../../../../../lib/background/versions/handlers';
import { findBlocks } from '../../../../../lib/block/find-blocks';
import type { VersionRow } from '../../../../../lib/moengage/versions';
import type {
  OfferedVersions,
  ToldWalk,
  WalkState,
} from '../../../../../lib/moengage/versions-walk';
import versionTabs, {
  type VersionCommand,
} from '../../../../../lib/page/versions/version-tabs.page';
import { settingsItem } from '../../../../../lib/storage/storage';
import { userActivationItem } from '../../../../../lib/storage/user-activation';
import { newWrappingKey } from '../../../../../lib/vault/key';
import { type FakeEditor, fakeTab, LINK, SMS } from '../../editor/fake-page';
import { draft } from '../store/support';
import { handlersUnderTest } from '../support';

const DASHBOARD = 'https://dashboard-01.moengage.com/campaigns';
const LOCALES = ['Default', 'en_US', 'fr_FR'];

/** A message of several locales: each has its text, and the editor shows that of the open one. */
const { message } = vi.hoisted(() => ({
  message: { editors: [] as unknown[], texts: {} as Record<string, string>, open: '', now: 0 },
}));

function rowsOf(): VersionRow[] {
  const tabs = Object.keys(message.texts).map((name) => ({ name, isKnown: name !== 'VIP' }));
  return tabs.length > 0 ? [{ kind: 'locale', tabs, active: message.open }] : [];
}

function answerTabs(command: VersionCommand): unknown {
  if (command.op === 'read') return { op: 'rows', rows: rowsOf() };
  const [editor] = message.editors as FakeEditor[];
  if (editor) {
    message.texts[message.open] = editor.text;
    editor.text = message.texts[command.name] ?? '';
  }
  message.open = command.name;
  return { op: 'pressed', done: true };
}

vi.mock('../../../../../lib/page/tab', () => ({
  openTab: async () => {
    const tab = fakeTab(message.editors as FakeEditor[], DASHBOARD);
    const run: typeof tab.run = async (frameId, world, func, args) =>
      (func as unknown) === versionTabs
        ? (answerTabs(args[0] as unknown as VersionCommand) as never)
        : tab.run(frameId, world, func, args);
    return { ...tab, run };
  },
}));
vi.mock('../../../../../lib/page/with-timeout', async (original) => ({
  ...(await original<object>()),
  pause: async (milliseconds: number) => void (message.now += milliseconds),
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
/** What happens once a change is being watched. */
let whenWatched: () => Promise<void>;

beforeEach(async () => {
  fakeBrowser.reset();
  message.texts = Object.fromEntries(LOCALES.map((name) => [name, `<p>${name}</p>`]));
  message.open = 'en_US';
  whenWatched = async () => undefined;
  editor = { kind: 'ace', text: message.texts.en_US ?? '' };
  message.editors = [editor];
  vi.spyOn(browser.tabs, 'get').mockResolvedValue({ id: 7, url: DASHBOARD } as never);
  vi.spyOn(Date, 'now').mockImplementation(() => message.now);
  await userActivationItem.setValue(true);
  ({ id } = await store.save(undefined, draft(), { secret: 'a secret' }));
  await settingsItem.setValue({ currentProjectId: id, popupTab: 'snippet' });
  use(versionHandlers(store), checkHandlers(store), undoHandlers(store));
  startWatching({
    now: () => message.now,
    wait: async (milliseconds) => {
      await whenWatched();
      message.now += milliseconds;
    },
  });
});

const fromChip = <Answer>(type: string, data?: unknown, sender: object = FRAME) =>
  ask<Answer>(type, data, sender);

/** How many blocks each locale's text holds. */
function counts(): Record<string, number> {
  const texts = { ...message.texts, [message.open]: editor.text };
  return Object.fromEntries(
    Object.entries(texts).map(([name, text]) => [name, findBlocks(text).length]),
  );
}

describe('the versions that the chip learns of', () => {
  it('are those of the template that its field belongs to', async () => {
    const offered: OfferedVersions = { names: LOCALES, active: 'en_US', unknown: [] };
    expect(await fromChip('versionsAtFocus')).toEqual(offered);
    message.editors.push({ kind: 'text-field', text: '', field: LINK, focused: true });
    expect(await fromChip('versionsAtFocus')).toEqual(offered);
  });

  it('are none where the page has no tabs, or the field is a text of its own', async () => {
    message.editors.push({ kind: 'text-field', text: '', field: SMS, focused: true });
    expect(await fromChip('versionsAtFocus')).toBeNull();
    message.editors.pop();
    message.texts = {};
    expect(await fromChip('versionsAtFocus')).toBeNull();
  });
});

describe('an insertion in all versions that the chip asks for', () => {
  it('writes each version, ends at the open one, and is what the popup finds', async () => {
    const walk = await fromChip<ToldWalk>('walkAtFocus', { id });
    expect(walk).toEqual({
      task: 'insert',
      names: LOCALES,
      results: ['en_US', 'Default', 'fr_FR'].map((name) => ({ name, status: 'done' })),
      stage: 'finished',
    });
    expect(counts()).toEqual({ Default: 1, en_US: 1, fr_FR: 1 });
    expect(message.open).toBe('en_US');
    expect(await ask<WalkState>('walkInPage', { tabId: 7 })).toEqual({ ...walk, projectId: id });
    expect(await fromChip('walkStateAtFocus')).toEqual(walk);
  });

  it('is refused for a project that the author has not chosen, before any tab is opened', async () => {
    const other = await store.save(
      undefined,
      { ...draft(), url: 'https://pub1.pskt.io/c/other', variable: 'otherURL' },
      { secret: 'another secret' },
    );
    await settingsItem.setValue({ currentProjectId: id, popupTab: 'snippet' });
    await expect(fromChip('walkAtFocus', { id: other.id })).rejects.toThrow('Another project');
    expect(counts()).toEqual({ Default: 0, en_US: 0, fr_FR: 0 });
    expect(message.open).toBe('en_US');
  });

  it('is refused until the author has used Passlink’s own pages, and from a document that has left', async () => {
    await userActivationItem.setValue(false);
    await expect(fromChip('walkAtFocus', { id })).rejects.toThrow('Open Passlink');
    await userActivationItem.setValue(true);
    const gone = { ...FRAME, documentId: 'earlier' };
    await expect(fromChip('walkAtFocus', { id }, gone)).rejects.toThrow('The page changed');
    expect(counts()).toEqual({ Default: 0, en_US: 0, fr_FR: 0 });
  });

  it('tells nothing of work for a project that is not chosen', async () => {
    await fromChip('walkAtFocus', { id });
    await settingsItem.setValue({ currentProjectId: null, popupTab: 'snippet' });
    const other = await store.save(
      undefined,
      { ...draft(), url: 'https://pub1.pskt.io/c/other', variable: 'otherURL' },
      { secret: 'another secret' },
    );
    await settingsItem.setValue({ currentProjectId: other.id, popupTab: 'snippet' });
    expect(await fromChip('walkStateAtFocus')).toBeNull();
  });

  it('is cancelled between two versions', async () => {
    whenWatched = async () => {
      expect(await fromChip('walkStateAtFocus')).toMatchObject({ current: 'en_US' });
      await fromChip('cancelWalkAtFocus');
    };
    expect(await fromChip<ToldWalk>('walkAtFocus', { id })).toMatchObject({
      stage: 'stopped',
      results: [{ name: 'en_US', status: 'done' }],
      message: expect.stringContaining('Cancelled'),
    });
    expect(counts()).toEqual({ Default: 0, en_US: 1, fr_FR: 0 });
  });

  it('names a tab that it does not know, and leaves it alone', async () => {
    message.texts.VIP = '<p>VIP</p>';
    const { results } = await fromChip<ToldWalk>('walkAtFocus', { id });
    expect(results.find(({ name }) => name === 'VIP')).toMatchObject({ status: 'refused' });
    expect(counts()).toEqual({ Default: 1, en_US: 1, fr_FR: 1, VIP: 0 });
  });
});

describe('an undo in all versions that the chip asks for', () => {
  it('takes the insertion out of each version', async () => {
    await fromChip('walkAtFocus', { id });
    expect(await fromChip<ToldWalk>('undoWalkAtFocus')).toMatchObject({
      task: 'undo',
      stage: 'finished',
      results: ['en_US', 'Default', 'fr_FR'].map((name) => ({ name, status: 'done' })),
    });
    expect(counts()).toEqual({ Default: 0, en_US: 0, fr_FR: 0 });
  });

  it('takes no removal back, because that would put a secret in', async () => {
    await fromChip('walkAtFocus', { id });
    await ask('walkVersions', { tabId: 7, id, task: 'remove' });
    expect(await fromChip('undoWalkAtFocus')).toBeNull();
    expect(counts()).toEqual({ Default: 0, en_US: 0, fr_FR: 0 });
  });
});

const inAll = (task: string, only?: string[]) =>
  ask<WalkState>('walkVersions', { tabId: 7, id, task, ...(only && { only }) });
const kept = () => ask<WalkState | null>('versionsCheckInPage', { tabId: 7 });
const resultFor = async (name: string) =>
  (await kept())?.results.find((result) => result.name === name);
const openTab = (name: string) => ask('openVersionInPage', { tabId: 7, name });

describe('a check of all versions', () => {
  it('says of each whether it has the link, and which problems, and changes nothing', async () => {
    await inAll('insert', ['en_US']);
    message.texts.fr_FR = '<p>{{ never closed</p>';
    const before = { ...message.texts, [message.open]: editor.text };
    const check = await inAll('check');
    expect(check).toMatchObject({ stage: 'finished', endedAt: message.now });
    expect(check.results.map(({ name, status }) => [name, status])).toEqual([
      ['en_US', 'found'],
      ['Default', 'missing'],
      ['fr_FR', 'missing'],
    ]);
    expect(await resultFor('fr_FR')).toMatchObject({
      check: { errors: 1, worst: [{ severity: 'error', line: 1 }] },
    });
    expect({ ...message.texts, [message.open]: editor.text }).toEqual(before);
    expect(message.open).toBe('en_US');
  });

  it('stays beside a change, and follows an insertion in one version alone', async () => {
    await inAll('insert', ['en_US']);
    await inAll('check');
    expect(await inAll('insert', ['fr_FR'])).toEqual({
      task: 'insert',
      projectId: id,
      names: ['fr_FR'],
      results: [{ name: 'fr_FR', status: 'done' }],
      stage: 'finished',
    });
    expect(counts()).toEqual({ Default: 0, en_US: 1, fr_FR: 1 });
    expect(message.open).toBe('en_US');
    expect((await kept())?.results.map(({ name, status }) => [name, status])).toEqual([
      ['en_US', 'found'],
      ['Default', 'missing'],
      ['fr_FR', 'found'],
    ]);
    expect(await ask('walkInPage', { tabId: 7 })).toMatchObject({ task: 'insert' });
  });

  it('forgets a version whose text is another one by now, and looks no further than what is open', async () => {
    await inAll('check');
    editor.text += 'more';
    await ask('checkPage', { tabId: 7 });
    expect(await resultFor('en_US')).toEqual({
      name: 'en_US',
      status: 'refused',
      message: 'Its text has changed since.',
    });
    expect(await resultFor('fr_FR')).toMatchObject({ status: 'missing' });
  });

  it('does not vouch for a version that the author is in, until it is seen unchanged', async () => {
    await inAll('check');
    await ask('templateFocused', undefined, { tab: { id: 7 } });
    expect(await resultFor('en_US')).toMatchObject({ status: 'missing', visited: true });
    await ask('checkPage', { tabId: 7 });
    expect(await resultFor('en_US')).not.toHaveProperty('visited');
    await ask('templateFocused', undefined, { tab: { id: 7 } });
    await openTab('fr_FR');
    expect(await resultFor('en_US')).not.toHaveProperty('visited');
  });

  it('follows a change of Passlink’s own, and its undo, once the version is seen', async () => {
    await inAll('check');
    message.texts.en_US = editor.text;
    await inAll('insert', ['en_US']);
    expect(await resultFor('en_US')).toMatchObject({ status: 'found' });
    await ask('undoInPage', { tabId: 7 });
    expect(await resultFor('en_US')).toMatchObject({ status: 'refused' });
    await ask('checkPage', { tabId: 7 });
    expect(await resultFor('en_US')).toMatchObject({ status: 'missing' });
  });

  it('opens a version by its tab, and says why it cannot', async () => {
    expect(await openTab('fr_FR')).toBeNull();
    expect(message.open).toBe('fr_FR');
    expect(await openTab('de_DE')).toBe('This tab is not there any more.');
  });

  it('tells a page nothing of the problems', async () => {
    message.texts.fr_FR = '<p>{{ never closed</p>';
    whenWatched = async () => {
      expect(JSON.stringify(await fromChip('walkStateAtFocus'))).not.toContain('worst');
    };
    await inAll('check');
    await fromChip('walkAtFocus', { id });
    expect(counts().en_US).toBe(1);
  });
});
