import { readMail } from './mail-parts';
import { undoNotation } from './notation';
import { mendLink, MOST_ROUNDS, type Surroundings } from './mend-link';
import { decodeQuotedPrintable, mayBeQuotedPrintable } from './quoted-printable';
import { standingOf } from './standing';
import type { FoundLink, LinkChange, LinkSource } from './types';
import { decodeEntities, decodePercentOnce, dropInvisible, packedLinks } from './unpack';

/**
 * The number of characters searched. Mails are far shorter, and a longer search would freeze the
 * page.
 */
export const MOST_TEXT = 2_000_000;

/** The most links returned. A pasted mail has one or two. */
const MOST_LINKS = 50;

/** Browsers do not open longer links. */
const LONGEST_LINK = 20_000;

/** Mail allows 998 characters in a line (RFC 5322, 2.1.1). */
const LONGEST_LINE = 1000;

/**
 * The most positions examined closely: far more than any mail needs, but a limit for hostile texts.
 */
const MOST_PLACES = 1000;

/** The most links around a link that are told: each person on its way adds one at most. */
const MOST_WRAPPERS = 6;

/** How many places around one are looked at: a link holds few others. */
const NEAR = 20;

/** The most redirects inside each other that encode their target. */
const MOST_PACKINGS = 3;

