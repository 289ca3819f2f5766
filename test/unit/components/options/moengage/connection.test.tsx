import { browser } from '#imports';
import { screen, waitFor } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing';

import type { Connection, ConnectionTest } from '@/lib/moengage/connection';
import { connectionItem } from '@/lib/storage/connection-item';
import { useVault } from '@/components/stores/vault-view';

import { allStorage, expectAccessible, freshBrowser, openOptions, sent } from '../support';

const KEY = 'I11ON4N1PD48HVUE9GU8LO5R';
const CONNECTION: Connection = {
  dataCenter: '01',
  workspaceId: 'DAO6UGZ73D9RTK8B5W96TPYN',
  hasDataKey: true,
  hasCampaignKey: false,
  updatedAt: 1,
};
const REFUSED: ConnectionTest = {
  at: 1,
  dataKey: {
    status: 'failed',
    kind: 'wrong-key',
    title: 'MoEngage does not know this key.',
    next: 'Copy it again.',
  },
  campaignKey: { status: 'absent' },
};

/** The fake browser has no permissions; this is the author's answer to its question. */
const request = vi.fn<(asked: { origins: string[] }) => Promise<boolean>>();

beforeEach(async () => {
  await freshBrowser();
  useVault.setState({ isLocked: false });
  request.mockReset().mockResolvedValue(true);
  Object.assign(browser, { permissions: { request } });
  vi.spyOn(fakeBrowser.tabs, 'query').mockResolvedValue([]);
});

const open = async () => {
  const opened = await openOptions('#/moengage/connection');
  await screen.findByRole('form', { name: 'MoEngage workspace' });
  return opened;
};
const field = (name: string) => screen.getByLabelText<HTMLInputElement>(name);

describe('connecting MoEngage', () => {
  it('takes the data center from an open dashboard, asks for access, saves and tests', async () => {
    vi.spyOn(fakeBrowser.tabs, 'query').mockResolvedValue([
      { url: 'https://dashboard-03.moengage.com/v4/' },
    ] as never);
    const { user, close } = await open();
    expect(await screen.findByText('As your open dashboard says.')).toBeTruthy();
    expect(field('Data center').value).toBe('03');
    await user.type(field('Workspace ID'), ` ${CONNECTION.workspaceId} `);
    await user.type(field('Data API key'), KEY);
    await expectAccessible();
    await user.click(screen.getByRole('button', { name: 'Connect' }));
    await waitFor(() => expect(sent).toHaveBeenCalledWith('testConnection'));
    expect(request).toHaveBeenCalledWith({ origins: ['https://api-03.moengage.com/*'] });
    expect(sent).toHaveBeenCalledWith('saveConnection', {
      dataCenter: '03',
      workspaceId: CONNECTION.workspaceId,
      keys: { dataKey: KEY },
    });
    expect(await allStorage()).not.toContain(KEY);
    expect(document.documentElement.outerHTML).not.toContain(KEY);
    close();
  });

  it('says what is missing, and saves nothing without the browser’s permission', async () => {
    const { user, close } = await open();
    await user.click(screen.getByRole('button', { name: 'Connect' }));
    expect(screen.getByText('Choose the number in your dashboard’s address.')).toBeTruthy();
    expect(screen.getByText('Paste the Workspace ID from MoEngage.')).toBeTruthy();
    await user.selectOptions(field('Data center'), '101');
    await user.type(field('Workspace ID'), 'WORKSPACE');
    request.mockResolvedValue(false);
    await user.click(screen.getByRole('button', { name: 'Connect' }));
    expect((await screen.findByRole('alert')).textContent).toContain('did not allow it');
    expect(sent).not.toHaveBeenCalledWith('saveConnection', expect.anything());
    close();
  });

  it('shows MoEngage’s answer for each key, and searches other data centers for a refused key', async () => {
    await connectionItem.setValue({ ...CONNECTION, test: REFUSED });
    sent.mockImplementation(async (type: string) => (type === 'findDataCenter' ? '04' : undefined));
    const { user, close } = await open();
    expect(screen.getByRole('alert').textContent).toContain('MoEngage does not know this key.');
    expect(screen.getByText(/No campaign key yet/)).toBeTruthy();
    await expectAccessible();
    await user.click(screen.getByRole('button', { name: 'Look in the other data centers' }));
    await waitFor(() =>
      expect(sent).toHaveBeenCalledWith('saveConnection', {
        dataCenter: '04',
        workspaceId: CONNECTION.workspaceId,
        keys: {},
      }),
    );
    expect(request.mock.calls[0]![0].origins).toHaveLength(7);
    expect(field('Data center').value).toBe('04');
    close();
  });

  it('says so if no data center knows the workspace', async () => {
    await connectionItem.setValue({ ...CONNECTION, test: REFUSED });
    sent.mockResolvedValue(null);
    const { user, close } = await open();
    await user.click(screen.getByRole('button', { name: 'Look in the other data centers' }));
    expect(await screen.findByText(/No data center knows this workspace/)).toBeTruthy();
    expect(sent).not.toHaveBeenCalledWith('saveConnection', expect.anything());
    close();
  });

  it('can be deleted and restored, and its form starts empty', async () => {
    await connectionItem.setValue(CONNECTION);
    sent.mockImplementation(async (type: string) => {
      if (type === 'forgetConnection') await connectionItem.removeValue();
      if (type === 'restoreConnection') await connectionItem.setValue(CONNECTION);
    });
    const { user, close } = await open();
    expect(field('Workspace ID').value).toBe(CONNECTION.workspaceId);
    await user.click(screen.getByRole('button', { name: 'Disconnect' }));
    await waitFor(() => expect(field('Workspace ID').value).toBe(''));
    await user.click(await screen.findByRole('button', { name: 'Undo' }));
    await waitFor(() => expect(field('Workspace ID').value).toBe(CONNECTION.workspaceId));
    close();
  });

  it('asks for the passphrase if the vault is locked', async () => {
    await connectionItem.setValue(CONNECTION);
    useVault.setState({ isLocked: true });
    const { close } = await openOptions('#/moengage/connection');
    expect(await screen.findByRole('form', { name: 'Unlock Passlink' })).toBeTruthy();
    expect(screen.queryByRole('form', { name: 'MoEngage workspace' })).toBeNull();
    close();
  });
});
