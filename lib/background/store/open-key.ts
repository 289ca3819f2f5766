import { importKey, type PassphraseKey, type VaultLock } from '@/lib/vault';
import { lockedItem } from '@/lib/storage/storage';
import { openKeyItem, usedAtItem } from '@/lib/storage/vault-items';

const MINUTE = 60_000;

/**
 * Milliseconds between two notes of a use: signing on every key press must not write on every key
 * press.
 */
const NOTED_EVERY = 10_000;

/** Keeps a key in memory until the browser closes or the vault is locked. */
export async function keepOpen(lock: VaultLock, { raw }: PassphraseKey, now: number) {
  await usedAtItem.setValue(now);
  await openKeyItem.setValue({ raw, salt: lock.derivation.salt });
  await lockedItem.setValue(false);
}

/** Removes the key from memory. */
export async function closeKey(): Promise<void> {
  await openKeyItem.removeValue();
  await usedAtItem.removeValue();
}

/** The key of an open vault; undefined if it is locked or has been idle for too long. */
export async function openKey(lock: VaultLock, now: number): Promise<CryptoKey | undefined> {
  const kept = await openKeyItem.getValue();
  if (kept?.salt !== lock.derivation.salt) return undefined;
  return (await idleUntil(lock)) > now && !(await isBackInTime(now))
    ? importKey(kept.raw)
    : undefined;
}

/** Records that a secret was used. */
export async function noteUse(now: number): Promise<void> {
  if (now - (await usedAtItem.getValue()) >= NOTED_EVERY) await usedAtItem.setValue(now);
}

/** When an open vault locks itself unless it is used; epoch milliseconds, Infinity for never. */
export async function idleUntil({ lockAfterMinutes }: VaultLock): Promise<number> {
  if (lockAfterMinutes === null) return Infinity;
  return (await usedAtItem.getValue()) + lockAfterMinutes * MINUTE;
}

/**
 * Whether the clock was set back, which must not keep the vault open. Corrections by seconds do not
 * count.
 */
async function isBackInTime(now: number): Promise<boolean> {
  return (await usedAtItem.getValue()) - now > MINUTE;
}
