import { useEffect, useRef, useState } from 'react';

/** An item of session storage that holds something for each project. */
interface SessionItem<T> {
  getValue: () => Promise<Record<string, T>>;
  setValue: (value: Record<string, T>) => Promise<void>;
}

/**
 * What a project has in a session item: remembered until the browser closes.
 * @param atFirst what a project has before anything was kept; one and the same value at each call.
 */
export function useSessionValue<T>(item: SessionItem<T>, projectId: string, atFirst: T) {
  const [value, setValue] = useState<T>();
  // Writes follow one another, so that none overwrites another project's with old values.
  const last = useRef<Promise<unknown>>(Promise.resolve());
  useEffect(() => {
    let gone = false;
    const load = async () => {
      const all = await item.getValue();
      if (!gone) setValue(all[projectId] ?? atFirst);
    };
    void load();
    return () => {
      gone = true;
    };
  }, [item, projectId, atFirst]);

  const keep = (next: T) => {
    setValue(next);
    last.current = remember(last.current, item, projectId, next);
  };
  return { value, keep };
}

async function remember<T>(
  before: Promise<unknown>,
  item: SessionItem<T>,
  id: string,
  value: T,
): Promise<void> {
  await before;
  await item.setValue({ ...(await item.getValue()), [id]: value });
}
