import { IconLock, IconLockOpen } from '@tabler/icons-react';

import { sendMessage } from '@/lib/messages';
import { useVault } from '@/lib/state/vault-view';

import { announce, IconButton } from '../ui';

/** Says whether the vault is open, and locks it. Absent without a passphrase: nothing can be locked. */
export function LockButton() {
  const { isLocked, status } = useVault();
  if (!isLocked && status?.protection !== 'passphrase') return null;
  if (isLocked) {
    return (
      <IconButton label="Locked" disabled>
        <IconLock size={18} aria-hidden />
      </IconButton>
    );
  }
  return (
    <IconButton
      label="Lock now"
      onClick={() => void sendMessage('lockVault').then(() => announce('Locked'))}
    >
      <IconLockOpen size={18} aria-hidden />
    </IconButton>
  );
}
