import { encodeHex } from '../../bytes/hex';
import { encodeUtf8 } from '../../bytes/utf8';
import { orderedJson } from '../../text/ordered-json';
import type { PreviewProject } from '../preview';

/** SHA-256, as hex, of what of a project decides its links; its secret is not in it. */
export async function fingerprintOf(project: PreviewProject): Promise<string> {
  const { url, digest, utm, variable, signing, fields } = project;
  const parts = [url, digest, Object.entries(utm).toSorted(), variable, fields];
  const text = orderedJson(signing ? [...parts, signing] : parts);
  const hash = await crypto.subtle.digest('SHA-256', encodeUtf8(text));
  return encodeHex(new Uint8Array(hash));
}
