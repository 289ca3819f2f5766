import { AES_BLOCK, importAesKey } from './aes';
import { decodeBase64 } from '../bytes/base64';
import { PassKitError } from './errors';
import { decodeHex } from '../bytes/hex';
import { type ReadPayload, readPayload } from './read-payload';

/** The result of reading an initialization vector. */
interface ReadVector {
  iv?: Uint8Array<ArrayBuffer>;
  notes: string[];
}

/**
 * Reads an initialization vector: 32 hex digits, or the base64 that
 * PassKit/passkit-node-smartpass-creator writes.
 */
export function readVector(text: string): ReadVector {
  const hex = decodeHex(text);
  if (hex?.length === AES_BLOCK) return { iv: hex, notes: [] };
  const base64 = decodeBase64(text);
  if (base64?.length === AES_BLOCK) {
    const note = 'The vector (iv) is base64, as PassKit’s Node package writes it, not hex digits.';
    return { iv: base64, notes: [note] };
  }
  return { notes: ['The vector (iv) must be 32 hex digits. Was the link cut off?'] };
}

/** Decrypts a link's data if a key is given. Accepts any bytes. */
export async function decryptPayload(
  data: Uint8Array<ArrayBuffer>,
  iv: Uint8Array<ArrayBuffer>,
  encryptionKey: string,
): Promise<ReadPayload> {
  try {
    const key = await importAesKey(encryptionKey, 'decrypt');
    const plaintext = await decrypt(key, iv, data);
    const read = plaintext && readPayload(plaintext);
    if (read?.payload) return read;
    // With a wrong key, the padding looks right once in 256 times, but the text is not JSON.
    return { notes: ['The encryption key does not open this link.'] };
  } catch (error) {
    if (!(error instanceof PassKitError)) throw error;
    return { notes: [error.message] };
  }
}

async function decrypt(
  key: CryptoKey,
  iv: Uint8Array<ArrayBuffer>,
  data: Uint8Array<ArrayBuffer>,
): Promise<Uint8Array<ArrayBuffer> | undefined> {
  try {
    return new Uint8Array(await crypto.subtle.decrypt({ name: 'AES-CBC', iv }, key, data));
  } catch {
    return undefined;
  }
}
