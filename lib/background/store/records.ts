import type { ProjectSecrets } from '@/lib/messages';
import { cleanEncryptionKey, cleanSecret } from '@/lib/passkit';
import { type SealedRecords, type Secrets, UnreadableSecretError } from '@/lib/vault';

/** A project's record as stored; undefined if there is none. */
export function recordOf(sealed: SealedRecords, id: string): unknown {
  return Object.hasOwn(sealed, id) ? sealed[id] : undefined;
}

/** The records with one of them replaced or removed. */
export function withRecord(sealed: SealedRecords, id: string, record: unknown): SealedRecords {
  const { [id]: _replaced, ...others } = sealed;
  return record !== undefined ? { ...others, [id]: record } : others;
}

/** Whether a save changes any secret. */
export function changesSecrets({ secret, encryptionKey }: ProjectSecrets): boolean {
  return secret !== undefined || encryptionKey !== undefined;
}

/**
 * The secrets that remain after a save. If the record cannot be opened, the author can still paste
 * the secret again.
 */
export async function secretsToKeep(
  open: () => Promise<Secrets>,
  change: ProjectSecrets,
): Promise<Secrets> {
  try {
    return await open();
  } catch (error) {
    if (error instanceof UnreadableSecretError && change.secret !== undefined) return {};
    throw error;
  }
}

/**
 * Undefined leaves a secret as it is, '' removes it. White space around a new one is removed: it
 * was pasted along, and would make every signature wrong.
 * @throws PassKitError when the input is not a secret or not an AES key.
 */
export function mergeSecrets(kept: Secrets, change: ProjectSecrets): Secrets {
  const secret = change.secret ? cleanSecret(change.secret) : (change.secret ?? kept.secret);
  const encryptionKey = change.encryptionKey
    ? cleanEncryptionKey(change.encryptionKey)
    : (change.encryptionKey ?? kept.encryptionKey);
  return { ...(secret && { secret }), ...(encryptionKey && { encryptionKey }) };
}
