import { readMail } from './mail-parts';
import { mendLink, MOST_ROUNDS, type Surroundings } from './mend-link';
import { decodeQuotedPrintable, mayBeQuotedPrintable } from './quoted-printable';
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
        known.times += 1;
        known.changes = together(known.changes, changes);
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
  let places = 0;
  for (const [index, start] of starts.entries()) {
    const piece = pieceFrom(text, starts, index);
    if (!mayBeLink(piece)) continue;
    places += 1;
    if (places > MOST_PLACES) break;
    const mended = mendLink(piece, surroundings(text, start, piece));
    if (!mended) continue;
    const { link, isWhole } = mended.read;
    const redirects = start.via === undefined ? [] : [redirect(start.via)];
    found.push({ link, isWhole, changes: [...before, ...mended.changes, ...redirects] });
  }
  if (depth === MOST_PACKINGS) return found;
  for (const { at, text: unpacked } of packedLinks(text).slice(0, MOST_PLACES)) {
    const around = starts.findLast((start) => start.at <= at);
    const isInside = around && !DELIMITER.test(text.slice(around.at, at));
    const changes = [...before, redirect(isInside ? (around.via ?? hostAt(text, around.at)) : '')];
    found.push(...linksIn({ text: unpacked, changes }, depth + 1));
  }
  return found;
}

/** A place where a link may begin. */
interface Start {
  at: number;
  /** How often its separators are percent-encoded. */
  level: number;
  /** The host of the outermost link around it, if it is inside another link. */
  via?: string;
}

function readStarts(text: string): Start[] {
  const starts: Start[] = [];
  for (const { 0: scheme, index: at } of text.matchAll(SCHEME)) {
    const last = starts.at(-1);
    const isInside = last && !DELIMITER.test(text.slice(last.at, at));
    const via = isInside ? (last.via ?? hostAt(text, last.at)) : undefined;
    starts.push({ at, level: levelOf(scheme), ...(via !== undefined && { via }) });
  }
  return starts;
}

/** DNS names have up to 253 characters. */
const LONGEST_HOST = 300;

function hostAt(text: string, at: number): string {
  const start = decodePercentOnce(text.slice(at, at + LONGEST_HOST));
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
  const next = starts.slice(index + 1, index + 20).find((start) => start.level <= level);
  const window = text.slice(at, Math.min(next?.at ?? text.length, at + LONGEST_LINK));
  const end = window.search(END);
  return end === -1 ? window : window.slice(0, end);
}

function surroundings(text: string, { at, via }: Start, piece: string): Surroundings {
  const before = text.slice(Math.max(0, at - LONGEST_LINE), at);
  const after = text[at + piece.length] ?? '';
  return {
    inRedirect: via !== undefined,
    isDelimited: /["']/.test(after) || text.trim() === piece.trim(),
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

function together(known: readonly LinkChange[], more: readonly LinkChange[]): LinkChange[] {
  const byWords = new Map([...known, ...more].map((change) => [JSON.stringify(change), change]));
  return [...byWords.values()];
}
