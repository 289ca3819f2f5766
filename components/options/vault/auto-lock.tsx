import { Button, NativeSelect } from '@mantine/core';
import { IconLock } from '@tabler/icons-react';

import { sendMessage } from '@/lib/messages';
import { lookAtVault } from '../../stores/vault-view';
import { LOCK_AFTER_MINUTES } from '@/lib/vault/limits';
import { Section } from '../../forms/layout';
import { tellFailure } from '../../ui/feedback/toasts';
import classes from './vault.module.css';

const WITH_THE_BROWSER = 'browser';

const CHOICES = [
  ...LOCK_AFTER_MINUTES.map((minutes) => ({
    value: String(minutes),
    label: minutes < 60 ? `After ${minutes} minutes` : hours(minutes / 60),
  })),
  { value: WITH_THE_BROWSER, label: 'When the browser closes' },
];

/** Chooses when the vault locks itself, and locks it at once. */
export function AutoLock({ minutes }: { minutes: number | null }) {
  const choose = async (value: string): Promise<void> => {
    const chosen = LOCK_AFTER_MINUTES.find((each) => String(each) === value) ?? null;
    try {
      await sendMessage('setLockAfter', { minutes: chosen });
    } catch (error) {
      tellFailure(error, () => choose(value));
    }
    await lookAtVault();
  };
  const lock = async (): Promise<void> => {
    try {
      await sendMessage('lockVault');
    } catch (error) {
      tellFailure(error, lock);
    }
  };
  return (
    <Section title="Locking" lead="It also locks with the screen, and whenever the browser starts.">
      <div className={classes.fields}>
        <NativeSelect
          label="Lock when nobody has used it"
          data={CHOICES}
          value={minutes === null ? WITH_THE_BROWSER : String(minutes)}
          onChange={(event) => void choose(event.currentTarget.value)}
        />
      </div>
      <div>
        <Button
          variant="default"
          leftSection={<IconLock size={16} aria-hidden />}
          onClick={() => void lock()}
        >
          Lock now
        </Button>
      </div>
    </Section>
  );
}

function hours(count: number): string {
  return count === 1 ? 'After an hour' : `After ${count} hours`;
}
