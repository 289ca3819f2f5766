import { browser, storage } from '#imports';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';

import { followClosedTabs } from '../../../../../lib/background';
import { checkHandlers } from '../../../../../lib/background/check/checks';
import { buildSnippet } from '../../../../../lib/background/insert/build-snippet';
import type { CheckReport, FixOutcome, MendedOutcome } from '../../../../../lib/check';
import type { FakeEditor } from '../../editor/fake-page';
import { blockOf, fakeTab, encodeQuotes } from '../../editor/fake-page';
import type { Project } from '../../../../../lib/project';
import type { UndoOutcome } from '../../../../../lib/editor';
import { undoHandlers } from '../../../../../lib/background/tabs/undo';
import { projectsItem, settingsItem } from '../../../../../lib/storage/storage';
import { fakeStore, goldProject, handlersUnderTest } from '../support';

const { page } = vi.hoisted(() => ({
  page: { editors: [] as unknown[] },
}));
vi.mock('../../../../../lib/page/tab', () => ({
  openTab: async () => fakeTab(page.editors as FakeEditor[], url),
}));

const SECRET = 'never shown to anybody';
const gold = goldProject();
const broken: Project = { ...gold, id: 'broken', name: 'Broken' };

const WRONG = '<p>{{ UserAttribute[“First Name”] | default("you", true) }}</p>';
const RIGHT = WRONG.replace(/[“”]/g, '"');

let editor: FakeEditor;
let url: string;

async function secretsOf(id: string) {
  if (id === 'broken') throw new Error('Cannot be opened.');
  return { secret: SECRET };
}

beforeEach(async () => {
  fakeBrowser.reset();
  vi.clearAllMocks();
  editor = { kind: 'ace', text: WRONG };
  page.editors = [editor];
  url = 'https://dashboard-01.moengage.com/campaigns';
  await projectsItem.setValue([gold, broken]);
  vi.spyOn(browser.tabs, 'get').mockImplementation((async (id: number) => ({
    id,
    url,
  })) as typeof browser.tabs.get);
  const store = fakeStore(secretsOf);
  use(checkHandlers(store), undoHandlers(store));
  followClosedTabs();
});

const { use, ask: askAny } = handlersUnderTest();
function ask<Answer>(type: string, data: object = {}, tabId = 7): Promise<Answer> {
  return askAny<Answer>(type, { tabId, ...data });
}

async function findings(tabId = 7) {
  const report = await ask<CheckReport>('checkPage', {}, tabId);
  if (report.status !== 'checked') throw new Error(report.status);
  return report.findings;
}

const quotesId = async () =>
  (await findings()).find(({ rule }) => rule === 'curly-quote-in-tag')?.id ?? '';

const outdated = async () => (await findings()).find(({ rule }) => rule === 'block-outdated')!;

describe('a check', () => {
  it.each(['reference', 'block'] as const)(
    'takes no block for outdated that has its project’s UTM parameters in the %s',
    async (utmPlace) => {
      const tracked = { ...gold, utm: { utm_source: 'moengage' } };
      await projectsItem.setValue([tracked]);
      const opened = { project: tracked, secrets: { secret: SECRET } };
      const { block, reference } = buildSnippet(opened, 'quoted', undefined, utmPlace);
      editor.text = `${block}<a href="${reference}">a</a>`;
      expect(await outdated()).toBeUndefined();
      await projectsItem.setValue([{ ...tracked, fields: [] }]);
      expect(await outdated()).toBeDefined();
    },
  );

  it('reports what it looked at, and counts our own blocks in the size but not among the tags', async () => {
    const block = blockOf('{%set longURL=1%}');
    editor.text = block + RIGHT;
    expect(await ask('checkPage')).toMatchObject({
      status: 'checked',
      label: 'Code editor',
      tags: 1,
      size: block.length + RIGHT.length,
    });
  });

  it('gives the same names for the same template', async () => {
    expect(await quotesId()).toMatch(/^curly-quote-in-tag@\d+-\d+$/);
    expect(await findings()).toEqual(await findings());
  });

  it('never gives out a secret, and works without one that cannot be opened', async () => {
    editor.text = `${SECRET}{{ UserAttribute[“${SECRET}”] }}${SECRET}`;
    const found = await findings();
    expect(found).not.toEqual([]);
    expect(JSON.stringify(found)).not.toContain(SECRET);
  });

  it('looks only at dashboard pages', async () => {
    url = 'https://example.com/';
    expect(await ask('checkPage')).toEqual({ status: 'elsewhere' });
    page.editors = [];
    expect(await ask('fixInPage', { ids: ['x'] })).toMatchObject({ reason: 'no-template' });
  });

  it('says so where the page has no template', async () => {
    page.editors = [];
    expect(await ask('checkPage')).toEqual({ status: 'no-template' });
  });
});

