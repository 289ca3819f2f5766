import { screen, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';

import type { Connection } from '@/lib/moengage/connection';
import { connectionItem } from '@/lib/storage/connection-item';
import { passEventSettingsItem } from '@/lib/storage/pass-event-settings';
import { useVault } from '@/components/stores/vault-view';

import { expectAccessible, freshBrowser, openOptions, sent } from '../support';

const KEY = 'I11ON4N1PD48HVUE9GU8LO5R';
const CONNECTION: Connection = {
  dataCenter: '03',
  workspaceId: 'DAO6UGZ73D9RTK8B5W96TPYN',
  hasDataKey: true,
  hasCampaignKey: false,
  updatedAt: 1,
};

beforeEach(async () => {
  await freshBrowser();
  useVault.setState({ isLocked: false });
});

const step = (name: string) => screen.getByRole('checkbox', { name }).closest('li')!;

describe('PassKit’s form, step by step', () => {
  it('offers each value to copy, including the key, which stays hidden', async () => {
    await connectionItem.setValue(CONNECTION);
    sent.mockResolvedValue(KEY);
    const { user, close } = await openOptions('#/moengage/events');
    await screen.findByText('8 of 8 steps to go.');
    expect(step('Workspace ID').textContent).toContain(CONNECTION.workspaceId);
    expect(step('Data center').textContent).toContain('03, India');
    await expectAccessible();
    await user.click(screen.getByRole('button', { name: 'Copy the Data API key' }));
    expect(sent).toHaveBeenCalledWith('revealKey', { which: 'dataKey' });
    expect(await navigator.clipboard.readText()).toBe(KEY);
    expect(document.documentElement.outerHTML).not.toContain(KEY);
    close();
  });

  it('remembers the finished steps, the name and the wanted events', async () => {
    await connectionItem.setValue(CONNECTION);
    const { user, close } = await openOptions('#/moengage/events');
    await user.click(await screen.findByRole('checkbox', { name: 'Open PassKit’s form' }));
    expect(screen.getByText('7 of 8 steps to go.')).toBeTruthy();
    await user.click(screen.getByRole('checkbox', { name: 'Pass updated' }));
    await user.clear(screen.getByLabelText('Name of the integration'));
    await user.type(screen.getByLabelText('Name of the integration'), 'Shop');
    expect(await passEventSettingsItem.getValue()).toMatchObject({
      done: ['open'],
      formName: 'Shop',
      wanted: ['created', 'installed', 'uninstalled', 'deleted', 'invalidated'],
    });
    await user.click(screen.getByRole('button', { name: 'Start over' }));
    expect(screen.getByText('8 of 8 steps to go.')).toBeTruthy();
    close();
  });

  it('sends the author to the connection for values that are missing', async () => {
    const { close } = await openOptions('#/moengage/events');
    await screen.findByText('8 of 8 steps to go.');
    for (const name of ['API key', 'Workspace ID', 'Data center']) {
      expect(within(step(name)).getByRole('link', { name: 'connect MoEngage' })).toBeTruthy();
    }
    close();
  });
});

describe('segments', () => {
  it('are recipes in clicks, with the events’ names in the author’s workspace', async () => {
    await passEventSettingsItem.setValue({
      ...(await passEventSettingsItem.getValue()),
      names: { installed: 'passkit_installed' },
    });
    const { user, close } = await openOptions('#/moengage/segments');
    const recipe = (await screen.findByRole('heading', { name: 'Pass in the wallet' })).closest(
      'li',
    )!;
    await user.click(within(recipe).getByRole('button', { name: 'How to make it' }));
    const steps = within(recipe).getAllByRole('listitem');
    expect(steps.map(({ textContent }) => textContent)).toEqual([
      'In MoEngage: Segment › New Segment › Filter users by.',
      'User Behavior: Has executed “passkit_installed” at least 1 time.',
      'Add a filter with AND, User Behavior: Has not executed “Pass uninstalled”.',
      'Show count, then save it as “Pass in the wallet”.',
    ]);
    await expectAccessible();
    await user.click(within(recipe).getByRole('button', { name: 'Copy the steps' }));
    expect(await navigator.clipboard.readText()).toContain('4. Show count');
    close();
  });
});
