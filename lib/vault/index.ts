import { seal, type Sealed, unseal } from './seal';
import type { Secrets } from './types';

export { wrappingKey } from './key';
export { type Sealed, UnreadableSecretError } from './seal';
export { secretDigest, withReplaced } from './replaced';
export type { SealedRecords, Secrets } from './types';

/** Seals a project's secrets into one record bound to the project; undefined when there are none. */
export async function sealSecrets(
  key: CryptoKey,
  projectId: string,
  secrets: Secrets,
): Promise<Sealed | undefined> {
  if (!secrets.secret && !secrets.encryptionKey && !secrets.replaced) return undefined;
  return seal(key, projectId, JSON.stringify(secrets));
}

/**
 * Opens what `sealSecrets` made.
 * @throws UnreadableSecretError when it was sealed for another project, with another key, or damaged.
 */
export async function openSecrets(
  key: CryptoKey,
  projectId: string,
  sealed: Sealed | undefined,
): Promise<Secrets> {
  if (!sealed) return {};
  return JSON.parse(await unseal(key, projectId, sealed)) as Secrets;
}