/** Where a link may begin. Its separators may be encoded any number of times. */
const SCHEME = /https?(?::|%(?:25)*3A|&#58;|&colon;)(?:\/\/|(?:%(?:25)*2F){2})/gi;

/** Characters that no link contains, not even a damaged one. */
const DELIMITER = /["'<>`\s{}\\^]/;

/** The same, except for line breaks and the characters that mail programs put around them. */
const END = /["'`<{}\\^]|(?<!\n[ \t>]*)(?:>|[ \t\v\f\u00A0](?![ \t]*\r?\n))/;

/**
 * Finds the SmartPass links in a text, HTML, or a mail's source, and restores each to what it was
 * before mail tools escaped, encoded, broke or wrapped it. Takes any text and never throws.
 * Searches only the first two million characters. Returns each link once, in the order of the text.
 */
export function findLinks(text: string): FoundLink[] {
  const links = new Map<string, FoundLink & { isWhole: boolean }>();
  for (const source of sourcesOf(text.slice(0, MOST_TEXT))) {
    for (const { link, isWhole, changes } of linksIn(source, 0)) {
      const known = links.get(link);
      if (known) {
        const isPlain = [known.changes, changes].some((each) => standingOf(each) === 'whole');
        const all = together(known.changes, changes);
        known.times += 1;
        known.changes = isPlain ? together([], asInHtml(all)) : all;
      } else if (links.size < MOST_LINKS) {
        links.set(link, { link, isWhole, changes: together([], changes), times: 1 });
      }
    }
  }
  const found = [...links.values()];
  const whole = found.filter(({ isWhole }) => isWhole);
  // What looks like a cut-off link beside a whole one is usually a piece of the whole one.
  return (whole.length > 0 ? whole : found).map(({ link, changes, times }) => ({
    link,
    changes,
    times,
  }));
}

function sourcesOf(text: string): LinkSource[] {
  return transferSources(text).map(undoNotation);
}

function transferSources(text: string): LinkSource[] {
  const mail = readMail(text);
  if (mail) return mail;
  if (!mayBeQuotedPrintable(text)) return [{ text, changes: [] }];
  return [
    { text: decodeQuotedPrintable(text), changes: [{ kind: 'mail' }] },
    { text, changes: [] },
  ];
}

interface Found {
  link: string;
  isWhole: boolean;
  changes: LinkChange[];
}

function linksIn({ text, changes: before }: LinkSource, depth: number): Found[] {
  const starts = readStarts(text);
  const found: Found[] = [];
  const inHtml = HTML_TAG.test(text);
  let places = 0;
  for (const [index, start] of starts.entries()) {
    const piece = pieceFrom(text, starts, index);
    if (!mayBeLink(piece)) continue;
    places += 1;
    if (places > MOST_PLACES) break;
    const mended = mendLink(piece, surroundings(text, start, piece, inHtml));
    if (!mended) continue;
    const { link, isWhole } = mended.read;
    const around = changesAround(start, mended.wasEncoded);
    found.push({ link, isWhole, changes: [...before, ...mended.changes, ...around] });
  }
  if (depth === MOST_PACKINGS) return found;
  for (const { at, text: unpacked } of packedLinks(text).slice(0, MOST_PLACES)) {
    const around = starts.findLast((start) => start.at <= at);
    const isInside = around && !DELIMITER.test(text.slice(around.at, at));
    const vias = isInside ? [...around.vias, hostAt(text, around.at)] : [''];
    const changes = [...before, ...vias.map(redirect)];
    found.push(...linksIn({ text: unpacked, changes }, depth + 1));
  }
  return found;
}

/** Whether a text is HTML, where `&amp;` stands for `&`. */
const HTML_TAG = /<\/?[a-z][^<>]*>/i;

/** A place where a link may begin. */
interface Start {
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

function readStarts(text: string): Start[] {
  const starts: Start[] = [];
  for (const { 0: scheme, index: at } of text.matchAll(SCHEME)) {
    const level = levelOf(scheme);
    const lead = leadBefore(text, at);
    const last = starts.at(-1);
    const isInside = lead === '' && last && !DELIMITER.test(text.slice(last.at, at));
    const outer = isInside ? outerOf(text, starts, level) : undefined;
    starts.push({
      at,
      level,
      lead,
      vias: outer ? [...outer.vias, hostAt(text, outer.at)].slice(0, MOST_WRAPPERS) : [],
      // Proofpoint's third format marks where the link inside it ends.
      isUnencoded: outer !== undefined && level === 0 && !text.slice(outer.at, at).endsWith('__'),
    });
  }
  return starts;
}

/** The link that one at the end of `starts` stands in: one that is encoded less often. */
function outerOf(text: string, starts: readonly Start[], level: number): Start | undefined {
  const last = starts.at(-1);
  if (!last) return undefined;
  if (last.level < level) return last;
  // What stands behind a SmartPass link, as in a chat's `<link|link>`, is not inside it.
  if (level === 0)
    return /^https?:\/\/[^/?#]*\/c\//i.test(text.slice(last.at, last.at + 300)) ? undefined : last;
  const outer = starts.slice(-NEAR).findLast((start) => start.level < level);
  return outer && !DELIMITER.test(text.slice(outer.at, last.at)) ? outer : undefined;
}

/** Schemes, slashes and a dashboard's address: what editors put in front of a link they mistake. */
const LEAD =
  /^(?:(?:https?:\/{0,2}|mailto:|tel:|sms:)+\/*|\/+|https?:\/\/dashboard(?:-\d+)?\.moengage\.com\/+)$/i;

function leadBefore(text: string, at: number): string {
  const before = text.slice(Math.max(0, at - LONGEST_LEAD), at);
  const lead = /[^"'<>`\s{}\\^]*$/.exec(before)?.[0] ?? '';
  if (!LEAD.test(lead)) return '';
  // In running text, slashes begin a comment or separate two links.
  const isQuoted = /["']$|^$/.test(before.slice(0, before.length - lead.length));
  return isQuoted || !lead.startsWith('/') ? lead : '';
}

/** `https://dashboard-01.moengage.com/`, and some more. */
const LONGEST_LEAD = 100;

function changesAround({ vias, lead, isUnencoded }: Start, wasEncoded: boolean): LinkChange[] {
  return [
    ...(lead === '' ? [] : [{ kind: 'before', text: lead } as const]),
    ...vias.map(redirect),
    ...(isUnencoded && !wasEncoded ? [{ kind: 'unencoded' } as const] : []),
  ];
}

/** DNS names have up to 253 characters. */
const LONGEST_HOST = 300;

function hostAt(text: string, at: number): string {
  let start = text.slice(at, at + LONGEST_HOST);
  for (let round = 0; round < MOST_ROUNDS && /^https?%/i.test(start); round += 1) {
    start = decodePercentOnce(start);
  }
  return /^https?:\/\/([^/?#\s]+)/i.exec(start)?.[1] ?? '';
}

function redirect(via: string): LinkChange {
  return { kind: 'redirect', ...(via !== '' && { via }) };
}

/** The text from a start to the first character that certainly ends its link. */
function pieceFrom(text: string, starts: readonly Start[], index: number): string {
  const { at, level } = starts[index] ?? { at: 0, level: 0 };
  // A link of another encoding level may be inside this one, for example as a UTM parameter. One of
  // the same level may not.
  const next = starts.slice(index + 1, index + NEAR).find((start) => start.level <= level);
  const window = text.slice(at, Math.min(next?.at ?? text.length, at + LONGEST_LINK));
  const end = window.search(END);
  return end === -1 ? window : window.slice(0, end);
}

function surroundings(text: string, start: Start, piece: string, isHtml: boolean): Surroundings {
  const { at, vias } = start;
  const before = text.slice(Math.max(0, at - LONGEST_LINE), at);
  const after = text[at + piece.length] ?? '';
  return {
    inRedirect: vias.length > 0,
    isDelimited: /["']/.test(after) || isAlone(text, start, piece),
    inHtml: isHtml || /["']/.test(after),
    column: before.length - (before.lastIndexOf('\n') + 1),
  };
}

/** How often a scheme's separators are percent-encoded. */
function levelOf(scheme: string): number {
  const [longest = ''] = (scheme.match(/%(?:25)*/g) ?? []).toSorted((a, b) => b.length - a.length);
  return longest === '' ? 0 : (longest.length + 1) / 2;
}

/** Characters that are enough for a project's URL with every separator encoded five times. */
const START = 600;

/** A cheap test before the real work: whether the piece starts like a project's URL with data. */
function mayBeLink(piece: string): boolean {
  const joined = piece.slice(0, START).replaceAll(/[\s>]+/g, '');
  let start = decodeEntities(dropInvisible(joined));
  for (let round = 0; round < MOST_ROUNDS && start.includes('%'); round += 1) {
    start = decodeEntities(dropInvisible(decodePercentOnce(start)));
  }
  return /^https?:\/\/[a-z0-9.-]+\/c\/[\w-]+\/?\?/i.test(start) && /[?&]data=/.test(start);
}

/** Whether a link is all of a text, but for what was put in front of it. */
function isAlone(text: string, { at, lead }: Start, piece: string): boolean {
  return text.slice(at).trim() === piece.trim() && text.slice(0, at).trim() === lead;
}

function together(known: readonly LinkChange[], more: readonly LinkChange[]): LinkChange[] {
  const byWords = new Map([...known, ...more].map((change) => [JSON.stringify(change), change]));
  return [...byWords.values()];
}

/** Beside a whole copy of a link, one with `&amp;` comes out of its HTML. */
function asInHtml(changes: readonly LinkChange[]): LinkChange[] {
  return changes.map((change) => (change.kind === 'entities' ? { kind: 'entities' } : change));
}
