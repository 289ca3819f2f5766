import { readMailIn } from './mail-parts';
import { undoNotation } from './notation';
import { mendLink, MOST_ROUNDS, type Surroundings } from './mend-link';
import { decodeQuotedPrintable, mayBeQuotedPrintable } from './quoted-printable';
import { standingOf } from './standing';
import { changesAround, DELIMITER, hostAt, NEAR, readStarts, redirect, type Start } from './starts';
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

/**
 * Characters that no link contains, except for line breaks and the characters that mail programs
 * put around them.
 */
const END = /["'`<{}\\^]|(?<!\n[ \t>]*)(?:>|[ \t\v\f\u00A0](?![ \t]*\r?\n))/;

/**
 * Finds the SmartPass links in a text, HTML, or a mail's source, and restores each to what it was
 * before mail tools escaped, encoded, broke or wrapped it. Takes any text and never throws.
 * Searches only the first two million characters. Returns each link once, in the order of the text.
 */
export function findLinks(text: string): FoundLink[] {
  const searched = text.slice(0, MOST_TEXT);
  const found = collect(sourcesOf(searched));
  const whole = found.filter(({ isWhole }) => isWhole);
  const rest = whole.length === 0 ? collect(lastResort(searched)) : [];
  // What looks like a cut-off link beside a whole one is usually a piece of the whole one.
  const best = [whole, rest.filter(({ isWhole }) => isWhole)].find((each) => each.length > 0);
  return (best ?? found).map(({ link, changes, times }) => ({ link, changes, times }));
}

/** The links of all sources, each once. */
function collect(sources: readonly LinkSource[]): (FoundLink & { isWhole: boolean })[] {
  const links = new Map<string, FoundLink & { isWhole: boolean }>();
  for (const source of sources) {
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
  return [...links.values()];
}

/** Quoted-printable among other text, where nothing whole was found without decoding it. */
function lastResort(text: string): LinkSource[] {
  if (!/=3D/i.test(text)) return [];
  return [undoNotation({ text: decodeQuotedPrintable(text), changes: [{ kind: 'mail' }] })];
}

function sourcesOf(text: string): LinkSource[] {
  return transferSources(text).map(undoNotation);
}

function transferSources(text: string): LinkSource[] {
  const mail = readMailIn(text);
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
    const around = [
      ...changesAround(start, mended.wasEncoded),
      ...gluedTo(text.slice(start.at + piece.length, start.at + piece.length + 300), piece),
    ];
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

/** Another link right behind the signature becomes part of it. */
function gluedTo(rest: string, piece: string): LinkChange[] {
  const glued = /[?&;](?:sig|iv)=[\da-f]+$/i.test(piece)
    ? /^https?:\/\/[^/\s"'<>]*/i.exec(rest)
    : null;
  return glued ? [{ kind: 'behind', text: glued[0].slice(0, LONGEST_SHOWN) }] : [];
}

/** Longer texts are cut in what is told. */
const LONGEST_SHOWN = 80;

/** Whether a text is HTML, where `&amp;` stands for `&`. */
const HTML_TAG = /<\/?[a-z][^<>]*>/i;

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
