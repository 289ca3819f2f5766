import { MOST_ROUNDS } from './mend-link';
import type { LinkChange } from './types';
import { decodePercentOnce } from './unpack';

/** Where a link may begin. Its separators may be encoded any number of times. */
const SCHEME = /https?(?::|%(?:25)*3A|&#58;|&colon;)(?:\/\/|(?:%(?:25)*2F){2})/gi;

/** Characters that no link contains, not even a damaged one. */
export const DELIMITER = /["'<>`\s{}\\^]/;

/** The most links around a link that are told: each person on its way adds one at most. */
const MOST_WRAPPERS = 6;

/** How many places around one are looked at: a link holds few others. */
export const NEAR = 20;

/** A place where a link may begin. */
export interface Start {
  at: number;
  /** How often its separators are percent-encoded. */
  level: number;
  /** The hosts of the links around it, the outermost first. */
  vias: string[];
  /** Whether it stands unencoded in the link around it. */
  isUnencoded: boolean;
  /** A scheme or slash in front that spoils it. */
  lead: string;
}

/** Every place in a text where a link may begin, and what is around it. */
export function readStarts(text: string): Start[] {
  const starts: Start[] = [];
  for (const { 0: scheme, index: at } of text.matchAll(SCHEME)) {
    starts.push({ ...aroundStart(text, starts, at, levelOf(scheme)), at });
  }
  return starts;
}

function aroundStart(
  text: string,
  starts: readonly Start[],
  at: number,
  level: number,
): Omit<Start, 'at'> {
  const last = starts.at(-1);
  if (last && at - last.at <= LONGEST_LEAD) {
    const between = decodeAll(text.slice(last.at, at));
    // Inside another link, too: it wraps what the template made of it.
    if (LEAD.test(between)) {
      return { ...last, level, lead: `${last.lead}${between}`.slice(-LONGEST_LEAD) };
    }
  }
  const lead = leadBefore(text, at, level);
  const isInside = last && !DELIMITER.test(text.slice(last.at, at));
  const outer = isInside ? outerOf(text, starts, level) : undefined;
  return {
    level,
    lead,
    vias: outer ? [...outer.vias, hostAt(text, outer.at)].slice(0, MOST_WRAPPERS) : [],
    // Proofpoint's third format marks where the link inside it ends.
    isUnencoded: outer !== undefined && level === 0 && !text.slice(outer.at, at).endsWith('__'),
  };
}

/** The link that one at the end of `starts` stands in: one that is encoded less often. */
function outerOf(text: string, starts: readonly Start[], level: number): Start | undefined {
  const last = starts.at(-1);
  if (!last) return undefined;
  if (last.level < level) return last;
  // What stands behind a SmartPass link, as in a chat's `<link|link>`, is not inside it.
  if (level === 0) {
    const start = text.slice(last.at, last.at + LONGEST_HOST);
    return /^https?:\/\/[^/?#]*\/c\//i.test(start) ? undefined : last;
  }
  const outer = starts.slice(-NEAR).findLast((start) => start.level < level);
  return outer && !DELIMITER.test(text.slice(outer.at, last.at)) ? outer : undefined;
}

/** Schemes, slashes and a dashboard's address: what editors put in front of a link they mistake. */
const LEAD =
  /^(?:(?:https?:\/{0,2}|mailto:|tel:|sms:)+\/*|\/+|https?:\/\/dashboard(?:-\d+)?\.moengage\.com\/+)$/i;

function leadBefore(text: string, at: number, level: number): string {
  const before = text.slice(Math.max(0, at - LONGEST_LEAD), at);
  // Inside another link, a lead begins behind the parameter's `=`.
  const isInValue = level > 0 && /=[^=]+$/.test(decodeAll(before));
  const lead = isInValue
    ? decodeAll(before).replace(/^.*=/s, '')
    : (/[^"'<>`\s{}\\^]*$/.exec(before)?.[0] ?? '');
  if (!LEAD.test(lead)) return level === 0 ? wordBefore(before) : '';
  // In running text, slashes begin a comment or separate two links.
  const isQuoted = isInValue || /["']$|^$/.test(before.slice(0, before.length - lead.length));
  return isQuoted || !lead.startsWith('/') ? lead : '';
}

/** A word that runs into the scheme: mail programs and browsers see another scheme. */
function wordBefore(before: string): string {
  const word = /[\da-z]+$/i.exec(before)?.[0] ?? '';
  const isEscape = /(?:\\\w|[%=][\da-f]{2})$/i.test(before);
  return isEscape ? '' : word;
}

function decodeAll(text: string): string {
  let decoded = text;
  for (let round = 0; round < MOST_ROUNDS && decoded.includes('%'); round += 1) {
    decoded = decodePercentOnce(decoded);
  }
  return decoded;
}

/** `https://dashboard-01.moengage.com/`, and some more. */
const LONGEST_LEAD = 100;

/** What was around a link, as changes to it. */
export function changesAround(
  { vias, lead, isUnencoded }: Start,
  wasEncoded: boolean,
): LinkChange[] {
  return [
    ...(lead === '' ? [] : [{ kind: 'before', text: lead } as const]),
    ...vias.map(redirect),
    ...(isUnencoded && !wasEncoded ? [{ kind: 'unencoded' } as const] : []),
  ];
}

/** DNS names have up to 253 characters. */
const LONGEST_HOST = 300;

/** The host of the link at a place, however often it is encoded; '' if there is none. */
export function hostAt(text: string, at: number): string {
  let start = text.slice(at, at + LONGEST_HOST);
  for (let round = 0; round < MOST_ROUNDS && /^https?%/i.test(start); round += 1) {
    start = decodePercentOnce(start);
  }
  return /^https?:\/\/([^/?#\s]+)/i.exec(start)?.[1] ?? '';
}

export function redirect(via: string): LinkChange {
  return { kind: 'redirect', ...(via !== '' && { via }) };
}

/** How often a scheme's separators are percent-encoded. */
function levelOf(scheme: string): number {
  const [longest = ''] = (scheme.match(/%(?:25)*/g) ?? []).toSorted((a, b) => b.length - a.length);
  return longest === '' ? 0 : (longest.length + 1) / 2;
}
