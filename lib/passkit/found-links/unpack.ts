import { decodeBase64 } from '../../bytes/base64';

/**
 * The named entities of characters that occur in links. Source: HTML, named character references.
 */
const NAMED: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['quest', '?'],
  ['equals', '='],
  ['colon', ':'],
  ['sol', '/'],
  ['period', '.'],
  ['lowbar', '_'],
  ['percnt', '%'],
  ['hyphen', '-'],
]);

const ENTITY =
  /&(?:#(\d{1,7})|#x([\da-f]{1,6})|(amp|quest|equals|colon|sol|period|lowbar|percnt|hyphen));/gi;

/**
 * The most times that HTML escapes are undone: a template that is stored and filled again is
 * escaped each time.
 */
const MOST_ESCAPES = 5;

/** Undoes HTML escapes, including escaped ones. */
export function decodeEntities(text: string, rounds = MOST_ESCAPES): string {
  let decoded = text;
  for (let round = 0; round < rounds && decoded.includes('&'); round += 1) {
    const next = decoded.replaceAll(ENTITY, (entity, decimal, hex, name: string | undefined) => {
      if (name !== undefined) return NAMED.get(name.toLowerCase()) ?? entity;
      const code = decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal);
      // Other characters do not belong to a link, and an escape must not produce a delimiter.
      return code > 0x20 && code < 0x7f ? String.fromCodePoint(code) : entity;
    });
    if (next === decoded) break;
    decoded = next;
  }
  return decoded;
}

/** Removes soft hyphens, zero-width spaces and other invisible characters. */
export function dropInvisible(text: string): string {
  return text.replaceAll(/[\u00AD\u200B-\u200D\u2060\uFEFF]/g, '');
}

/** Undoes one round of percent-encoding. Leaves anything that is not percent-encoded UTF-8. */
export function decodePercentOnce(text: string): string {
  return text.replaceAll(/(?:%[\da-f]{2})+/gi, (escapes) => {
    try {
      return decodeURIComponent(escapes);
    } catch {
      return escapes;
    }
  });
}

/** `https://` or `http://` in base64, followed by enough characters for a link. */
const BASE64_LINK = /aHR0c(?:HM6Ly|DovL)[\w+/-]{40,}/g;

/** Proofpoint's URL Defense 2 writes `-3A` for `%3A` and `_` for `/`. Source: its own decoder. */
const DASHED_LINK = /https?-3A__[\w.-]+/g;

/**
 * The links in a text that are in base64 or in Proofpoint's encoding: position and decoded text.
 */
export function packedLinks(text: string): { at: number; text: string }[] {
  const base64 = [...text.matchAll(BASE64_LINK)].flatMap(({ 0: packed, index }) => {
    // Digits that do not fill a byte belong to the next word.
    const bytes = decodeBase64(packed.slice(0, packed.length - (packed.length % 4 === 1 ? 1 : 0)));
    return bytes ? [{ at: index, text: new TextDecoder().decode(bytes) }] : [];
  });
  const dashed = [...text.matchAll(DASHED_LINK)].map(({ 0: packed, index }) => ({
    at: index,
    text: decodePercentOnce(packed.replaceAll('_', '/').replaceAll(/-([\dA-F]{2})/g, '%$1')),
  }));
  return [...base64, ...dashed];
}
