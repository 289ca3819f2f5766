import { useEffect, useState } from 'react';

import { recipientsItem, type RecipientValues } from '@/lib/state/recipients';
import type { AttributeSource } from '@/lib/snippet/types';

/** The author's values for a project's complete recipient: remembered, and changed one by one. */
export function useRecipientValues(projectId: string) {
  const [values, setValues] = useState<RecipientValues>();
  useEffect(() => {
    let gone = false;
    const load = async () => {
      const all = await recipientsItem.getValue();
      if (!gone) setValues((own) => own ?? all[projectId] ?? {});
    };
    void load();
    return () => {
      gone = true;
    };
  }, [projectId]);

  const keep = (next: RecipientValues) => {
    setValues(next);
    void recipientsItem
      .getValue()
      .then((all) => recipientsItem.setValue({ ...all, [projectId]: next }));
  };
  return {
    values,
    change: ({ object, name }: AttributeSource, value: string) =>
      keep({ ...values, [object]: { ...values?.[object], [name]: value } }),
    reset: () => keep({}),
  };
}
