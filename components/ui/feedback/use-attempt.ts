import { useState } from 'react';

import { failureWords } from './failure-words';

/**
 * Runs an action that the author asked for, and tells whether it is running or why it failed.
 * @typeParam What names the actions if there are several.
 */
export function useAttempt<What extends string = 'it'>() {
  const [busy, setBusy] = useState<What>();
  const [failure, setFailure] = useState<string>();
  return {
    isBusy: busy !== undefined,
    /** The action that is running. */
    busy,
    failure,
    /** Says why an action was not even started. */
    fail: setFailure,
    /** Runs an action. A failure is kept in words until the next attempt. */
    run: async (work: () => Promise<void>, what = 'it' as What) => {
      setBusy(what);
      setFailure(undefined);
      try {
        await work();
      } catch (error) {
        setFailure(failureWords(error));
      } finally {
        setBusy(undefined);
      }
    },
  };
}
