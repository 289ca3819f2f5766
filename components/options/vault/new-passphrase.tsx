import { PASSPHRASE_LEAST } from '@/lib/vault/limits';
import { PassphraseField } from '../../vault';

interface NewPassphraseProps {
  /** Its label: “Passphrase” or “New passphrase”. */
  label: string;
  problem: PassphraseProblem | undefined;
}

/** Why a new passphrase is refused. */
export type PassphraseProblem = 'short' | 'different';

/** Asks for a new passphrase twice, because nobody can read what they type. */
export function NewPassphrase({ label, problem }: NewPassphraseProps) {
  return (
    <>
      <PassphraseField
        name="passphrase"
        label={label}
        kind="new"
        description={`At least ${PASSPHRASE_LEAST} characters. Four words that have nothing to do with each other are easy to remember and hard to guess.`}
        error={
          problem === 'short' && `This is shorter than ${PASSPHRASE_LEAST} characters. Add a word.`
        }
      />
      <PassphraseField
        name="repeated"
        label="The same again"
        kind="new"
        error={problem === 'different' && 'The two are not the same. Type them again.'}
      />
    </>
  );
}

/** What is wrong with a new passphrase in a form; undefined if nothing is. */
export function problemOf(fields: FormData): PassphraseProblem | undefined {
  const passphrase = textOf(fields, 'passphrase');
  if (passphrase.length < PASSPHRASE_LEAST) return 'short';
  return passphrase === textOf(fields, 'repeated') ? undefined : 'different';
}

/** A form field's value as text. */
export function textOf(fields: FormData, name: string): string {
  const value = fields.get(name);
  return typeof value === 'string' ? value : '';
}
