import { trimPasted } from './text';

/** One `name=value` of a link's query; the value is still encoded. */
export interface LinkParameter {
  name: string;
  raw: string;
}

/** A link split into its parts as text, before anything is checked. */
export interface LinkText {
  /** The part before the `?`. */
  base: string;
  /** In the order of the link. */
  parameters: LinkParameter[];
  /** What copying had changed in the link; each change was repaired. */
  notes: string[];
  /** Whether a repair made another link of it: as it was given, it opens nothing. */
  isBent: boolean;
}

/** Characters around a copied link: quotes, brackets, the angle brackets of a mail. */
const WRAPPING = /^[<("'“‘«[]+|(?<![>)"'”’»\]])[>)"'”’»\]]+$/g;

/** Damage that copying does to a link, with its repair and the note for the author. */
const BENDS: readonly {
  found: RegExp;
  straighten: (link: string) => string;
  note: string;
  /** Tells a change that makes another link of it from one that a notation asks for. */
  spoils?: RegExp;
}[] = [
  {
    found: /[\t\r\n]/,
    spoils: /[\t\r\n]/,
    straighten: joinLines,
    note: 'The link was broken over several lines; it is read as one.',
  },
  {
    found: /^https?%3A/i,
    spoils: /^https?%3A/i,
    straighten: decodePercent,
    note: 'The whole link is percent-encoded, as inside another link; it is read decoded.',
  },
  {
    found: /&(?:amp|#38|#x26);/i,
    spoils: /&(?:amp|#38|#x26);(?:amp|#38|#x26);/i,
    straighten: (link) => link.replaceAll(/&(?:amp;|#38;|#x26;)+/gi, '&'),
    note: 'Every & is written as &amp;, as in HTML source; it is read as &.',
  },
  {
    found: /#/,
    straighten: (link) => link.replace(/#.*$/s, ''),
    note: 'What follows the # is not part of a SmartPass link and is left out.',
  },
];

/** Splits a link into its parts without checking them. Takes any text. */
export function readLinkText(text: string): LinkText {
  const notes: string[] = [];
  let link = trimPasted(trimPasted(text).replace(WRAPPING, ''));
  let isBent = false;
  for (const { found, straighten, note, spoils } of BENDS) {
    if (!found.test(link)) continue;
    isBent ||= spoils?.test(link) ?? false;
    link = straighten(link);
    notes.push(note);
  }
  const queryAt = link.indexOf('?');
  if (queryAt === -1) return { base: link, parameters: [], notes, isBent };
  const parameters = link
    .slice(queryAt + 1)
    .split('&')
    .filter((part) => part !== '')
    .map(readParameter);
  return { base: link.slice(0, queryAt), parameters, notes, isBent };
}

/** Percent-decodes a text. Leaves anything that is not percent-encoded UTF-8 as it is. */
export function decodePercent(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function joinLines(text: string): string {
  return text
    .split(/[\t\r\n]/)
    .map((line) => line.trim())
    .join('');
}

function readParameter(part: string): LinkParameter {
  const sign = part.indexOf('=');
  if (sign === -1) return { name: decodePercent(part), raw: '' };
  return { name: decodePercent(part.slice(0, sign)), raw: part.slice(sign + 1) };
}
