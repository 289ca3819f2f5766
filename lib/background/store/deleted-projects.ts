import { openSecrets, reseal, UnreadableSecretError } from '@/lib/vault';
import { reportingFullStorage } from '@/lib/storage/not-saved';
import { deletedItem } from '@/lib/storage/deleted-projects';

/**
 * Adds a record sealed with the next key to every deleted project, so that it can be restored
 * whether or not the passphrase change succeeds.
 * @returns a function that removes the records of the old key, to be called after the change.
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

/** The first of the records that a key opens. */
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
