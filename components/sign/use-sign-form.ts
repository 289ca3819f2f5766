import { useEffect, useRef, useState } from 'react';

import type { Payload } from '@/lib/passkit';
import { signFormsItem } from '@/lib/state/storage';

/** What stands in a project's form: remembered until the browser closes. */
export function useSignForm(projectId: string) {
  const [values, setValues] = useState<Payload>();
  // Writes follow one another, so that none overwrites another project's form with old values.
  const last = useRef<Promise<unknown>>(Promise.resolve());
  useEffect(() => {
    let gone = false;
    const load = async () => {
      const forms = await signFormsItem.getValue();
      if (!gone) setValues(forms[projectId] ?? {});
    };
    void load();
    return () => {
      gone = true;
    };
  }, [projectId]);

  const keep = (next: Payload) => {
    setValues(next);
    last.current = remember(last.current, projectId, next);
  };
  return { values, keep };
}

async function remember(before: Promise<unknown>, id: string, values: Payload): Promise<void> {
  await before;
  const forms = await signFormsItem.getValue();
  await signFormsItem.setValue({ ...forms, [id]: values });
}
