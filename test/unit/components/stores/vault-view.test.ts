import { beforeEach, describe, expect, it, vi } from 'vitest';

import { followVault, lookAtVault, useVault } from '@/components/stores/vault-view';
import { lockedItem } from '@/lib/storage/storage';

import { sendMessage } from '../message-double';

const status = (isLocked: boolean) => ({ isLocked, hasPassphrase: true });

beforeEach(async () => {
  await lockedItem.removeValue();
  sendMessage.mockReset();
  useVault.setState(useVault.getInitialState(), true);
});

describe('the pages’ view of the vault', () => {
  it('never goes back to an answer to an earlier question', async () => {
    const answers: ((value: unknown) => void)[] = [];
    sendMessage.mockImplementation(() => new Promise((resolve) => answers.push(resolve)));
    const looks = [lookAtVault(), lookAtVault()];
    answers[1]?.(status(true));
    answers[0]?.(status(false));
    await Promise.all(looks);
    expect(useVault.getState().isLocked).toBe(true);
    expect(useVault.getState().status).toEqual(status(true));
  });

  it('does not show an earlier failure after a later answer', async () => {
    const fail: ((reason: unknown) => void)[] = [];
    sendMessage.mockImplementationOnce(
      () =>
        new Promise((_, reject) => {
          fail.push(reject);
        }),
    );
    sendMessage.mockResolvedValueOnce(status(true));
    const looks = [lookAtVault(), lookAtVault()];
    fail[0]?.(new Error('gone'));
    await Promise.all(looks);
    expect(useVault.getState().failure).toBeUndefined();
  });

  it('keeps what it hears while the stored state is read', async () => {
    sendMessage.mockReturnValue(new Promise(() => {}));
    const read: ((value: boolean) => void)[] = [];
    vi.spyOn(lockedItem, 'getValue').mockReturnValueOnce(
      new Promise((resolve) => {
        read.push(resolve);
      }),
    );
    const following = followVault();
    await lockedItem.setValue(true);
    await vi.waitFor(() => expect(useVault.getState().isLocked).toBe(true));
    read[0]?.(false);
    const stop = await following;
    expect(useVault.getState().isLocked).toBe(true);
    stop();
  });
});
