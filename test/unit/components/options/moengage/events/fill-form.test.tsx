import { browser } from '#imports';
import { screen, within } from '@testing-library/react';
import { beforeEach, expect, it, vi } from 'vitest';

import type { FillOutcome } from '@/lib/passkit-form';
import { connectionItem } from '@/lib/storage/connection-item';
import { passEventSettingsItem } from '@/lib/storage/pass-event-settings';
import { useVault } from '@/components/stores/vault-view';

import { expectAccessible, freshBrowser, openOptions, sent } from '../../support';

const request = vi.fn<(asked: { origins: string[] }) => Promise<boolean>>();
/** PassKit's tabs, and the result of filling each. */
let tabs: Record<number, FillOutcome>;

beforeEach(async () => {
  await freshBrowser();
  useVault.setState({ isLocked: false });
  await connectionItem.setValue({
    dataCenter: '03',
    workspaceId: 'DAO6UGZ73D9RTK8B5W96TPYN',
    hasDataKey: true,
    hasCampaignKey: false,
    updatedAt: 1,
  });
  request.mockReset();
  request.mockResolvedValue(true);
  Object.assign(browser, { permissions: { request } });
  tabs = {};
  vi.spyOn(browser.tabs, 'query').mockImplementation((async () =>
    Object.keys(tabs).map((id) => ({
      id: Number(id),
      windowId: 1,
      lastAccessed: Number(id),
    }))) as never);
  sent.mockImplementation(async (type: string, data: { tabId: number }) => {
    if (type === 'fillPassKitForm') return tabs[data.tabId];
    if (type === 'undoPassKitForm') return { status: 'undone', left: ['dataCenter'] };
    return [];
  });
});

const filled = (...fields: Extract<FillOutcome, { status: 'filled' }>['fields']): FillOutcome => ({
  status: 'filled',
  fields,
});

async function press() {
  const { user, close } = await openOptions('#/moengage/events');
  await user.click(await screen.findByRole('button', { name: 'Fill in the form on PassKit' }));
  return { user, close };
}

it('asks only for access to PassKit’s dashboard, and accepts a refusal', async () => {
  request.mockResolvedValue(false);
  const { close } = await press();
  await screen.findByText(/^Not allowed/);
  expect(request).toHaveBeenCalledWith({ origins: ['https://app.passkit.com/*'] });
  expect(sent).not.toHaveBeenCalledWith('fillPassKitForm', expect.anything());
  await expectAccessible();
  close();
});

it('says how to get to the form if no tab shows it', async () => {
  tabs = { 3: { status: 'no-form' } };
  const { close } = await press();
  await screen.findByText(/PassKit’s form is not open in any tab/);
  close();
});

it('fills in the most recently used tab, ticks the finished steps, and undoes both', async () => {
  tabs = {
    3: filled({ id: 'name', status: 'filled' }),
    9: { status: 'no-form' },
    5: filled(
      { id: 'apiKey', status: 'filled' },
      { id: 'workspaceId', status: 'already-right' },
      { id: 'dataCenter', status: 'no-such-choice' },
      { id: 'created', status: 'filled' },
      { id: 'installed', status: 'not-found' },
    ),
  };
  const { user, close } = await press();
  await screen.findByText(/^Filled in, but for 2 fields/);
  const choices = { name: 'MoEngage', events: (await passEventSettingsItem.getValue()).wanted };
  expect(sent.mock.calls.filter(([type]) => type === 'fillPassKitForm')).toEqual([
    ['fillPassKitForm', { tabId: 9, ...choices }],
    ['fillPassKitForm', { tabId: 5, ...choices }],
  ]);
  const list = screen.getByRole('list', { name: 'What became of each field' });
  expect(within(list).getByRole('button', { name: 'Copy 03, India' })).toBeTruthy();
  expect(list.textContent).toContain('Pass installed: not found, to do by handSwitch it on.');
  expect((await passEventSettingsItem.getValue()).done).toEqual(['open', 'key', 'workspace']);
  await expectAccessible();

  await user.click(screen.getByRole('button', { name: 'Undo' }));
  await screen.findByText(/Left as it is: Data center\.$/);
  expect(sent).toHaveBeenCalledWith('undoPassKitForm', { tabId: 5 });
  expect((await passEventSettingsItem.getValue()).done).toEqual([]);
  close();
});

it('says what prevents Passlink from filling in the form', async () => {
  tabs = { 3: { status: 'no-form' } };
  sent.mockRejectedValue(new Error('Passlink is locked. Unlock it first.'));
  const { close } = await press();
  await screen.findByText('Passlink is locked. Unlock it first.');
  close();
});
