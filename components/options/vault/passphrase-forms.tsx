import { Button } from '@mantine/core';
import { type ReactNode, useState } from 'react';

import { sendMessage } from '@/lib/messages';
import { lookAtVault } from '../../stores/vault-view';
import type { UnlockOutcome } from '@/lib/vault/types';
import { Disclosure, Notice } from '../../ui';
import { PassphraseField, usePassphraseForm, waitWords } from '../../vault';
import { Section, UntitledSection } from '../../forms/layout';
import { tellDone } from '../../ui/feedback/toasts';
import { NewPassphrase, type PassphraseProblem, problemOf, textOf } from './new-passphrase';
import classes from './vault.module.css';

const UNCHANGED = 'What you typed is wrong somewhere: look at the fields.';

/** Sets the first passphrase. */
export function SetPassphrase() {
  const [problem, setProblem] = useState<PassphraseProblem>();
  const { form, busy, failure, onSubmit } = usePassphraseForm(
    (fields) => withNew(fields, setProblem, (passphrase) => ({ passphrase })),
    () => {
      void lookAtVault();
      tellDone('Passphrase set. You will be asked for it when the browser starts.');
    },
  );
  return (
    <Section
      title="Set a passphrase"
      lead="Nobody can find it out for you, and there is no other way in: without it you would paste your secrets again from PassKit."
    >
      <form ref={form} onSubmit={onSubmit} className={classes.form} aria-label="Set a passphrase">
        <div className={classes.fields}>
          <NewPassphrase label="Passphrase" problem={problem} />
        </div>
        {failure !== undefined && !problem && <Notice tone="error">{failure}</Notice>}
        <Button type="submit" loading={busy}>
          Set passphrase
        </Button>
      </form>
    </Section>
  );
}

/** Changes the passphrase. */
export function ChangePassphrase() {
  const [problem, setProblem] = useState<PassphraseProblem>();
  const asked = usePassphraseForm(
    (fields) =>
      withNew(fields, setProblem, (passphrase) => ({
        passphrase,
        current: textOf(fields, 'current'),
      })),
    () => tellDone('Passphrase changed.'),
  );
  return (
    <WithCurrent label="Change passphrase" asked={asked} isTold={problem !== undefined}>
      <NewPassphrase label="New passphrase" problem={problem} />
    </WithCurrent>
  );
}

/** Removes the passphrase and returns to the browser's own key. */
export function RemovePassphrase() {
  const asked = usePassphraseForm(
    (fields) => sendMessage('removePassphrase', { current: textOf(fields, 'current') }),
    () => {
      void lookAtVault();
      tellDone('Passphrase removed. Secrets are encrypted with this browser’s own key again.');
    },
  );
  return <WithCurrent label="Remove passphrase" asked={asked} variant="default" />;
}

interface WithCurrentProps {
  /** What the form does; shown on the disclosure and on the button. */
  label: string;
  asked: ReturnType<typeof usePassphraseForm>;
  /** Whether a field already says what is wrong. */
  isTold?: boolean;
  variant?: 'default' | 'filled';
  /** More fields that it needs. */
  children?: ReactNode;
}

/** A form that needs the current passphrase. */
function WithCurrent({ label, asked, isTold, variant = 'filled', children }: WithCurrentProps) {
  const { form, busy, failure, wrong, wait, onSubmit } = asked;
  return (
    <UntitledSection label={label}>
      <Disclosure label={label}>
        <form ref={form} onSubmit={onSubmit} className={classes.form} aria-label={label}>
          <div className={classes.fields}>
            <PassphraseField
              name="current"
              label="Current passphrase"
              kind="current"
              error={wrong && 'This is not the passphrase.'}
            />
            {children}
          </div>
          {failure !== undefined && !isTold && <Notice tone="error">{failure}</Notice>}
          <Button type="submit" variant={variant} loading={busy} disabled={wait > 0}>
            {wait > 0 ? `Try again in ${waitWords(wait)}` : label}
          </Button>
        </form>
      </Disclosure>
    </UntitledSection>
  );
}

/** Sends a new passphrase if it is valid; otherwise shows the problem at its field. */
async function withNew(
  fields: FormData,
  setProblem: (problem: PassphraseProblem | undefined) => void,
  request: (passphrase: string) => { passphrase: string; current?: string },
): Promise<UnlockOutcome> {
  const problem = problemOf(fields);
  setProblem(problem);
  if (problem) throw new Error(UNCHANGED);
  return sendMessage('setPassphrase', request(textOf(fields, 'passphrase')));
}
