import { Button, Text, Title } from '@mantine/core';
import { IconLock } from '@tabler/icons-react';

import { sendMessage } from '@/lib/messages';

import { announce, Notice } from '../ui';
import { PassphraseField } from './passphrase-field';
import { waitWords } from './use-countdown';
import { usePassphraseForm } from './use-passphrase-form';
import styles from './vault.module.css';

interface UnlockFormProps {
  /** Whether to focus it; false if the author may be typing elsewhere on the page. */
  takesFocus?: boolean;
}

/**
 * Shown in place of something that needs a secret: says why it is missing, and unlocks the vault.
 */
export function UnlockForm({ takesFocus = true }: UnlockFormProps) {
  const { form, busy, failure, wrong, wait, onSubmit } = usePassphraseForm(
    (fields) => sendMessage('unlockVault', { passphrase: String(fields.get('passphrase') ?? '') }),
    () => announce('Unlocked'),
  );
  return (
    <form ref={form} className={styles.unlock} onSubmit={onSubmit} aria-label="Unlock Passlink">
      <IconLock size={32} stroke={1.5} className={styles.icon} aria-hidden />
      <Title order={2} size="h3">
        Passlink is locked
      </Title>
      <Text size="sm" c="dimmed" maw={320}>
        Your passphrase opens the secrets that sign your links. Templates that have their link
        already are not affected.
      </Text>
      <div className={styles.ask}>
        <PassphraseField
          name="passphrase"
          label="Passphrase"
          kind="current"
          isFirst={takesFocus}
          error={wrong && 'This is not the passphrase.'}
        />
        <Button type="submit" fullWidth loading={busy} disabled={wait > 0}>
          {wait > 0 ? `Try again in ${waitWords(wait)}` : 'Unlock'}
        </Button>
        {failure !== undefined && <Notice tone="error">{failure}</Notice>}
      </div>
    </form>
  );
}
