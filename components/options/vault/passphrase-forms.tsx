import { Button } from '@mantine/core';
import { useState } from 'react';

import { sendMessage } from '../../../lib/messages';
import { lookAtVault } from '../../../lib/state/vault-view';
import type { UnlockOutcome } from '../../../lib/vault/types';
import { Disclosure, Notice } from '../../ui';
import { PassphraseField, usePassphraseForm, waitWords } from '../../vault';
import { Section, UntitledSection } from '../form/layout';
import { tellDone } from '../toasts';
import { NewPassphrase, type PassphraseProblem, problemOf, textOf } from './new-passphrase';
import classes from './vault.module.css';

const UNCHANGED = 'What you typed is wrong somewhere: look at the fields.';

/** The first passphrase. */
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

/** Another one in its place. */
export function ChangePassphrase() {
  const [problem, setProblem] = useState<PassphraseProblem>();
  const { form, busy, failure, wrong, wait, onSubmit } = usePassphraseForm(
    (fields) =>
      withNew(fields, setProblem, (passphrase) => ({
        passphrase,
        current: textOf(fields, 'current'),
      })),
    () => tellDone('Passphrase changed.'),
  );
  return (
    <UntitledSection label="Changing the passphrase">
      <Disclosure label="Change passphrase">
        <form
          ref={form}
          onSubmit={onSubmit}
          className={classes.form}
          aria-label="Change passphrase"
        >
          <div className={classes.fields}>
            <CurrentPassphrase wrong={wrong} />
            <NewPassphrase label="New passphrase" problem={problem} />
          </div>
          {failure !== undefined && !problem && <Notice tone="error">{failure}</Notice>}
          <Button type="submit" loading={busy} disabled={wait > 0}>
            {wait > 0 ? `Try again in ${waitWords(wait)}` : 'Change passphrase'}
          </Button>
        </form>
      </Disclosure>
    </UntitledSection>
  );
}

/** Back to the browser's own key. */
export function RemovePassphrase() {
  const { form, busy, failure, wrong, wait, onSubmit } = usePassphraseForm(
    (fields) => sendMessage('removePassphrase', { current: textOf(fields, 'current') }),
    () => {
      void lookAtVault();
      tellDone('Passphrase removed. Secrets are encrypted with this browser’s own key again.');
    },
  );
  return (
    <UntitledSection label="Removing the passphrase">
      <Disclosure label="Remove passphrase">
        <form
          ref={form}
          onSubmit={onSubmit}
          className={classes.form}
          aria-label="Remove passphrase"
        >
          <div className={classes.fields}>
            <CurrentPassphrase wrong={wrong} />
          </div>
          {failure !== undefined && <Notice tone="error">{failure}</Notice>}
          <Button type="submit" variant="default" loading={busy} disabled={wait > 0}>
            {wait > 0 ? `Try again in ${waitWords(wait)}` : 'Remove passphrase'}
          </Button>
        </form>
      </Disclosure>
    </UntitledSection>
  );
}

function CurrentPassphrase({ wrong }: { wrong: boolean }) {
  return (
    <PassphraseField
      name="current"
      label="Current passphrase"
      kind="current"
      error={wrong && 'This is not the passphrase.'}
    />
  );
}

/** Sends a new passphrase, if it is one; says what is wrong with it at its field otherwise. */
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
