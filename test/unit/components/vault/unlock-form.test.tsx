import { screen, waitFor } from '@testing-library/react';
import { beforeEach, expect, it, vi } from 'vitest';

import { UnlockForm, waitWords } from '@/components/vault';
import { useVault } from '@/components/stores/vault-view';
import type { UnlockOutcome, VaultStatus } from '@/lib/vault/types';

import { answerWith, expectAccessible, sent, sentOf, show } from '../ui/support';

const LOCKED: VaultStatus = {
  protection: 'passphrase',
  isLocked: true,
  lockAfterMinutes: 60,
  retryAt: null,
  unreadable: { projectIds: [], damagedProjects: 0 },
};

beforeEach(() => {
  sent.mockReset();
  useVault.setState({ isLocked: true, status: LOCKED });
});

const answered = (outcome: UnlockOutcome) => answerWith({ unlockVault: () => outcome });
const passphrase = () => screen.getByLabelText<HTMLInputElement>('Passphrase');

it('has the focus in its field, and sends on Enter', async () => {
  answered({ status: 'open' });
  const { user } = show(<UnlockForm />);
  expect(document.activeElement).toBe(passphrase());
  await user.keyboard('four random words{Enter}');
  expect(sentOf('unlockVault')).toEqual([{ passphrase: 'four random words' }]);
  await waitFor(() => expect(passphrase().value).toBe(''));
  await expectAccessible();
});

it('keeps the typed passphrase out of the document’s source', async () => {
  answered({ status: 'open' });
  const { user } = show(<UnlockForm />);
  await user.keyboard('four random words');
  await user.click(screen.getByRole('button', { name: 'Show passphrase' }));
  expect(passphrase().value).toBe('four random words');
  expect(document.documentElement.outerHTML).not.toContain('four random');
});

/** Stops the clock, so that the result does not depend on how long the test takes. */
function stopClock(): void {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() });
}

it('says that the passphrase was wrong, and how long to wait', async () => {
  stopClock();
  answered({ status: 'wrong', retryAt: Date.now() + 8000 });
  const { user } = show(<UnlockForm />);
  await user.keyboard('wrong{Enter}');
  expect(await screen.findByText('This is not the passphrase.')).toBeTruthy();
  const button = screen.getByRole<HTMLButtonElement>('button', { name: 'Try again in 8 seconds' });
  expect(button.disabled).toBe(true);
  await user.keyboard('{Enter}');
  expect(sentOf('unlockVault')).toHaveLength(1);
  await expectAccessible();
});

it('shows a wait that began before the form was opened, and ends it', async () => {
  stopClock();
  useVault.setState({ status: { ...LOCKED, retryAt: Date.now() + 1200 } });
  answered({ status: 'open' });
  show(<UnlockForm />);
  expect(screen.getByRole('button', { name: /^Try again in 2 seconds$/ })).toBeTruthy();
  vi.setSystemTime(Date.now() + 1200);
  expect(await screen.findByRole('button', { name: 'Unlock' })).toBeTruthy();
});

it('shows the background’s message if nothing can be unlocked', async () => {
  answerWith({
    unlockVault: () => {
      throw new Error('The vault’s own record is damaged.');
    },
  });
  const { user } = show(<UnlockForm />);
  await user.keyboard('four random words{Enter}');
  expect((await screen.findByRole('alert')).textContent).toBe('The vault’s own record is damaged.');
});

it.each([
  [1, '1 second'],
  [30, '30 seconds'],
  [89, '89 seconds'],
  [90, '2 minutes'],
  [900, '15 minutes'],
])('describes %i seconds as “%s”', (seconds, words) => {
  expect(waitWords(seconds)).toBe(words);
});
