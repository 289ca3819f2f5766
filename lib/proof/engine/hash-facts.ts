import { encodeBase64, encodeBase64url } from '../../bytes/base64';
import { encodeHex } from '../../bytes/hex';
import { encodeUtf8 } from '../../bytes/utf8';
import type { HashFacts, HashReading, HashSpelling } from './types';

async function sha256(text: string): Promise<Uint8Array> {
  return new Uint8Array(await crypto.subtle.digest('SHA-256', encodeUtf8(text)));
}

async function hmac(key: string, text: string): Promise<Uint8Array> {
  const imported = await crypto.subtle.importKey(
    'raw',
    encodeUtf8(key),
    { name: 'HMAC', hash: 'SHA-256' },
    false,
    ['sign'],
  );
  return new Uint8Array(await crypto.subtle.sign('HMAC', imported, encodeUtf8(text)));
}

const READINGS: Record<
  Exclude<HashReading, 'unknown'>,
  (text: string, key: string) => Promise<Uint8Array>
> = {
  hmac: (text, key) => hmac(key, text),
  'salt-before': (text, key) => sha256(key + text),
  'salt-after': (text, key) => sha256(text + key),
  swapped: (text, key) => hmac(text, key),
  plain: (text) => sha256(text),
};

const SPELLINGS: Record<HashSpelling, (bytes: Uint8Array) => string> = {
  'lower-hex': encodeHex,
  'upper-hex': (bytes) => encodeHex(bytes).toUpperCase(),
  base64: encodeBase64,
  base64url: encodeBase64url,
};

/** Finds the reading of text and key that gives what an engine printed; `unknown` if none does. */
export async function hashFacts(printed: string, text: string, key: string): Promise<HashFacts> {
  for (const [reading, compute] of Object.entries(READINGS)) {
    const bytes = await compute(text, key);
    for (const [spelling, spell] of Object.entries(SPELLINGS)) {
      if (bare(spell(bytes)) === bare(printed)) {
        return { reading: reading as HashReading, spelling: spelling as HashSpelling };
      }
    }
  }
  return { reading: 'unknown' };
}

/** Removes the padding, which does not matter here. */
const bare = (text: string) => text.trim().replace(/=+$/, '');
