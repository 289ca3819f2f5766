import { screen, waitFor } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing';

import { PopupApp, preloadTab } from '@/components/popup/popup-app';
import type { PageReport } from '@/lib/editor/types';
import type { Project } from '@/lib/project';
import { settingsItem } from '@/lib/storage/storage';

import {
  answerWith,
  expectAccessible,
  freshBrowser,
  project,
  sent,
  sentOf,
  show,
} from '../ui/support';

const GOLD = project();
const SPRING = project({ id: 'spring', name: 'Spring coupon', kind: 'coupon' });
const TEMPLATE =
  "{{UserAttribute['First Name']}} {{UserAttribute['First Name']}} {{UserAttribute['Shoe size']}}";

async function open(projects: Project[], report: PageReport = { status: 'elsewhere' }) {
  await freshBrowser(projects);
  window.history.replaceState(null, '', '?tabId=7');
  answerWith({
    readPage: () => report,
    signPayload: () => 'a link',
    startPointing: () => undefined,
    forgetChoices: () => undefined,
  });
  await preloadTab('snippet');
  await preloadTab('sign');
  return show(<PopupApp />);
}

const template = (over: object = {}): PageReport => ({
  status: 'template',
  editor: 'ace',
  label: 'Code editor',
  template: TEMPLATE,
  blocks: [],
  linkField: true,
  single: false,
  caret: false,
  ...over,
});

beforeEach(() => {
  vi.restoreAllMocks();
});

