import { createStore, update } from 'idb-keyval';

const KEY_NAME = 'wrapping-key-1';

/**
 * The key that seals secrets at rest: AES-GCM, 256 bits, made once in this browser profile and
 * kept in IndexedDB as a CryptoKey that no script can export.
 */
export async function wrappingKey(): Promise<CryptoKey> {
  const store = createStore('passlink-vault', 'keys');
  const candidate = await newWrappingKey();
  let kept = candidate;
  // `update` reads and writes in one transaction, so two callers at once agree on one key.
  await update<CryptoKey>(
    KEY_NAME,
    (existing) => {
      kept = existing ?? candidate;
      return kept;
    },
    store,
  );
  return kept;
}

/** A fresh AES-GCM key that cannot be exported. */
export function newWrappingKey(): Promise<CryptoKey> {
  return crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
}
