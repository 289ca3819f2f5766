import { decodeBase64 } from '../../bytes/base64';
import type { LinkSource } from './types';

/** JSON escapes that split a link: `\u0026` for `&`, and `\/` in a scheme or a path. */
const JSON_LINK = /https?:\\\/\\\/|\\u00(?:26|3[adf]|2[5f])/i;
const JSON_ESCAPE = /\\u00([2-7][\da-f])|\\\//gi;

/** Space or `%20` inside base64 that runs up to the link's next parameter. */
const SPACED_DATA = /(?<=[?&]data=)[\w+/=-]+(?: [\w+/=-]+)+(?=&(?:amp;)?(?:sig|iv)=)/g;
const SPACED_VECTOR = /(?<=&iv=)(?=[\w+/ -]{22}==)[\w+/-]* [\w+/ -]*(?===)/g;

/** Undoes, in a whole text, what would split its links: JSON's escapes, Proofpoint's, spaces. */
export function undoNotation({ text, changes }: LinkSource): LinkSource {
  const isJson = JSON_LINK.test(text);
  const plain = isJson ? decodeJson(text) : text;
  return {
    text: decodeProofpoint(plain)
      .replaceAll(SPACED_DATA, encodeSpaces)
      .replaceAll(SPACED_VECTOR, encodeSpaces),
    changes: isJson ? [...changes, { kind: 'json' }] : changes,
  };
}

function encodeSpaces(text: string): string {
  return text.replaceAll(' ', '%20');
}

/** An escaped quote must not end the text around it. */
function decodeJson(text: string): string {
  return text.replaceAll(JSON_ESCAPE, (escape, hex: string | undefined) => {
    if (hex === undefined) return '/';
    const character = String.fromCodePoint(Number.parseInt(hex, 16));
    return /["'\\]/.test(character) ? escape : character;
  });
}

/**
 * Proofpoint's third format: `__<link>__;<base64 of what was replaced>!!`. Each `*` stands for the
 * next of the replaced bytes, `**` and a letter for several. Source: Proofpoint's own decoder.
 */
const THIRD_FORMAT =
  /(?<=\/v3\/__)(https?(?::|%3A|\*3A)[^\s"'<>]*?)(__(?:;|%3B))([\w-]*)(?==*(?:!|%21))/gi;
const REPLACED = /\*(?:\*([\w-]))?/g;
const RUN_LENGTHS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

function decodeProofpoint(text: string): string {
  return text.replaceAll(THIRD_FORMAT, (_, link: string, end: string, packed: string) => {
    const replaced = new TextDecoder().decode(decodeBase64(packed) ?? new Uint8Array());
    const characters = [...replaced];
    let at = 0;
    const restored = link.replaceAll(REPLACED, (mark, run: string | undefined) => {
      const length = run === undefined ? 1 : RUN_LENGTHS.indexOf(run) + 2;
      const next = characters.slice(at, at + length).join('');
      at += length;
      return next === '' ? mark : encodeOdd(next);
    });
    // Browsers and gateways make one slash of two.
    return `${restored.replace(/^(https?:)\/(?!\/)/i, '$1//')}${end}${packed}`;
  });
}

/** What no link may hold stays encoded. */
function encodeOdd(text: string): string {
  return text.replaceAll(/[\s"'<>`{}\\^]/g, encodeURIComponent);
}
