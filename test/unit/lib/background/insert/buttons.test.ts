import { browser } from '#imports';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';

import { buttonHandlers } from '../../../../../lib/background/insert/buttons';
import type { Project } from '../../../../../lib/project';
import { findProblems } from '../../../../../lib/jinja';
import { buttonSettingsItem, projectsItem } from '../../../../../lib/storage/storage';
import { userActivationItem } from '../../../../../lib/storage/user-activation';
import { fakeStore, goldProject, handlersUnderTest } from '../support';

const { insertButton, insertBadge } = vi.hoisted(() => ({
  insertButton: vi.fn(),
  insertBadge: vi.fn(),
}));
vi.mock('../../../../../lib/editor', () => ({ insertButton, insertBadge }));
const BUILDER_FRAME = 4;
vi.mock('../../../../../lib/page/tab', () => ({
  openTab: async () => ({
    frames: [0, 4],
    documentOf: () => 'first',
    pageOf: () => 'page',
    unsavedPageOf: () => undefined,
    isDragAndDrop: (frameId: number) => frameId === BUILDER_FRAME,
  }),
}));

const UNTRACKED = ' clicktracking="off"';
const INSERTED = { outcome: { status: 'inserted' } };
const sender = { tab: { id: 7 }, frameId: 0, documentId: 'first' };
let project: Project;
const { use, ask } = handlersUnderTest();

beforeEach(async () => {
  fakeBrowser.reset();
  vi.clearAllMocks();
  insertButton.mockResolvedValue(INSERTED);
  insertBadge.mockResolvedValue({});
  project = goldProject();
  await projectsItem.setValue([project]);
  await userActivationItem.setValue(true);
  const url = 'https://dashboard-01.moengage.com/campaigns/1';
  vi.spyOn(browser.tabs, 'get').mockImplementation((async (id: number) => ({
    id,
    url,
  })) as typeof browser.tabs.get);
  use(
    buttonHandlers(
      fakeStore(
        async () => ({ secret: 'shh' }),
        async () => project,
      ),
    ),
  );
});

/** The HTML that would go into a frame. */
const htmlIn = (frameId: number): string =>
  insertButton.mock.lastCall?.[0].button('{{longURL}}', frameId);

describe('a button that MoEngage is to leave alone', () => {
  const wallets = ['apple'];

  it('says so in HTML editors, but not in the drag-and-drop editor, which would strip it', async () => {
    await ask('insertButtonIntoPage', { tabId: 7, id: 'gold', wallets, clickTracking: 'off' });
    expect(htmlIn(0)).toContain(UNTRACKED);
    expect(htmlIn(BUILDER_FRAME)).not.toContain(UNTRACKED);
  });

  it('is the popup’s choice alone there', async () => {
    await buttonSettingsItem.setValue({ gold: { clickTracking: 'off' } });
    await ask('insertButtonIntoPage', { tabId: 7, id: 'gold', wallets });
    expect(htmlIn(0)).not.toContain(UNTRACKED);
  });

  it('comes from the chip as it was chosen for the project', async () => {
    await ask('insertButtonAtFocus', { id: 'gold', wallets }, sender);
    expect(htmlIn(0)).not.toContain(UNTRACKED);
    await buttonSettingsItem.setValue({ gold: { clickTracking: 'off' } });
    await ask('insertButtonAtFocus', { id: 'gold', wallets }, sender);
    expect(htmlIn(0)).toContain(UNTRACKED);
  });

  it('names the pass as its project does', async () => {
    project = goldProject({ kind: 'coupon' });
    await ask('insertButtonIntoPage', { tabId: 7, id: 'gold', wallets });
    expect(htmlIn(0)).toContain('>Get your coupon</a>');
  });
});

const insert = (wallet: string) => ask('insertBadgeAtFocus', { id: 'gold', wallet }, sender);
const address = (): unknown => insertBadge.mock.lastCall?.[1];

describe('a badge’s address', () => {
  it('is the one MoEngage publishes, if the project has none and its maker still uses it', async () => {
    expect(await insert('apple')).toMatchObject({ status: 'inserted', source: 'moengage' });
    expect(address()).toMatch(/Add_to_Apple_Wallet\.svg$/);
    const findings = await findProblems(`<img src="${String(address())}">`);
    expect(findings.map(({ rule }) => rule)).not.toContain('old-google-badge');
  });

  it('is never Google’s of before Google Wallet: the page stays as it is', async () => {
    expect(await insert('google')).toMatchObject({
      status: 'refused',
      reason: 'no-badge',
      message: expect.stringContaining('Keep your own badge’s address in Options'),
    });
    expect(insertBadge).not.toHaveBeenCalled();
  });

  it('is the project’s own where it has one', async () => {
    project = goldProject({ badges: { google: 'https://img.example/google.png' } });
    expect(await insert('google')).toMatchObject({ status: 'inserted', source: 'project' });
    expect(address()).toBe('https://img.example/google.png');
  });
});
