import { useCallback, useState, useSyncExternalStore } from 'react';

import type { StoredItem, StoredRecord } from '@/lib/storage/define-item';

type Followed<T> = Pick<StoredItem<T>, 'getValue' | 'watch'>;

/** The last known value of an item, while at least one component shows it. */
interface View {
  value: unknown;
  subscribers: Set<() => void>;
  stop: () => void;
}

const views = new Map<object, View>();

/**
 * A stored item's value, kept up to date while the component is mounted; undefined until storage
 * has answered.
 */
export function useStored<T>(item: Followed<T>): T | undefined {
  const subscribe = useCallback((changed: () => void) => follow(item, changed), [item]);
  // Only this module changes the view, with the item's own values.
  return useSyncExternalStore(subscribe, () => views.get(item)?.value as T | undefined);
}

/**
 * A stored item's value to edit. It is the stored value until the author changes it here; from then
 * on it is the author's value, which is shown at once and stored.
 */
export function useStoredEdit<T>(item: StoredItem<T>) {
  const stored = useStored(item);
  const [edited, setEdited] = useState<{ value: T }>();
  return {
    value: edited ? edited.value : stored,
    change: (value: T, toStore = value) => {
      setEdited({ value });
      void item.setValue(toStore);
    },
  };
}

/** Like `useStoredEdit`, for one entry of a record. */
export function useStoredEntry<T>(record: StoredRecord<T>, id: string, atFirst: T) {
  const stored = useStored(record);
  const [edited, setEdited] = useState<{ id: string; value: T }>();
  return {
    value: edited?.id === id ? edited.value : stored && (entryOf(stored, id) ?? atFirst),
    change: (value: T) => {
      setEdited({ id, value });
      void record.updateEntry(id, () => value);
    },
  };
}

/** An entry of a stored record. Ignores properties that every object inherits. */
export function entryOf<T>(stored: Record<string, T>, id: string): T | undefined {
  return Object.hasOwn(stored, id) ? stored[id] : undefined;
}

function follow<T>(item: Followed<T>, changed: () => void): () => void {
  const view = views.get(item) ?? start(item);
  view.subscribers.add(changed);
  return () => {
    view.subscribers.delete(changed);
    if (view.subscribers.size > 0) return;
    // The next component to show it reads storage again.
    view.stop();
    if (views.get(item) === view) views.delete(item);
  };
}

function start<T>(item: Followed<T>): View {
  let isTold = false;
  const show = (value: T) => {
    view.value = value;
    for (const changed of view.subscribers) changed();
  };
  const stop = item.watch((value) => {
    isTold = true;
    show(value);
  });
  const view: View = { value: undefined, subscribers: new Set(), stop };
  views.set(item, view);
  const load = async () => {
    const value = await item.getValue();
    // A change that came meanwhile is newer than the value read.
    if (!isTold) show(value);
  };
  void load();
  return view;
}
