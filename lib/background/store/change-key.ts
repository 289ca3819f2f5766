import { resealAll, type VaultLock } from '@/lib/vault';
import { type Book, writeBook } from './snapshot';
import { resealDeleted } from './deleted-projects';

/**
 * Seals everything under another key; records and lock change in one write, or nothing does.
 * @param from undefined where nothing opens any more: all records stay as they are.
 * @throws NotSavedError
 */
export async function changeKey(
  book: Book,
  from: CryptoKey | undefined,
  to: CryptoKey,
  lock: VaultLock | null,
): Promise<void> {
  const sealed = await resealAll(book.sealed, from, to);
  const forgetBefore = await resealDeleted(from, to);
  await writeBook(book, { sealed, lock });
  // It is done: what is left of the key before opens nothing, and is gone with the browser.
  await forgetBefore().catch(() => undefined);
}
