import { openLock, type PassphraseKey, type VaultLock } from '@/lib/vault';
import { triesItem } from '@/lib/storage/vault-items';

const SECOND = 1000;

/** Long enough to make guessing hopeless, short enough for an author who remembers in the end. */
const LONGEST = 15 * 60 * SECOND;

/** The result of trying a passphrase; `retryAt` in epoch milliseconds. */
export type Try =
  | { status: 'right'; opened: PassphraseKey }
  | { status: 'wrong' | 'wait'; retryAt: number };

/**
 * Tries a passphrase, unless it is too soon after a wrong one. The try is counted before it is
 * made, so that closing the browser in between does not undo the count.
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
  // On a full disk nothing is counted: an author who cannot open the vault cannot free space.
  await triesItem.setValue(next).catch(() => undefined);
  const opened = await openLock(lock, passphrase);
  if (!opened) return { status: 'wrong', retryAt: next.retryAt };
  await triesItem.removeValue().catch(() => undefined);
  return { status: 'right', opened };
}

/**
 * The number of wrong tries so far, and the time before which none is made; 0 if there is no wait.
 */
export async function readTries(now: number): Promise<{ failures: number; retryAt: number }> {
  const stored = await triesItem.getValue();
  if (!stored) return { failures: 0, retryAt: 0 };
  const { failures, retryAt } = stored;
  // If the clock was ahead when this was written, the author must not wait longer for that.
  return { failures, retryAt: Math.min(retryAt, now + waitAfter(failures)) };
}

/** Milliseconds to wait after this many wrong passphrases in a row: 1 s, 2 s, 4 s, … */
function waitAfter(failures: number): number {
  return failures < 1 ? 0 : Math.min(SECOND * 2 ** (failures - 1), LONGEST);
}
