import { del, get, update } from 'idb-keyval';

import { KeyStoreError } from './errors';

const KEY_NAME = 'wrapping-key-1';
const DATABASE = 'passlink-vault';
const STORE = 'keys';

/**
 * The key that seals secrets at rest if there is no passphrase: AES-GCM, 256 bits, created once in
 * each browser profile and kept in IndexedDB as a CryptoKey that no script can export. Writes
 * nothing if the key already exists.
 * @throws KeyStoreError
 */
export async function wrappingKey(): Promise<CryptoKey> {
  try {
    return (await get<CryptoKey>(KEY_NAME, inStore)) ?? (await firstWrappingKey());
  } catch {
    throw new KeyStoreError();
  }
}

/** Creates the key, unless another caller has created it meanwhile. */
async function firstWrappingKey(): Promise<CryptoKey> {
  const candidate = await newWrappingKey();
  let kept = candidate;
  const keep = (existing?: CryptoKey) => (kept = existing ?? candidate);
  // `update` reads and writes in one transaction, so two simultaneous callers get the same key.
  await update<CryptoKey>(KEY_NAME, keep, inStore);
  return kept;
}

/** Deletes the key. Call it only when nothing is sealed with it any more. */
export function forgetWrappingKey(): Promise<void> {
  return del(KEY_NAME, inStore);
}

/** A new AES-GCM key that cannot be exported. */
export function newWrappingKey(): Promise<CryptoKey> {
  return crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
}

/**
 * Like idb-keyval's `createStore`, but waits until the data is on disk: if a power cut took the
 * key, nobody could open the secrets any more.
 */
async function inStore<T>(
  mode: IDBTransactionMode,
  work: (store: IDBObjectStore) => T | PromiseLike<T>,
): Promise<T> {
  const database = await open();
  try {
    return await work(
      database.transaction(STORE, mode, { durability: 'strict' }).objectStore(STORE),
    );
  } finally {
    database.close();
  }
}

function open(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(DATABASE);
    request.addEventListener('upgradeneeded', () => request.result.createObjectStore(STORE));
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(request.error ?? new Error('No key store.')));
  });
}