describe('fixing', () => {
  it('makes the fixes that were asked for, and undo restores every byte', async () => {
    const id = await quotesId();
    expect(await ask<FixOutcome>('fixInPage', { ids: [id] })).toEqual({
      status: 'fixed',
      count: 1,
    });
    expect(editor.text).toBe(RIGHT);
    expect(await ask<UndoOutcome>('undoInPage')).toEqual({ status: 'undone' });
    expect(editor.text).toBe(WRONG);
    expect(await ask('undoInPage')).toMatchObject({ reason: 'nothing-to-undo' });
  });

  it('fixes nothing by the name of a finding from before the template changed', async () => {
    const id = await quotesId();
    editor.text = `<b>New</b>${WRONG}`;
    expect(await ask('fixInPage', { ids: [id] })).toMatchObject({ reason: 'nothing-to-fix' });
    expect(editor.text).toBe(`<b>New</b>${WRONG}`);
  });

  it('skips what the editor does not keep, says where, and offers the whole template to copy', async () => {
    const hard = '{% if a %}{% elif b == “x” %}{% endif %}';
    editor.text = `{{ UserAttribute[“First Name”] }}\n${hard}`;
    editor.rewrite = encodeQuotes;
    const before = editor.text;
    const ids = (await findings()).filter(({ fixLabel }) => fixLabel).map(({ id }) => id);
    expect(await ask<FixOutcome>('fixInPage', { ids })).toEqual({
      status: 'fixed',
      count: 1,
      left: {
        count: 1,
        message:
          '1 stays as it was, on line 2: this editor does not keep quotes there. Copy the mended template, and paste it where the editor shows its code.',
      },
    });
    const fixed =
      '{% set pl_first_name %}First Name{% endset %}{{ UserAttribute[pl_first_name] }}\n';
    expect(editor.text).toBe(fixed + hard);
    const rest = (await findings()).filter(({ fixLabel }) => fixLabel).map(({ id }) => id);
    expect(await ask<FixOutcome>('fixInPage', { ids: rest })).toMatchObject({
      reason: 'read-back-differs',
    });
    expect(editor.text).toBe(fixed + hard);
    expect(await ask('mendedTemplate', { ids: rest })).toEqual({
      status: 'mended',
      template: fixed + hard.replace(/[“”]/g, '"'),
    });
    expect(await ask('mendedTemplate', { ids: [] })).toMatchObject({ reason: 'nothing-to-fix' });
    expect(await ask<UndoOutcome>('undoInPage')).toEqual({ status: 'undone' });
    expect(editor.text).toBe(before);
    page.editors = [];
    expect(await ask('mendedTemplate', { ids: rest })).toMatchObject({ reason: 'no-template' });
  });

  it('keeps the undo of the previous fix when a later one is refused', async () => {
    await ask('fixInPage', { ids: [await quotesId()] });
    await ask('fixInPage', { ids: ['none@0-1'] });
    expect(await ask('undoInPage')).toEqual({ status: 'undone' });
  });

  it('is undone on no other page of the tab, but can be undone once the author is back', async () => {
    await ask('fixInPage', { ids: [await quotesId()] });
    const back = url;
    url = 'https://dashboard-01.moengage.com/campaigns/2';
    expect(await ask('undoInPage')).toMatchObject({ reason: 'nothing-to-undo' });
    expect(editor.text).toBe(RIGHT);
    url = `${back}#code`;
    expect(await ask('undoInPage')).toEqual({ status: 'undone' });
    expect(editor.text).toBe(WRONG);
  });

  it('keeps tabs apart, and forgets a tab that is closed', async () => {
    await ask('fixInPage', { ids: [await quotesId()] });
    expect(await ask('undoInPage', {}, 8)).toMatchObject({ reason: 'nothing-to-undo' });
    await fakeBrowser.tabs.onRemoved.trigger(7, { isWindowClosing: false, windowId: 1 });
    await vi.waitFor(async () => expect(await storage.snapshot('session')).toEqual({}));
  });
});