describe('PopupApp', () => {
  it('offers one action if there is no project', async () => {
    const { user } = await open([]);
    const create = vi.spyOn(fakeBrowser.tabs, 'create');
    await expectAccessible();

    await user.click(screen.getByRole('button', { name: 'Add your first project' }));

    expect(create).toHaveBeenCalledWith({
      url: expect.stringContaining('/options.html#/projects/new'),
    });
  });

  it('lets the author point where nothing was found, and forget what they pointed at', async () => {
    const { user } = await open([GOLD], { status: 'no-template' });
    vi.spyOn(fakeBrowser.tabs, 'update').mockResolvedValue({} as never);
    await user.click(await screen.findByRole('button', { name: 'Point at it' }));
    expect(sentOf('startPointing')).toEqual([{ tabId: 7 }]);
    expect(screen.queryByRole('button', { name: 'Forget this choice' })).toBeNull();
  });

  it.each([
    ['used', 'as you pointed'],
    ['gone', 'what you pointed at before is not here'],
    ['several', 'several look like what you pointed at'],
  ] as const)('says of a choice that is %s: %s', async (choice, words) => {
    const { user } = await open([GOLD], template({ choice }));
    expect(await screen.findByText(new RegExp(words))).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Not this one? Point at it' })).toBeTruthy();
    await expectAccessible();
    await user.click(screen.getByRole('button', { name: 'Forget this choice' }));
    expect(sentOf('forgetChoices')).toEqual([{ tabId: 7 }]);
  });

  it('inspects links before there is any project', async () => {
    const { user } = await open([]);
    await preloadTab('inspect');
    await user.click(screen.getByRole('button', { name: 'Inspect a link' }));
    expect(await screen.findByLabelText(/^SmartPass link/)).toBeTruthy();
    await expectAccessible();
    await user.click(screen.getByRole('button', { name: 'Back' }));
    expect(screen.getByRole('button', { name: 'Add your first project' })).toBeTruthy();
  });

  it('offers to report a page whose template it does not see, and says where it cannot', async () => {
    const { user } = await open([GOLD], { status: 'no-template' });
    await user.click(
      await screen.findByRole('button', { name: 'Passlink does not see my template' }),
    );
    // The browser of this test lets nobody into a page.
    expect(await screen.findByText(/^This page cannot be read/)).toBeTruthy();
    await expectAccessible();
    await user.click(screen.getByRole('button', { name: 'Back' }));
    expect(screen.getByRole('tab', { name: 'Snippet' })).toBeTruthy();
  });

  it('checks an open template without any project, and stays on that tab once there is one', async () => {
    await open([], template());
    answerWith({
      readPage: () => template(),
      checkPage: () => ({
        status: 'checked',
        label: 'Code editor',
        tags: 3,
        size: 90,
        findings: [],
      }),
    });
    window.dispatchEvent(new Event('focus'));
    expect(await screen.findByRole('button', { name: 'Add your first project' })).toBeTruthy();
    expect(await screen.findByText(/^Nothing found in/)).toBeTruthy();
    await expectAccessible();
    await fakeBrowser.storage.local.set({ projects: [GOLD] });
    const tab = await screen.findByRole('tab', { name: 'Check', selected: true });
    expect(tab).toBeTruthy();
  });

  it('says which template is open, counting each attribute once', async () => {
    await open([GOLD], template());
    expect(await screen.findByText('Code editor · 2 fields')).toBeTruthy();
    expect(sent).toHaveBeenCalledWith('readPage', { tabId: 7 });
    await expectAccessible();
  });

  it.each<[string, PageReport]>([
    ['Open a MoEngage template to insert links', { status: 'elsewhere' }],
    ['No template on this page. Open one in its editor', { status: 'no-template' }],
    [
      'Trix · Passlink cannot write to it. Copy the code, or point at a field for it',
      { status: 'no-template', unwritable: 'Trix' },
    ],
    [
      'Several fields take a link. Click into the one you mean',
      { status: 'no-template', fields: true },
    ],
    [
      'Field “Subject” takes no link. Open the message in its editor',
      { status: 'no-template', inField: 'Field “Subject”' },
    ],
    [
      'Code editor · 2 fields · Field “Subject” takes no link',
      template({ inField: 'Field “Subject”' }),
    ],
  ])('says what to open: %s', async (words, report) => {
    await open([GOLD], report);
    expect(await screen.findByText(words)).toBeTruthy();
  });

  it('treats a page that cannot be read as a page without a template', async () => {
    await open([GOLD]);
    sent.mockRejectedValue(new Error('No tab with id: 7'));
    window.dispatchEvent(new Event('focus'));
    expect(await screen.findByText('Open a MoEngage template to insert links')).toBeTruthy();
  });

  it('reads the page again when the author comes back to the popup', async () => {
    await open([GOLD]);
    await screen.findByText(/Open a MoEngage template/);
    answerWith({ readPage: () => template() });
    window.dispatchEvent(new Event('focus'));
    expect(await screen.findByText('Code editor · 2 fields')).toBeTruthy();
  });

  it('offers the open template’s attributes in the mapping', async () => {
    const { user } = await open([GOLD], template());
    await screen.findByText('Code editor · 2 fields');
    await user.click(screen.getByRole('button', { name: /^Surname/ }));
    await user.click(screen.getByRole('combobox', { name: 'Attribute' }));
    expect(screen.getByRole('option', { name: /Shoe size/ })).toBeTruthy();
  });

  it('switches the project by keyboard, and remembers it', async () => {
    const { user } = await open([GOLD, SPRING]);
    screen.getByRole('button', { name: /Project:.*Gold card/ }).focus();
    await user.keyboard('{Enter}');
    await screen.findByRole('menuitemradio', { name: 'Spring coupon' });
    await expectAccessible();
    await user.keyboard('{ArrowDown}{Enter}');

    expect(await screen.findByRole('button', { name: /Project:.*Spring coupon/ })).toBeTruthy();
    expect((await settingsItem.getValue()).currentProjectId).toBe('spring');
  });

  it('goes to Sign by keyboard, and remembers the tab', async () => {
    const { user } = await open([GOLD]);
    screen.getByRole('tab', { name: 'Snippet' }).focus();
    await user.keyboard('{ArrowRight}');

    expect(await screen.findByRole('button', { name: 'Copy link' })).toBeTruthy();
    await waitFor(async () => expect((await settingsItem.getValue()).popupTab).toBe('sign'));
  });

  it('leads to other pages from its menu', async () => {
    const { user } = await open([GOLD], template());
    await screen.findByText('Code editor · 2 fields');
    const create = vi.spyOn(fakeBrowser.tabs, 'create');
    await user.click(screen.getByRole('button', { name: 'Open menu' }));
    await expectAccessible();
    await user.click(await screen.findByRole('menuitem', { name: 'Open in a tab' }));
    expect(create).toHaveBeenCalledWith({ url: expect.stringContaining('popup.html?tabId=7') });
  });

  it('follows a project that another page renames', async () => {
    await open([GOLD]);
    await fakeBrowser.storage.local.set({ projects: [{ ...GOLD, name: 'Silver card' }] });
    expect(await screen.findByRole('button', { name: /Project:.*Silver card/ })).toBeTruthy();
  });
});
