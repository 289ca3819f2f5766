import { storage, type StorageItemKey } from '#imports';
import * as v from 'valibot';

import { isRecord } from './sound';

/** One stored value. Reading it gives a valid value, whatever is stored, and never throws. */
export interface StoredItem<T> {
  readonly key: StorageItemKey;
  /** The value if nothing is stored. */
  readonly fallback: T;
  /** The usable part of a stored value, which reading returns. */
  sound(stored: unknown): T;
  getValue(): Promise<T>;
  setValue(value: T): Promise<void>;
  removeValue(): Promise<void>;
  /**
   * Changes the value. Only one `update` runs at a time, across all windows and the background.
   * @returns the new value.
   */
  update(change: (value: T) => T | Promise<T>): Promise<T>;
  /** Calls back whenever the value changes. Returns a function that stops it. */
  watch(show: (now: T, before: T) => void): () => void;
}

interface ItemOptions<T> {
  key: StorageItemKey;
  fallback: T;
  /** Validates a stored value. A value that it rejects reads as `damaged` and stays in storage. */
  schema: v.GenericSchema<unknown, T>;
  /** Default: the fallback. */
  damaged?: T;
  /** Version of the value's shape; see WXT's versioned items. */
  version?: number;
  /**
   * Migrations by the version they lead to. They run before anything is read, on whatever is
   * stored.
   */
  migrations?: Record<number, (stored: unknown) => unknown>;
}

/** Defines a stored item on top of WXT's, with the same method names. */
export function defineStoredItem<T>({
  key,
  fallback,
  schema,
  damaged = fallback,
  ...versions
}: ItemOptions<T>): StoredItem<T> {
  const item = storage.defineItem<unknown>(key, versions);
  const sound = (stored: unknown): T => {
    if (stored === null || stored === undefined) return fallback;
    const read = v.safeParse(schema, stored, { abortEarly: true });
    return read.success ? read.output : damaged;
  };
  const getValue = async () => sound(await item.getValue());
  return {
    key,
    fallback,
    sound,
    getValue,
    setValue: (value) => item.setValue(value),
    removeValue: () => item.removeValue(),
    update: (change) =>
      withItemLock(key, async () => {
        const next = await change(await getValue());
        await item.setValue(next);
        return next;
      }),
    watch: (show) => item.watch((now, before) => show(sound(now), sound(before))),
  };
}

/** A stored value for each of many ids, usually projects'. Invalid entries are left out. */
export interface StoredRecord<T> extends StoredItem<Record<string, T>> {
  /**
   * Changes one entry; only one change runs at a time. Returning undefined removes the entry. The
   * other entries stay as they are, damaged ones too.
   * @returns the new entry.
   */
  updateEntry<Next extends T | undefined>(
    id: string,
    change: (entry: T | undefined) => Next,
  ): Promise<Next>;
}

type RecordOptions<T> = Omit<ItemOptions<Record<string, T>>, 'fallback' | 'damaged'>;

/** Defines a stored record. Its schema is `soundRecord` of an entry's schema. */
export function defineStoredRecord<T>(options: RecordOptions<T>): StoredRecord<T> {
  const item = defineStoredItem<Record<string, T>>({ ...options, fallback: {} });
  return {
    ...item,
    updateEntry: (id, change) =>
      withItemLock(item.key, async () => {
        const stored: unknown = await storage.getItem(item.key);
        const { [id]: own, ...others } = isRecord(stored) ? stored : {};
        const entry = item.sound({ [id]: own })[id];
        const next = change(entry);
        if (own !== undefined || next !== undefined) {
          await storage.setItem(item.key, next === undefined ? others : { ...others, [id]: next });
        }
        return next;
      }),
  };
}

/** Runs work on an item while no other page, window or background works on it. */
export function withItemLock<T>(key: StorageItemKey, work: () => Promise<T>): Promise<T> {
  return navigator.locks.request<Promise<T>>(`passlink.${key}`, work);
}

/**
 * A value for each tab, kept until the browser closes. Each tab has its own item, so that none
 * overwrites another's.
 */
export interface PerTabItem<T> {
  /** @returns null if nothing valid is stored. */
  getValue(tabId: number): Promise<T | null>;
  setValue(tabId: number, value: T): Promise<void>;
  removeValue(tabId: number): Promise<void>;
  /** Removes the values of all tabs, closed ones too. */
  removeAll(): Promise<void>;
}

/** Defines a value for each tab, in memory and hidden from content scripts. */
export function definePerTabItem<T>(
  name: string,
  schema: v.GenericSchema<unknown, T>,
): PerTabItem<T> {
  const keyOf = (tabId: number) => `session:${name}:${tabId}` as const;
  return {
    getValue: async (tabId) => {
      const read = v.safeParse(schema, await storage.getItem(keyOf(tabId)), { abortEarly: true });
      return read.success ? read.output : null;
    },
    setValue: (tabId, value) => storage.setItem(keyOf(tabId), value),
    removeValue: (tabId) => storage.removeItem(keyOf(tabId)),
    removeAll: async () => {
      const keys = Object.keys(await storage.snapshot('session'));
      const kept = keys.filter((key) => key.startsWith(`${name}:`));
      await storage.removeItems(kept.map((key) => `session:${key}` as const));
    },
  };
}

type Key = Pick<StoredItem<unknown>, 'key'>;

/** Reads several items at once, without validating them; null for one that is not stored. */
export async function readTogether(items: readonly Key[]): Promise<unknown[]> {
  const found = await storage.getItems(items.map(({ key }) => key));
  return found.map(({ value }): unknown => value);
}

/**
 * Writes several items in one call: the browser saves all of them or none. null removes an item.
 */
export async function writeTogether(
  changes: readonly { item: Key; value: unknown }[],
): Promise<void> {
  await storage.setItems(changes.map(({ item: { key }, value }) => ({ key, value })));
}
