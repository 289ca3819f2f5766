import type { Connection } from '@/lib/moengage/connection';
import type { Project } from '@/lib/project/types';
import type { VaultLock } from '@/lib/vault';
import type { SealedRecords } from '@/lib/vault/types';
import { connectionItem } from '@/lib/storage/connection-item';
import { readTogether, writeTogether } from '@/lib/storage/define-item';
import { reportingFullStorage } from '@/lib/storage/not-saved';
import { type ProjectRecipients, recipientsItem } from '@/lib/storage/recipients';
import { projectsItem } from '@/lib/storage/storage';
import { isRecord } from '@/lib/storage/sound';
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

/** A project that another window deleted, or that never was. */
export class UnknownProjectError extends Error {
  override name = 'UnknownProjectError';
  constructor() {
    super('This project no longer exists. Choose another one in Passlink.');
  }
}

/** The lock alone, for whoever needs no more than the key. */
export function readLock(): Promise<Snapshot['lock']> {
  return lockItem.getValue();
}

/** The records alone, for whoever opens one. */
export function readSealed(): Promise<SealedRecords> {
  return vaultItem.getValue();
}

export async function readSnapshot(): Promise<Snapshot> {
  // Their migrations come first.
  const recipients = await recipientsItem.getValue();
  const [entries, sealed, lock, aside] = await readTogether([
    projectsItem,
    vaultItem,
    lockItem,
    asideItem,
  ]);
  const lost: PutAside[] = [];
  if (isThere(entries) && !Array.isArray(entries)) lost.push({ from: 'projects', value: entries });
  if (isThere(sealed) && !isRecord(sealed)) lost.push({ from: 'vault', value: sealed });
  if (lockItem.sound(lock) === 'damaged') lost.push({ from: 'vaultLock', value: lock });
  return {
    projects: projectsItem.sound(entries),
    entries: Array.isArray(entries) ? entries : [],
    sealed: vaultItem.sound(sealed),
    lock: lockItem.sound(lock),
    recipients,
    lost,
    aside: Array.isArray(aside) ? aside : isThere(aside) ? [aside] : [],
  };
}

function isThere(stored: unknown): boolean {
  return stored !== null && stored !== undefined;
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
  const items = [
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
  await reportingFullStorage(writeTogether(changed));
}
