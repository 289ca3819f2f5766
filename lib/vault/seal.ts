import { decodeStandardBase64, encodeBase64 } from '../bytes/base64';
import { encodeUtf8 } from '../bytes/utf8';
import type { Sealed } from './shapes';

/** AES-GCM's recommended length; NIST SP 800-38D, 8.2.1. */
const IV_BYTES = 12;

/**
 * Encrypts `text` with a fresh initialization vector and binds it to `owner`, so that a record
 * moved to another project does not open.
 */
export async function seal(key: CryptoKey, owner: string, text: string): Promise<Sealed> {
  const iv = crypto.getRandomValues(new Uint8Array(IV_BYTES));
  const ciphertext = await crypto.subtle.encrypt(
    { name: 'AES-GCM', iv, additionalData: encodeUtf8(owner) },
    key,
    encodeUtf8(text),
  );
  return { iv: encodeBase64(iv), ciphertext: encodeBase64(new Uint8Array(ciphertext)) };
}

/**
 * Decrypts what `seal` made for the same owner.
 * @throws UnreadableSecretError when the key, the owner or a byte differs.
 */
export async function unseal(key: CryptoKey, owner: string, sealed: Sealed): Promise<string> {
  try {
    const text = await crypto.subtle.decrypt(
      { name: 'AES-GCM', iv: decodeStandardBase64(sealed.iv), additionalData: encodeUtf8(owner) },
      key,
      decodeStandardBase64(sealed.ciphertext),
    );
    return new TextDecoder().decode(text);
  } catch {
    throw new UnreadableSecretError();
  }
}

/** A stored secret cannot be opened: it is damaged, or sealed with another key. */
export class UnreadableSecretError extends Error {
  override name = 'UnreadableSecretError';
  constructor() {
    super('The saved secret cannot be opened in this browser. Paste it again in Options.');
  }
}
