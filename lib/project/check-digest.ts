import type { Digest } from '../passkit';

/** What keeps MoEngage from signing a project's links, in plain words; undefined where nothing does. */
export function checkDigest(digest: Digest): string | undefined {
  if (digest === 'SHA-256') return undefined;
  return `MoEngage can sign with SHA-256 only, and this project asks for ${digest}. Change it in Options, under Advanced.`;
}
