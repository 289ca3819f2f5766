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

/** Everything that belongs together, read from storage at one time. */
export interface Snapshot {
  /** The valid projects. */
  projects: Project[];
  /** All stored entries, including damaged ones, in their order. */
  entries: unknown[];
  sealed: SealedRecords;
  /** null: no passphrase. `damaged`: there is one, but it cannot be tried. */
  lock: VaultLock | 'damaged' | null;
  recipients: Record<string, ProjectRecipients>;
  /** Invalid values that are still stored in their place. */
  lost: PutAside[];
  /** Invalid values that were moved aside when their place was written again. */
  aside: unknown[];
}

/** What changes together; properties left out stay as they are. */
export interface SnapshotChange {
  entries?: unknown[];
  sealed?: SealedRecords;
  lock?: VaultLock | null;
  recipients?: Record<string, ProjectRecipients>;
  /** null: no workspace is connected any more. */
  connection?: Connection | null;
}

/** Another window deleted the project, or it never existed. */
export class UnknownProjectError extends Error {
  override name = 'UnknownProjectError';
  constructor() {
    super('This project no longer exists. Choose another one in Passlink.');
  }
}

/** Only the lock, for callers that need no more than the key. */
export function readLock(): Promise<Snapshot['lock']> {
  return lockItem.getValue();
}

/** Only the records, for callers that open one. */
export function readSealed(): Promise<SealedRecords> {
  return vaultItem.getValue();
}

export async function readSnapshot(): Promise<Snapshot> {
  // Runs the migrations first.
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
 * Writes a change in one step: the browser saves all of it or nothing. Values that could not be
 * read and would be overwritten are moved aside unchanged.
 * @param snapshot the result of `readSnapshot`, from the same step of the queue.
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
