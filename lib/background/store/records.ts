import type { ProjectSecrets } from '@/lib/messages';
import { cleanEncryptionKey, cleanSecret } from '@/lib/passkit';
import { type SealedRecords, type Secrets, UnreadableSecretError } from '@/lib/vault';

/** A project's record as it lies in storage; undefined where there is none. */
export function recordOf(sealed: SealedRecords, id: string): unknown {
  return Object.hasOwn(sealed, id) ? sealed[id] : undefined;
}

/** The records with one set, or taken out. */
export function withRecord(sealed: SealedRecords, id: string, record: unknown): SealedRecords {
  const { [id]: _replaced, ...others } = sealed;
  return record !== undefined ? { ...others, [id]: record } : others;
}

/** Whether a save changes any secret. */
export function changesSecrets({ secret, encryptionKey }: ProjectSecrets): boolean {
  return secret !== undefined || encryptionKey !== undefined;
}

/**
 * The secrets that a save keeps. A record that no longer opens must not stop the author from
 * pasting the secret again.
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
 * Undefined leaves a secret as it is, '' takes it out. White space around a new one came with the
 * pasting and would only break every signature.
 * @throws PassKitError when what was given is no secret, or no AES key.
 */
export function mergeSecrets(kept: Secrets, change: ProjectSecrets): Secrets {
  const secret = change.secret ? cleanSecret(change.secret) : (change.secret ?? kept.secret);
  const encryptionKey = change.encryptionKey
    ? cleanEncryptionKey(change.encryptionKey)
    : (change.encryptionKey ?? kept.encryptionKey);
  return { ...(secret && { secret }), ...(encryptionKey && { encryptionKey }) };
}
