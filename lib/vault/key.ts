import { del, get, update } from 'idb-keyval';

import { KeyStoreError } from './errors';

const KEY_NAME = 'wrapping-key-1';
const DATABASE = 'passlink-vault';
const STORE = 'keys';

/**
 * The key that seals secrets at rest where there is no passphrase: AES-GCM, 256 bits, made once in
 * this browser profile and kept in IndexedDB as a CryptoKey that no script can export. Writes
 * nothing where the key is there already.
 * @throws KeyStoreError
 */
export async function wrappingKey(): Promise<CryptoKey> {
  try {
    return (await get<CryptoKey>(KEY_NAME, inStore)) ?? (await firstWrappingKey());
  } catch {
    throw new KeyStoreError();
  }
}

/** Makes the key, unless somebody else has made it meanwhile. */
async function firstWrappingKey(): Promise<CryptoKey> {
  const candidate = await newWrappingKey();
  let kept = candidate;
  const keep = (existing?: CryptoKey) => (kept = existing ?? candidate);
  // `update` reads and writes in one transaction, so two callers at once agree on one key.
  await update<CryptoKey>(KEY_NAME, keep, inStore);
  return kept;
}

/** Takes the key away, once nothing is sealed with it any more. */
export function forgetWrappingKey(): Promise<void> {
  return del(KEY_NAME, inStore);
}

/** A fresh AES-GCM key that cannot be exported. */
export function newWrappingKey(): Promise<CryptoKey> {
  return crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
}

/**
 * As idb-keyval's `createStore`, but on the disk before it is done: a key that a power cut takes
 * away would leave secrets sealed for nobody.
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
