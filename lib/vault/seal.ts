/** A sealed text as it lies in storage: both base64. */
export interface Sealed {
  iv: string;
  ciphertext: string;
}

/** AES-GCM's recommended length; NIST SP 800-38D, 8.2.1. */
const IV_BYTES = 12;

/**
 * Encrypts `text` with a fresh initialization vector and binds it to `owner`, so that a record
 * moved to another project does not open.
 */
export async function seal(key: CryptoKey, owner: string, text: string): Promise<Sealed> {
  const iv = crypto.getRandomValues(new Uint8Array(IV_BYTES));
  const ciphertext = await crypto.subtle.encrypt(
    { name: 'AES-GCM', iv, additionalData: utf8(owner) },
    key,
    utf8(text),
  );
  return { iv: toBase64(iv), ciphertext: toBase64(new Uint8Array(ciphertext)) };
}

/**
 * Decrypts what `seal` made for the same owner.
 * @throws UnreadableSecretError when the key, the owner or a byte differs.
 */
export async function unseal(key: CryptoKey, owner: string, sealed: Sealed): Promise<string> {
  try {
    const text = await crypto.subtle.decrypt(
      { name: 'AES-GCM', iv: fromBase64(sealed.iv), additionalData: utf8(owner) },
      key,
      fromBase64(sealed.ciphertext),
    );
    return new TextDecoder().decode(text);
  } catch {
    throw new UnreadableSecretError();
  }
}

/** A stored secret that this browser cannot open any more. */
export class UnreadableSecretError extends Error {
  override name = 'UnreadableSecretError';
  constructor() {
    super('The saved secret cannot be opened in this browser. Paste it again in Options.');
  }
}

function utf8(text: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(text);
}

function toBase64(bytes: Uint8Array): string {
  return btoa(String.fromCodePoint(...bytes));
}

function fromBase64(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(text), (char) => char.codePointAt(0)!);
}
