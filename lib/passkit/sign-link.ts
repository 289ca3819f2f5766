import { encodeBase64url } from '../bytes/base64';
import { encodeHex } from '../bytes/hex';
import { encodeUtf8 } from '../bytes/utf8';
import { importHmacKey, requireSecret } from './secret';
import { encodePayload } from './payload';
import { parseProjectUrl } from './project-url';
import type { Payload, SigningProject } from './types';
import { utmQuery } from './utm';

/**
 * A hashed SmartPass link: `<url>?data=<base64url JSON>&sig=<hex HMAC>`, UTM parameters last.
 * Opening it creates the pass; making it does not.
 * Source: PassKit help article 3742778, "Generating hashed SmartPass links".
 * @throws PassKitError where the URL, the secret, a value or a UTM name cannot be used.
 */
export async function signLink(project: SigningProject, payload: Payload): Promise<string> {
  return signData(project, encodeBase64url(encodePayload(payload)));
}

/**
 * Makes a link from `data` that is already encoded, such as a rendered template's. The data is used
 * unchanged.
 * @throws PassKitError where the URL, the secret or a UTM name cannot be used.
 */
export async function signData(project: SigningProject, data: string): Promise<string> {
  const { href } = parseProjectUrl(project.url);
  requireSecret(project.secret);
  const utm = utmQuery(project.utm);
  const signed = `${href}?data=${data}`;
  const key = await importHmacKey(project.secret, project.digest ?? 'SHA-256', 'sign');
  const signature = await crypto.subtle.sign('HMAC', key, encodeUtf8(signed));
  return `${signed}&sig=${encodeHex(new Uint8Array(signature))}${utm}`;
}
