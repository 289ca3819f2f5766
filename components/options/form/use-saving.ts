import { useState } from 'react';

import { failureWords } from '../../ui';

/** The state of saving something: under way, or why it failed. */
export function useSaving() {
  const [saving, setSaving] = useState(false);
  const [failure, setFailure] = useState<string>();
  return {
    saving,
    failure,
    /** Runs a save; a failure is kept in words until the next try. */
    run: async (save: () => Promise<void>) => {
      setSaving(true);
      setFailure(undefined);
      try {
        await save();
      } catch (error) {
        setFailure(failureWords(error));
      } finally {
        setSaving(false);
      }
    },
  };
}
