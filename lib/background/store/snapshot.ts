import { storage, type StorageItemKey } from '#imports';
import * as v from 'valibot';

import type { Connection } from '@/lib/moengage/connection';
import type { Project } from '@/lib/project/types';
import { lockSchema, type VaultLock } from '@/lib/vault';
import type { SealedRecords } from '@/lib/vault/types';
import { connectionItem } from '@/lib/storage/connection-item';
import { type ProjectRecipients, recipientsItem } from '@/lib/storage/recipients';
import { projectsItem } from '@/lib/storage/storage';
import { soundProjects } from '@/lib/storage/stored-projects';
import { asideItem, lockItem, type PutAside, vaultItem } from '@/lib/storage/vault-items';

/** Everything that belongs together, as one look at storage found it. */
export interface Snapshot {
  /** The projects that can be used. */
  projects: Project[];
  /** All there are, damaged ones among them and where they stood. */
  entries: unknown[];
  sealed: SealedRecords;
  /** null: no passphrase. `damaged`: there is one, and no way to try it. */
  lock: VaultLock | 'damaged' | null;
  recipients: Record<string, ProjectRecipients>;
  /** What makes no sense in its place, and lies there still. */
  lost: PutAside[];
  /** What made none, and was put aside when its place was written anew. */
  aside: unknown[];
}

/** What changes together; what is left out stays as it is. */
export interface SnapshotChange {
  entries?: unknown[];
  sealed?: SealedRecords;
  lock?: VaultLock | null;
  recipients?: Record<string, ProjectRecipients>;
  /** null: no workspace is connected any more. */
  connection?: Connection | null;
}

/** The browser could not write; everything is as it was before. */
export class NotSavedError extends Error {
  override name = 'NotSavedError';
  constructor() {
    super(
      'This could not be saved, and nothing was changed: the browser’s storage is full or cannot be written. Free some disk space, or delete a project that you no longer need, then save again.',
    );
  }
}

/** The lock alone, for whoever needs no more than the key. */
export async function readLock(): Promise<Snapshot['lock']> {
  return asLock(await lockItem.getValue());
}

/** The records alone, for whoever opens one. */
export async function readSealed(): Promise<SealedRecords> {
  const sealed: unknown = await vaultItem.getValue();
  return isRecord(sealed) ? sealed : {};
}

export async function readSnapshot(): Promise<Snapshot> {
  // Their migrations come first.
  const recipients = await recipientsItem.getValue();
  const found = await storage.getItems([projectsItem, vaultItem, lockItem, asideItem]);
  const [entries, sealed, lock, aside] = found.map(({ value }): unknown => value);
  const lost: PutAside[] = [];
  if (!Array.isArray(entries)) lost.push({ from: 'projects', value: entries });
  if (!isRecord(sealed)) lost.push({ from: 'vault', value: sealed });
  if (asLock(lock) === 'damaged') lost.push({ from: 'vaultLock', value: lock });
  return {
    projects: soundProjects(entries),
    entries: Array.isArray(entries) ? entries : [],
    sealed: isRecord(sealed) ? sealed : {},
    lock: asLock(lock),
    recipients,
    lost,
    aside: Array.isArray(aside) ? aside : [aside],
  };
}

/**
 * Writes a change in one go: the browser takes all of it or nothing. What would be overwritten
 * without ever having been read goes aside as it is.
 * @param snapshot what `readSnapshot` gave, in the same turn.
 * @throws NotSavedError
 */
export async function writeSnapshot(snapshot: Snapshot, change: SnapshotChange): Promise<void> {
  const { entries, sealed, lock, recipients, connection } = change;
  const isWritten: Record<PutAside['from'], boolean> = {
    projects: entries !== undefined,
    vault: sealed !== undefined,
    vaultLock: lock !== undefined,
  };
  const overwritten = snapshot.lost.filter(({ from }) => isWritten[from]);
  const items: { item: { key: StorageItemKey }; value: unknown }[] = [
    { item: projectsItem, value: entries },
    { item: vaultItem, value: sealed },
    { item: lockItem, value: lock },
    { item: recipientsItem, value: recipients },
    { item: connectionItem, value: connection },
    {
      item: asideItem,
      value: overwritten.length > 0 ? [...snapshot.aside, ...overwritten] : undefined,
    },
  ];
  const changed = items.filter(({ value }) => value !== undefined);
  await reportingFullStorage(
    storage.setItems(changed.map(({ item: { key }, value }) => ({ key, value }))),
  );
}

/** @throws NotSavedError whatever the browser says why: its words name files and codes. */
export async function reportingFullStorage(write: Promise<void>): Promise<void> {
  try {
    await write;
  } catch {
    throw new NotSavedError();
  }
}

function asLock(stored: unknown): Snapshot['lock'] {
  if (stored === null) return null;
  return v.is(lockSchema, stored) ? stored : 'damaged';
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
