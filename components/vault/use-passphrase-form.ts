import { type FormEvent, useRef, useState } from 'react';

import { useVault } from '@/components/stores/vault-view';
import type { UnlockOutcome } from '@/lib/vault/types';

import { failureWords } from '../ui';
import { useCountdown } from './use-countdown';

/**
 * A form that sends a passphrase to the background. Its state is sending, wrong, or waiting.
 * @param send gets the form's fields; rejects or returns the background's answer.
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
    /** Seconds until the next attempt. */
    wait,
    onSubmit: (event: FormEvent) => {
      event.preventDefault();
      void submit();
    },
  };
}
