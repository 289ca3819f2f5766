import { openLock, type PassphraseKey, type VaultLock } from '@/lib/vault';
import { triesItem } from '@/lib/storage/vault-items';

const SECOND = 1000;

/** Long enough that guessing is hopeless, short enough for an author who remembers at last. */
const LONGEST = 15 * 60 * SECOND;

/** What trying a passphrase came to; `retryAt` in epoch milliseconds. */
export type Try =
  | { status: 'right'; opened: PassphraseKey }
  | { status: 'wrong' | 'wait'; retryAt: number };

/**
 * Tries a passphrase, unless one was wrong too short a time ago. A try is counted before it is
 * made, so that ending the browser meanwhile does not give it back.
 * @param now epoch milliseconds.
 */
export async function tryPassphrase(
  lock: VaultLock,
  passphrase: string,
  now: () => number,
): Promise<Try> {
  const { failures, retryAt } = await readTries(now());
  if (retryAt > now()) return { status: 'wait', retryAt };
  const next = { failures: failures + 1, retryAt: now() + waitAfter(failures + 1) };
  // On a full disk nothing is counted: an author who could not open the vault could not tidy up.
  await triesItem.setValue(next).catch(() => undefined);
  const opened = await openLock(lock, passphrase);
  if (!opened) return { status: 'wrong', retryAt: next.retryAt };
  await triesItem.removeValue().catch(() => undefined);
  return { status: 'right', opened };
}

/** How many were wrong so far, and until when none is tried; 0 where nothing is in the way. */
export async function readTries(now: number): Promise<{ failures: number; retryAt: number }> {
  const stored = await triesItem.getValue();
  if (!stored) return { failures: 0, retryAt: 0 };
  const { failures, retryAt } = stored;
  // A clock that was ahead when it was written must not shut the author out for longer.
  return { failures, retryAt: Math.min(retryAt, now + waitAfter(failures)) };
}

/** Milliseconds to wait after so many wrong passphrases in a row: 1 s, 2 s, 4 s, … */
function waitAfter(failures: number): number {
  return failures < 1 ? 0 : Math.min(SECOND * 2 ** (failures - 1), LONGEST);
}
