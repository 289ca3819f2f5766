import { VisuallyHidden } from '@mantine/core';
import { IconLock, IconLockOpen } from '@tabler/icons-react';
import { useState } from 'react';

import { sendMessage } from '@/lib/messages';
import { useVault } from '@/components/stores/vault-view';

import { announce, IconButton } from '../ui';
import styles from './lock-button.module.css';

interface LockButtonProps {
  /** Leads to where the passphrase is asked for; absent if the author is already there. */
  onUnlock?: (() => void) | undefined;
}

/**
 * Shows whether the vault is unlocked, and locks it. Shows nothing without a passphrase, because
 * there is nothing to lock.
 */
export function LockButton({ onUnlock }: LockButtonProps) {
  const { isLocked, status } = useVault();
  const [failed, setFailed] = useState(false);
  if (!isLocked && status?.protection !== 'passphrase') return null;
  if (isLocked && !onUnlock) {
    return (
      <span title="Locked" className={styles.locked}>
        <IconLock size={18} aria-hidden />
        <VisuallyHidden>Locked</VisuallyHidden>
      </span>
    );
  }
  if (isLocked) {
    return (
      <IconButton label="Unlock" onClick={onUnlock}>
        <IconLock size={18} aria-hidden />
      </IconButton>
    );
  }
  const lock = async () => {
    try {
      await sendMessage('lockVault');
      setFailed(false);
      announce('Locked');
    } catch {
      setFailed(true);
      announce('Not locked');
    }
  };
  return (
    <IconButton
      label={failed ? 'Not locked. Try again' : 'Lock now'}
      {...(failed && { color: 'red' })}
      onClick={() => void lock()}
    >
      <IconLockOpen size={18} aria-hidden />
    </IconButton>
  );
}
