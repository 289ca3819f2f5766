import { AES_BLOCK, importAesKey } from './aes';
import { encodeBase64url } from '../bytes/base64';
import { encodeHex } from '../bytes/hex';
import { encodePayload } from './payload';
import { parseProjectUrl } from './project-url';
import type { EncryptionProject, Payload } from './types';

/**
 * An encrypted SmartPass link, as PassKit's CSV tool writes it:
 * `<url>?data=<base64url ciphertext>&iv=<32 hex digits>`, with a fresh random vector each time.
 * Source: PassKit/smart-pass-link-from-csv-generator, src/main.go.
 * @throws PassKitError where the URL, the key or a value cannot be used.
 */
export async function encryptLink(project: EncryptionProject, payload: Payload): Promise<string> {
  const { href } = parseProjectUrl(project.url);
  const plaintext = encodePayload(payload);
  const key = await importAesKey(project.encryptionKey, 'encrypt');
  const iv = crypto.getRandomValues(new Uint8Array(AES_BLOCK));
  const ciphertext = await crypto.subtle.encrypt({ name: 'AES-CBC', iv }, key, plaintext);
  return `${href}?data=${encodeBase64url(new Uint8Array(ciphertext))}&iv=${encodeHex(iv)}`;
}
