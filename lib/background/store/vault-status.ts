import * as v from 'valibot';

import { openSecrets, sealedSchema, UnreadableSecretError } from '@/lib/vault';
import type { VaultStatus } from '@/lib/vault/types';

import type { Snapshot } from './snapshot';
import { recordOf } from './records';

/** Projects that claim to have a secret which nobody can open. */
export async function findUnreadable(
  { projects, entries, sealed, lock, lost, aside }: Snapshot,
  key: CryptoKey | undefined,
): Promise<VaultStatus['unreadable']> {
  // While the vault is locked, a record of the right shape counts as one that can be opened.
  const kept = projects.filter(({ hasSecret, hasEncryptionKey }) => hasSecret || hasEncryptionKey);
  const opens = await Promise.all(
    kept.map(({ id }) => {
      const record = recordOf(sealed, id);
      return lock && !key ? v.is(sealedSchema, record) : canBeOpened(id, record, key);
    }),
  );
  const misplaced = [...lost, ...aside].filter(isOfProjects);
  return {
    projectIds: kept.filter((_, index) => !opens[index]).map(({ id }) => id),
    damagedProjects: entries.length - projects.length + misplaced.length,
  };
}

async function canBeOpened(id: string, record: unknown, key?: CryptoKey): Promise<boolean> {
  if (!key || record === undefined) return false;
  try {
    await openSecrets(key, id, record);
    return true;
  } catch (error) {
    if (error instanceof UnreadableSecretError) return false;
    throw error;
  }
}

function isOfProjects(put: unknown): boolean {
  return typeof put === 'object' && put !== null && 'from' in put && put.from === 'projects';
}
