import { orderedJson } from '../../text/ordered-json';
import type { PreviewProject } from '../preview';

/** SHA-256, as hex, of what of a project decides its links; its secret is not in it. */
export async function fingerprintOf(project: PreviewProject): Promise<string> {
  const { url, digest, utm, variable, signing, fields } = project;
  const parts = [url, digest, Object.entries(utm).toSorted(), variable, fields];
  const text = orderedJson(signing ? [...parts, signing] : parts);
  const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return Array.from(new Uint8Array(hash), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