describe('a template with a block of a project other than the chosen one', () => {
  const TEA_SECRET = 'TeaProjectsOwn';
  const tea: Project = {
    ...gold,
    id: 'tea',
    name: 'Tea coupon',
    url: 'https://pub1.pskt.io/c/teas',
    variable: 'teaURL',
  };
  const lure = blockOf('{%set x=1%}', 'teaURL', tea.url);
  const BOTH = `${lure}<a href="{{teaURL}}">a</a>${WRONG}`;

  beforeEach(async () => {
    await projectsItem.setValue([gold, tea]);
    const store = fakeStore(async (id) => ({ secret: id === 'tea' ? TEA_SECRET : SECRET }));
    use(checkHandlers(store), undoHandlers(store));
    editor.text = BOTH;
  });

  it('names the project whose link would be inserted, before anything is clicked', async () => {
    expect(await outdated()).toMatchObject({
      fixLabel: 'Put in the link of “Tea coupon”, which is not the project you have chosen',
      brings: { id: 'tea', name: 'Tea coupon' },
    });
    expect(JSON.stringify(await findings())).not.toContain(TEA_SECRET);
    await settingsItem.setValue({ currentProjectId: 'tea', popupTab: 'check' });
    expect(await outdated()).toMatchObject({ fixLabel: 'Update it' });
    expect(await outdated()).not.toHaveProperty('brings');
  });

  it('gets the link only by a click on that name, not with the other fixes', async () => {
    const ids = [(await outdated()).id, await quotesId()];
    for (const others of [undefined, ['gold']]) {
      const copied = await ask<MendedOutcome>('mendedTemplate', { ids, others });
      expect(JSON.stringify(copied)).not.toContain(TEA_SECRET);
      expect(await ask('fixInPage', { ids, others })).toEqual({ status: 'fixed', count: 1 });
      expect(editor.text).toBe(BOTH.replace(WRONG, RIGHT));
      await ask('undoInPage');
    }
    const named = { ids: [(await outdated()).id], others: ['tea'] };
    expect(await ask('fixInPage', named)).toEqual({ status: 'fixed', count: 1 });
    expect(editor.text).toContain(TEA_SECRET);
    await ask('undoInPage');
    expect(editor.text).toBe(BOTH);
  });

  it('gets no link if the named project changes between the check and the click', async () => {
    const own = blockOf('{%set x=1%}', gold.variable, gold.url);
    editor.text = own;
    const { id } = await outdated();
    expect(await ask('fixInPage', { ids: [id] })).toMatchObject({ status: 'fixed' });
    const other = { ...tea, variable: gold.variable };
    await projectsItem.setValue([gold, other]);
    editor.text = blockOf('{%set x=1%}', gold.variable, tea.url);
    expect((await outdated()).id).toBe(id);
    expect(await ask('fixInPage', { ids: [id] })).toMatchObject({ reason: 'nothing-to-fix' });
    expect(editor.text).not.toContain(TEA_SECRET);
  });
});

describe('showing', () => {
  it('brings the tab to the front only if the popup is open elsewhere', async () => {
    const update = vi.spyOn(browser.tabs, 'update').mockResolvedValue({} as never);
    vi.spyOn(browser.windows, 'update').mockResolvedValue({} as never);
    vi.mocked(browser.tabs.get).mockResolvedValue({ url, active: true, windowId: 1 } as never);
    expect(await ask('showInPage', { id: await quotesId() })).toEqual({ status: 'shown' });
    expect(editor.shown?.text).toBe('“First Name”');
    expect(update).not.toHaveBeenCalled();

    vi.mocked(browser.tabs.get).mockResolvedValue({ url, active: false, windowId: 1 } as never);
    await ask('showInPage', { id: await quotesId() });
    expect(update).toHaveBeenCalledWith(7, { active: true });
  });

  it('says so when the place is no longer there', async () => {
    expect(await ask('showInPage', { id: 'none@0-1' })).toMatchObject({ reason: 'changed-since' });
  });
});
