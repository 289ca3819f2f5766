import { useState } from 'react';

import { failureWords } from './failure-words';

/**
 * Something that the author has asked for: what is under way, or why the last did not work.
 * @typeParam What names each where there are several.
 */
export function useAttempt<What extends string = 'it'>() {
  const [busy, setBusy] = useState<What>();
  const [failure, setFailure] = useState<string>();
  return {
    isBusy: busy !== undefined,
    /** Which of several is under way. */
    busy,
    failure,
    /** Says why something was not tried at all. */
    fail: setFailure,
    /** Runs it; a failure is kept in words until the next try. */
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
