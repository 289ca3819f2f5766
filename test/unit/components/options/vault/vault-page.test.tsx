import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';

import { useVault } from '@/components/stores/vault-view';
import { SEALED_FORMAT } from '@/lib/vault/sealed-format';
import type { ReadExportOutcome, VaultStatus } from '@/lib/vault/types';

import { expectAccessible, freshBrowser, openOptions, project, sent } from '../support';

const OPEN: VaultStatus = {
  protection: 'browser',
  isLocked: false,
  lockAfterMinutes: null,
  retryAt: null,
  unreadable: { projectIds: [], damagedProjects: 0 },
};
const GOLD = project({ name: 'Gold card' });
const SPRING = project({ name: 'Spring coupon' });
const SEALED = new File(
  [JSON.stringify({ format: SEALED_FORMAT, version: 1 })],
  'a.passlink.json',
  {
    type: 'application/json',
  },
);
const PREVIEW: ReadExportOutcome = {
  status: 'read',
  preview: {
    projects: [GOLD, SPRING].map(({ id, name }) => ({
      id,
      name,
      hasSecret: id === GOLD.id,
      hasEncryptionKey: false,
      isKnown: id === GOLD.id,
    })),
  },
};

/** The page, for a vault in this state. */
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

const takeButton = () => screen.getByRole<HTMLButtonElement>('button', { name: /^Import \d/ });
const toField = (name: string) => screen.getByLabelText<HTMLInputElement>(name);

describe('the vault’s page', () => {
  it('refuses a passphrase that is short, or differs from its repetition', async () => {
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

  it('asks for the passphrase instead of anything else while it is locked', async () => {
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

  it('exports only what is chosen, and nothing if nothing is chosen', async () => {
    const { user, close } = await openVault(OPEN);
    await user.click(screen.getByRole('button', { name: 'Export with secrets' }));
    await user.click(screen.getByRole('checkbox', { name: 'Gold card' }));
    expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Export' }).disabled).toBe(true);
    close();
  });

  it('says when the background does not answer, and asks again on a click', async () => {
    useVault.setState({ isLocked: false, status: undefined, failure: new Error('') });
    sent.mockImplementation(async () => OPEN);
    const { user, close } = await openOptions('#/vault');
    expect((await screen.findByRole('alert')).textContent).toContain('Passlink did not answer');
    await expectAccessible();
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByRole('heading', { name: 'Set a passphrase' })).toBeTruthy();
    close();
  });

  it('keeps the focus on the page when locking removes the focused element', async () => {
    const { user, close } = await openVault({ ...OPEN, protection: 'passphrase', isLocked: true });
    await user.type(toField('Passphrase'), 'four random words');
    useVault.setState({ isLocked: false, status: { ...OPEN, protection: 'passphrase' } });
    await screen.findByRole('heading', { name: 'Locking' });
    await waitFor(() => expect(document.activeElement).not.toBe(document.body));
    close();
  });
});

/** The background's view of a sealed file, except for the test's own values. */
function answers(over: Record<string, unknown> = {}) {
  const all: Record<string, unknown> = {
    vaultStatus: OPEN,
    readExport: PREVIEW,
    importProjects: { status: 'imported', added: 1, replaced: 1 },
    templatesWithOldSecret: [],
    ...over,
  };
  sent.mockImplementation(async (type: string) => all[type]);
}

describe('an encrypted export', () => {
  it('opens where it is dropped, shows its content, and says what was imported', async () => {
    const { user, close } = await openVault(OPEN);
    answers();
    const zone = screen.getByRole('heading', { level: 1, name: 'Vault' });
    fireEvent.drop(zone, { dataTransfer: { types: ['Files'], files: [SEALED] } });
    await waitFor(() => expect(document.activeElement).toBe(toField('The file’s passphrase')));
    await user.keyboard('for the file{Enter}');
    const group = within(await screen.findByRole('group', { name: 'What the file holds' }));
    expect(group.getByText('Already here')).toBeTruthy();
    expect(group.getByText('Without a secret')).toBeTruthy();
    await expectAccessible();
    await user.click(group.getByRole('checkbox', { name: 'All 2 projects' }));
    expect(takeButton().disabled).toBe(true);
    await user.click(group.getByRole('checkbox', { name: 'All 2 projects' }));
    await user.click(screen.getByRole('radio', { name: 'Keep both' }));
    await user.click(takeButton());
    expect(sent).toHaveBeenCalledWith('importProjects', {
      text: await SEALED.text(),
      passphrase: 'for the file',
      ids: [GOLD.id, SPRING.id],
      whenKnown: 'copy',
    });
    expect(await screen.findByText('1 project added, 1 replaced.')).toBeTruthy();
    close();
  });

  it('is refused with the reason, and can be tried again', async () => {
    const { user, close } = await openVault(OPEN);
    const message = 'The passphrase is wrong, or the file is damaged.';
    answers({ readExport: { status: 'refused', reason: 'unusable-file', message } });
    await user.click(screen.getByRole('button', { name: 'Import an encrypted export' }));
    await user.upload(screen.getByLabelText('Encrypted export to import'), SEALED);
    await user.type(toField('The file’s passphrase'), 'wrong{Enter}');
    expect((await screen.findByRole('alert')).textContent).toBe(message);
    await expectAccessible();
    answers();
    await user.type(toField('The file’s passphrase'), '{Enter}');
    expect(await screen.findByRole('group', { name: 'What the file holds' })).toBeTruthy();
    expect(screen.queryByRole('alert')).toBeNull();
    close();
  });

  it('can be opened among the projects, too, once the vault is unlocked', async () => {
    useVault.setState({ isLocked: true, status: { ...OPEN, protection: 'passphrase' } });
    answers();
    const { user, close } = await openOptions('#/projects');
    await user.upload(await screen.findByLabelText('File to import'), SEALED);
    const panel = within(await screen.findByRole('region', { name: 'Import an encrypted export' }));
    expect(await panel.findByRole('form', { name: 'Unlock Passlink' })).toBeTruthy();
    useVault.setState({ isLocked: false });
    await user.type(await panel.findByLabelText('The file’s passphrase'), 'for the file{Enter}');
    expect(await panel.findByRole('button', { name: 'Import 2 projects' })).toBeTruthy();
    await expectAccessible();
    await user.click(panel.getByRole('button', { name: 'Cancel' }));
    expect(screen.queryByRole('region', { name: 'Import an encrypted export' })).toBeNull();
    close();
  });
});

describe('the lock beside the name', () => {
  it('locks from any page, leads to the passphrase, and says when locking failed', async () => {
    useVault.setState({ isLocked: false, status: { ...OPEN, protection: 'passphrase' } });
    sent.mockRejectedValue(new Error('No answer'));
    const { user, close } = await openOptions('#/projects');
    await user.click(screen.getByRole('button', { name: 'Lock now' }));
    expect(await screen.findByRole('button', { name: 'Not locked. Try again' })).toBeTruthy();
    sent.mockResolvedValue(undefined);
    await user.click(screen.getByRole('button', { name: 'Not locked. Try again' }));
    expect(await screen.findByRole('button', { name: 'Lock now' })).toBeTruthy();
    useVault.setState({ isLocked: true });
    await user.click(await screen.findByRole('button', { name: 'Unlock' }));
    expect(await screen.findByRole('form', { name: 'Unlock Passlink' })).toBeTruthy();
    expect(screen.getByTitle('Locked')).toBeTruthy();
    await expectAccessible();
    close();
  });
});
