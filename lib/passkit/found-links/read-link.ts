import { PassKitError } from '../errors';
import { parseProjectUrl } from '../project-url';

/** A SmartPass link at the start of a text. */
export interface ReadLink {
  /** In a fixed order: data, then signature or vector, then UTM parameters. */
  link: string;
  /** Whether it has all its data and a whole signature or vector. */
  isWhole: boolean;
  /** Where in the text it ends. */
  end: number;
  /** Names of parameters that do not belong to a SmartPass link. */
  others: string[];
}

const BASE = /^(https?:\/\/[a-z0-9.-]+\/c\/[\w-]+)\/?\?/i;

/** Base64 in either alphabet; padding and plain characters may be percent-encoded. */
const DATA = String.raw`(?:[\w+/=-]|%2[BF]|%3D)+`;

/** Whole values: SHA-256 and SHA-1 in hex, or a vector in hex or in Node's base64. */
const WHOLE: Readonly<Record<string, RegExp>> = {
  data: new RegExp(DATA, 'iy'),
  sig: /[\da-f]{64}(?![\da-f])|[\da-f]{40}(?![\da-f])/iy,
  iv: /[\da-f]{32}(?![\da-f])|(?:[\w+/-]|%2[BF]){22}(?:==|%3D%3D)?(?![\w+/-])/iy,
};

/** A value of any other parameter; `__;` ends the link inside Proofpoint's third format. */
const VALUE = /(?:(?!__;)[\w.~%+*,:@!$|/-])*/y;
const NAME = /&*([\w.~-]+)=/y;

/** What is around a link: whether a `/`, and whether closing punctuation, belongs to it. */
interface Around {
  inRedirect: boolean;
  isDelimited: boolean;
}

/** Reads a link whose separators are not encoded. */
export function readLinkAt(text: string, around: Around): ReadLink | undefined {
  const base = BASE.exec(text);
  if (!base?.[1]) return undefined;
  let end = base[0].length;
  const values = new Map<string, string>();
  const others = new Set<string>();
  let isWhole = true;
  for (let at = end; ; at = end) {
    const name = matchAt(NAME, text, at);
    if (!name?.[1]) break;
    const from = at + name[0].length;
    const value = readValue(name[1], text, from, around);
    if (value.isBroken) isWhole = false;
    end = from + value.text.length;
    if (name[1] in WHOLE || name[1].startsWith('utm_')) {
      if (!values.has(name[1])) values.set(name[1], value.text);
    } else {
      others.add(name[1]);
    }
    if (text[end] !== '&') break;
  }
  const { data, sig, iv, ...utm } = Object.fromEntries(values);
  if (data === undefined) return undefined;
  const parts = Object.entries({
    data,
    ...(sig !== undefined && { sig }),
    ...(iv !== undefined && { iv }),
    ...utm,
  });
  const query = parts.map(([name, value]) => `${name}=${value}`).join('&');
  return {
    link: `${tidyBase(base[1])}?${query}`,
    isWhole: isWhole && (sig !== undefined || iv !== undefined),
    end,
    others: [...others],
  };
}

function readValue(
  name: string,
  text: string,
  from: number,
  { inRedirect, isDelimited }: Around,
): { text: string; isBroken: boolean } {
  const whole = WHOLE[name];
  const found = whole && matchAt(whole, text, from)?.[0];
  if (found !== undefined) return { text: found, isBroken: false };
  const any = matchAt(VALUE, text, from)?.[0] ?? '';
  const ended = inRedirect ? any.replace(/\/.*$/, '') : any;
  const isLast = from + ended.length === text.length;
  const value = isLast && !isDelimited ? ended.replace(/[.,:!]+$/, '') : ended;
  return { text: value, isBroken: whole !== undefined };
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

/** Mail tools write hosts in capitals, but signatures cover them in lower case. */
function tidyBase(base: string): string {
  try {
    return parseProjectUrl(base).href;
  } catch (error) {
    if (!(error instanceof PassKitError)) throw error;
    return base;
  }
}
