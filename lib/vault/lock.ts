import { deriveKey, importKey, newDerivation } from './passphrase';
import { seal, unseal } from './seal';
import type { VaultLock } from './shapes';

/** What the check is bound to; no project's id is like it. */
const CHECK_OWNER = 'passlink-vault-check';
const CHECK_TEXT = 'This passphrase opens the vault.';

/** A key of a passphrase vault; `raw` is base64, for memory alone. */
export interface PassphraseKey {
  raw: string;
  key: CryptoKey;
}

/** A lock for a new passphrase, with a salt of its own, and the key behind it. */
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

/** The key behind a lock; undefined where the passphrase is another. */
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
