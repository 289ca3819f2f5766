import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';

import { useVault } from '@/lib/state/vault-view';
import type { VaultStatus } from '@/lib/vault/types';

import { expectAccessible, freshBrowser, openOptions, project, sent } from './support';

vi.mock('@/lib/messages', () => ({ sendMessage: vi.fn() }));

const OPEN: VaultStatus = {
  protection: 'browser',
  isLocked: false,
  lockAfterMinutes: null,
  retryAt: null,
  unreadable: { projectIds: [], damagedProjects: 0 },
};
const GOLD = project({ name: 'Gold card' });

/** The page, as the background says that the vault stands. */
async function openVault(status: VaultStatus) {
  useVault.setState({ isLocked: status.isLocked, status });
  sent.mockImplementation(async (type: string) =>
    type === 'vaultStatus' ? status : { status: 'open' },
  );
  const opened = await openOptions('#/vault');
  await screen.findByRole('heading', { level: 1, name: 'Vault' });
  return opened;
}

beforeEach(() => freshBrowser([GOLD]));

const toField = (name: string) => screen.getByLabelText<HTMLInputElement>(name);

describe('the vault’s page', () => {
  it('takes no passphrase that is short, or typed differently', async () => {
    const { user, close } = await openVault(OPEN);
    await user.type(toField('Passphrase'), 'short');
    await user.click(screen.getByRole('button', { name: 'Set passphrase' }));
    expect(await screen.findByText(/shorter than 8 characters/)).toBeTruthy();
    await user.type(toField('Passphrase'), ' no more');
    await user.type(toField('The same again'), 'short no');
    await user.click(screen.getByRole('button', { name: 'Set passphrase' }));
    expect(await screen.findByText('The two are not the same. Type them again.')).toBeTruthy();
    expect(sent).not.toHaveBeenCalledWith('setPassphrase', expect.anything());
    await expectAccessible();
    await user.type(toField('The same again'), ' more');
    await user.click(screen.getByRole('button', { name: 'Set passphrase' }));
    await waitFor(() =>
      expect(sent).toHaveBeenCalledWith('setPassphrase', { passphrase: 'short no more' }),
    );
    close();
  });

  it('sets when to lock, and locks', async () => {
    const { user, close } = await openVault({
      ...OPEN,
      protection: 'passphrase',
      lockAfterMinutes: 60,
    });
    const choice = screen.getByLabelText<HTMLSelectElement>('Lock when nobody has used it');
    expect(choice.value).toBe('60');
    await user.selectOptions(choice, 'When the browser closes');
    expect(sent).toHaveBeenCalledWith('setLockAfter', { minutes: null });
    await user.selectOptions(choice, 'After 15 minutes');
    expect(sent).toHaveBeenCalledWith('setLockAfter', { minutes: 15 });
    const main = within(screen.getByRole('main'));
    await user.click(main.getByRole('button', { name: 'Lock now' }));
    expect(sent).toHaveBeenCalledWith('lockVault');
    await expectAccessible();
    close();
  });

  it('asks for the passphrase in place of everything while it is locked', async () => {
    const { close } = await openVault({ ...OPEN, protection: 'passphrase', isLocked: true });
    expect(screen.getByRole('form', { name: 'Unlock Passlink' })).toBeTruthy();
    expect(screen.queryByText('Export with secrets')).toBeNull();
    await expectAccessible();
    close();
  });

  it('names what it could not read, and what to do', async () => {
    const { close } = await openVault({
      ...OPEN,
      unreadable: { projectIds: [GOLD.id], damagedProjects: 2 },
    });
    const notice = screen.getByText(/cannot be opened any more/).closest('[role=status]');
    expect(notice?.textContent).toContain('2 stored projects are damaged');
    const link = within(notice as HTMLElement).getByRole<HTMLAnchorElement>('link', {
      name: 'Gold card',
    });
    expect(link.hash).toBe(`#/projects/${GOLD.id}`);
    await expectAccessible();
    close();
  });

  it('exports only what is chosen, and nothing where nothing is', async () => {
    const { user, close } = await openVault(OPEN);
    await user.click(screen.getByRole('button', { name: 'Export with secrets' }));
    await user.click(screen.getByRole('checkbox', { name: 'Gold card' }));
    expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Export' }).disabled).toBe(true);
    close();
  });
});
