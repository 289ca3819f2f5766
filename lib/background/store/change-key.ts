import { resealAll, type VaultLock } from '@/lib/vault';
import { type Snapshot, writeSnapshot } from './snapshot';
import { resealDeleted } from './deleted-projects';

/**
 * Seals everything with another key. Records and lock change in one write, or nothing changes.
 * @param from undefined if no key opens the records: then they all stay as they are.
 * @throws NotSavedError
 */
export async function changeKey(
  snapshot: Snapshot,
  from: CryptoKey | undefined,
  to: CryptoKey,
  lock: VaultLock | null,
): Promise<void> {
  const sealed = await resealAll(snapshot.sealed, from, to);
  const forgetBefore = await resealDeleted(from, to);
  await writeSnapshot(snapshot, { sealed, lock });
  // The change is saved. Records sealed with the old key cannot be opened any more, and are removed
  // when the browser closes.
  await forgetBefore().catch(() => undefined);
}
