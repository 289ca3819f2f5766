import { type FormEvent, useRef, useState } from 'react';

import { useVault } from '@/components/stores/vault-view';
import type { UnlockOutcome } from '@/lib/vault/types';

import { failureWords } from '../ui';
import { useCountdown } from './use-countdown';

/**
 * A form that gives a passphrase to the background: under way, wrong, or to wait.
 * @param send gets the form's fields; rejects or gives back what the background said.
 */
export function usePassphraseForm(
  send: (fields: FormData) => Promise<UnlockOutcome>,
  onDone?: () => void,
) {
  const known = useVault((state) => state.status?.retryAt ?? null);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<string>();
  const [wrong, setWrong] = useState(false);
  const [retryAt, setRetryAt] = useState<number | null>(null);
  const wait = useCountdown(retryAt ?? known);
  const form = useRef<HTMLFormElement>(null);

  const submit = async () => {
    const element = form.current;
    if (!element || busy || wait > 0) return;
    setBusy(true);
    setFailure(undefined);
    setWrong(false);
    try {
      const outcome = await send(new FormData(element));
      if (outcome.status === 'open') {
        element.reset();
        setRetryAt(null);
        onDone?.();
      } else {
        setWrong(outcome.status === 'wrong');
        setRetryAt(outcome.retryAt);
        element.querySelector('input')?.select();
      }
    } catch (error) {
      setFailure(failureWords(error));
    } finally {
      setBusy(false);
    }
  };

  return {
    form,
    busy,
    failure,
    wrong,
    /** Seconds before the next try. */
    wait,
    onSubmit: (event: FormEvent) => {
      event.preventDefault();
      void submit();
    },
  };
}
