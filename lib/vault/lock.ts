import { deriveKey, importKey, newDerivation } from './passphrase';
import { seal, unseal } from './seal';
import type { VaultLock } from './shapes';

/** The owner that the check is sealed for; no project's id looks like this. */
const CHECK_OWNER = 'passlink-vault-check';
const CHECK_TEXT = 'This passphrase opens the vault.';

/** The key of a passphrase vault. `raw` is base64 and is kept only in memory. */
export interface PassphraseKey {
  raw: string;
  key: CryptoKey;
}

/** Creates a lock for a new passphrase, with a new salt, and its key. */
export async function newLock(
  passphrase: string,
  rounds: number,
  lockAfterMinutes: number | null,
): Promise<PassphraseKey & { lock: VaultLock }> {
  const derivation = newDerivation(rounds);
  const raw = await deriveKey(passphrase, derivation);
  const key = await importKey(raw);
  const check = await seal(key, CHECK_OWNER, CHECK_TEXT);
  return { raw, key, lock: { version: 1, derivation, check, lockAfterMinutes } };
}

/** The key of a lock; undefined if the passphrase is wrong. */
export async function openLock(
  { derivation, check }: VaultLock,
  passphrase: string,
): Promise<PassphraseKey | undefined> {
  const raw = await deriveKey(passphrase, derivation);
  const key = await importKey(raw);
  try {
    await unseal(key, CHECK_OWNER, check);
    return { raw, key };
  } catch {
    return undefined;
  }
}
