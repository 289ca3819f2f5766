import { storage, type StorageItemKey } from '#imports';
import * as v from 'valibot';

import { isRecord } from './sound';

/** One stored value. Whatever lies in storage, reading gives a sound value and never throws. */
export interface StoredItem<T> {
  readonly key: StorageItemKey;
  /** The value where nothing is stored. */
  readonly fallback: T;
  /** The usable part of a stored value; what reading gives. */
  sound(stored: unknown): T;
  getValue(): Promise<T>;
  setValue(value: T): Promise<void>;
  removeValue(): Promise<void>;
  /**
   * Changes the value in one turn with every other `update` of it, in all windows and the background.
   * @returns the new value.
   */
  update(change: (value: T) => T | Promise<T>): Promise<T>;
  /** Calls back whenever the value changes. Returns a function that stops it. */
  watch(show: (now: T, before: T) => void): () => void;
}

interface ItemOptions<T> {
  key: StorageItemKey;
  fallback: T;
  /** What can be used of a stored value. What it refuses reads as `damaged`, and stays in storage. */
  schema: v.GenericSchema<unknown, T>;
  /** Default: the fallback. */
  damaged?: T;
  /** Of the value's shape; see WXT's versioned items. */
  version?: number;
  /** To each later version. They run before anything is read, on whatever is stored. */
  migrations?: Record<number, (stored: unknown) => unknown>;
}

/** Defines a stored item over WXT's, under the same names. */
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
      inTurn(key, async () => {
        const next = await change(await getValue());
        await item.setValue(next);
        return next;
      }),
    watch: (show) => item.watch((now, before) => show(sound(now), sound(before))),
  };
}

/** A stored value for each of many ids, usually projects'. Entries that are not sound are left out. */
export interface StoredRecord<T> extends StoredItem<Record<string, T>> {
  /**
   * Changes one entry in one turn with every other change; undefined takes it out. The other entries
   * stay as they are, damaged ones too.
   * @returns the new entry.
   */
  updateEntry<Next extends T | undefined>(
    id: string,
    change: (entry: T | undefined) => Next,
  ): Promise<Next>;
}

type RecordOptions<T> = Omit<ItemOptions<Record<string, T>>, 'fallback' | 'damaged'>;

/** Defines a stored record; its schema is `soundRecord` of what an entry is. */
export function defineStoredRecord<T>(options: RecordOptions<T>): StoredRecord<T> {
  const item = defineStoredItem<Record<string, T>>({ ...options, fallback: {} });
  return {
    ...item,
    updateEntry: (id, change) =>
      inTurn(item.key, async () => {
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

/** Does work on an item in turn with all our pages, in every window, and the background. */
export function inTurn<T>(key: StorageItemKey, work: () => Promise<T>): Promise<T> {
  return navigator.locks.request<Promise<T>>(`passlink.${key}`, work);
}

/** What is kept for each tab until the browser closes: an item a tab, so that none overwrites another's. */
export interface PerTabItem<T> {
  /** @returns null where nothing sound is kept. */
  getValue(tabId: number): Promise<T | null>;
  setValue(tabId: number, value: T): Promise<void>;
  removeValue(tabId: number): Promise<void>;
  /** Forgets all tabs, closed ones too. */
  removeAll(): Promise<void>;
}

/** Defines what is kept for each tab, in memory and closed to content scripts. */
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

/** What lies in storage under several items by one look, damaged values too; null where nothing does. */
export async function readTogether(items: readonly Key[]): Promise<unknown[]> {
  const found = await storage.getItems(items.map(({ key }) => key));
  return found.map(({ value }): unknown => value);
}

/** Writes several items in one go: the browser takes all of it or nothing. null removes an item. */
export async function writeTogether(
  changes: readonly { item: Key; value: unknown }[],
): Promise<void> {
  await storage.setItems(changes.map(({ item: { key }, value }) => ({ key, value })));
}
