import { storage } from '#imports';

import type { Project } from '@/lib/project/types';
import { openSecrets, reseal, UnreadableSecretError } from '@/lib/vault';
import { reportingFullStorage } from './snapshot';
import type { ProjectRecipients } from '@/lib/storage/recipients';

export interface Deleted {
  project: Project;
  /**
   * Its record. While a passphrase changes, and where the browser stopped us at that, two of the
   * same: under the key before and the key after.
   */
  seals?: unknown[];
  /** Whom it was tried with. */
  recipient?: ProjectRecipients;
  /** Where it stood in the list. */
  index: number;
}

/** What was deleted in this browser session, so that it can come back. */
export const deletedItem = storage.defineItem<Record<string, Deleted>>('session:deletedProjects', {
  fallback: {},
});

/**
 * Adds to every deleted project's record one under the key to come, so that it can come back
 * whether or not the passphrase does change.
 * @returns takes the records of the key before away, once it has changed.
 */
export async function resealDeleted(
  from: CryptoKey | undefined,
  to: CryptoKey,
): Promise<() => Promise<void>> {
  const deleted = await deletedItem.getValue();
  const entries = await Promise.all(
    Object.entries(deleted).map(async ([id, { seals = [], ...rest }]) => {
      const opened = from && (await sealThatOpens(id, seals, from));
      const again = from && opened !== undefined && (await reseal(id, opened, from, to));
      return { id, rest, before: again ? [opened] : seals, after: again ? [again] : seals };
    }),
  );
  if (entries.length === 0) return () => Promise.resolve();
  const withSeals = (sealsOf: (entry: (typeof entries)[number]) => unknown[]) =>
    Object.fromEntries(
      entries.map((entry) => [entry.id, { ...entry.rest, seals: sealsOf(entry) }]),
    );
  await reportingFullStorage(
    deletedItem.setValue(withSeals(({ before, after }) => [...new Set([...before, ...after])])),
  );
  return () => deletedItem.setValue(withSeals(({ after }) => after));
}

/** The first of some records that a key opens. */
export async function sealThatOpens(
  id: string,
  seals: readonly unknown[],
  key: CryptoKey,
): Promise<unknown> {
  for (const sealed of seals) {
    try {
      await openSecrets(key, id, sealed);
      return sealed;
    } catch (error) {
      if (!(error instanceof UnreadableSecretError)) throw error;
    }
  }
  return undefined;
}
