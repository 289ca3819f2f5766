import { type ReadLink, readLinkAt } from './read-link';
import type { LinkChange } from './types';
import { decodeEntities, decodePercentOnce, dropInvisible } from './unpack';

/** The most rounds of encoding undone. A link inside another link adds one round. */
export const MOST_ROUNDS = 5;

/** The most lines that one link may be broken over: a thousand characters at twenty a line. */
const MOST_LINES = 400;

/** What mail programs put around a line: blanks, and `>` before a quoted line. */
const MARGINS = /^[ \t>]+|[ \t]+$/g;

const SHORT_SIGNATURE = /[?&]sig=[\da-f]{40}$/i;

/** One of the lines that a link is broken over. */
interface Line {
  /** Without its margins. */
  text: string;
  /** Length of the line, with the characters before the link. */
  width: number;
}

interface Mended {
  read: ReadLink;
  changes: LinkChange[];
  /** Whether its separators were percent-encoded. */
  wasEncoded: boolean;
}

/** What is around a text. */
export interface Surroundings {
  /** Inside another link. */
  inRedirect: boolean;
  /** Between quotes, or with nothing around it. Then a full stop at the end belongs to the link. */
  isDelimited: boolean;
  /** In HTML, where an `&` is written `&amp;`. */
  inHtml: boolean;
  /** Characters before it on its line. */
  column: number;
}

/**
 * Reads the link that a text starts with, however it has been changed.
 * @param text up to the first character that certainly ends the link; it may contain line breaks.
 */
export function mendLink(text: string, around: Surroundings): Mended | undefined {
  const lines = text.split(/\r?\n/, MOST_LINES).map((line, index) => ({
    text: line.replaceAll(MARGINS, ''),
    width: line.length + (index === 0 ? around.column : 0),
  }));
  const first = lines[0]?.text ?? '';
  let joined = '';
  for (const [index, line] of lines.entries()) {
    joined += line.text;
    const mended = undoRounds(joined, around);
    if (!mended?.read.isWhole) continue;
    return withMoreLines(mended, lines, index, around);
  }
  // The link is cut off: take what is on its first line, or on all lines if it breaks before its
  // data.
  return undoRounds(first, around) ?? undoRounds(joined, around);
}

/** Adds lines while they belong to the link: the rest of its signature, or its UTM parameters. */
function withMoreLines(
  mended: Mended,
  lines: readonly Line[],
  last: number,
  around: Surroundings,
): Mended {
  let best = mended;
  let joined = lines
    .slice(0, last + 1)
    .map(({ text }) => text)
    .join('');
  let at = last;
  for (let next = at + 1; next < lines.length; next += 1) {
    joined += lines[next]?.text ?? '';
    const longer = undoRounds(joined, around);
    // Forty digits may be the start of a signature of sixty-four that ends some lines further down.
    if (!longer?.read.isWhole && SHORT_SIGNATURE.test(best.read.link)) continue;
    const isMore = longer?.read.isWhole && longer.read.link.length > best.read.link.length;
    if (!isMore || !goesOn(best, longer, lines, next)) break;
    best = longer;
    at = next;
  }
  return at === 0 ? best : { ...best, changes: [...best.changes, { kind: 'line-breaks' }] };
}

/** Whether a line belongs to the link above it, though that link is whole without it. */
function goesOn({ read }: Mended, longer: Mended, lines: readonly Line[], next: number): boolean {
  // Forty digits are a whole signature, but may also be the start of one of sixty-four.
  if (SHORT_SIGNATURE.test(read.link) && !longer.read.link.startsWith(`${read.link}&`)) {
    return true;
  }
  if (/^(?:&|%(?:25)*26)/.test(lines[next]?.text ?? '')) return true;
  // A parameter's name at the end of a line needs its value from the next one.
  if (/(?:&|%(?:25)*26)\w*$/.test(lines[next - 1]?.text ?? '')) return true;
  // In a text broken at a fixed width, a line that continues is as long as the one before.
  return next >= 2 && lines[next - 2]?.width === lines[next - 1]?.width;
}

/** A text on the way back to its original form. */
interface Undone {
  text: string;
  /** `notation`: escaped once, and in HTML, as HTML wants it. */
  entities: 'none' | 'notation' | 'bare';
  hadInvisible: boolean;
}

/** Undoes escapes and rounds of percent-encoding until the link's own separators appear. */
function undoRounds(text: string, around: Surroundings): Mended | undefined {
  const written: Undone = { text, entities: 'none', hadInvisible: false };
  let whole = undoEscapes(written, around.inHtml);
  // A link inside another one ends where the outer link's next parameter begins, escaped or not.
  let inner: Undone = written;
  let partial: Mended | undefined;
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    for (const undone of round === 0 ? [whole] : [inner, whole]) {
      const read = readLinkAt(undone.text, around);
      const wasEncoded = round > 0;
      const isPercent = wasEncoded && !around.inRedirect;
      const mended = read && { read, changes: changesOf(read, undone, isPercent), wasEncoded };
      if (read?.isWhole) return mended;
      partial ??= mended;
    }
    if (!whole.text.includes('%')) break;
    inner = undoEscapes({ ...inner, text: decodeRound(upToAmpersand(inner.text)) }, false);
    whole = undoEscapes({ ...whole, text: decodeRound(whole.text) }, false);
  }
  return partial;
}

/** A link has no spaces; one that was encoded stays encoded. */
function decodeRound(text: string): string {
  return decodePercentOnce(text).replaceAll(' ', '%20');
}

function undoEscapes({ text, entities, hadInvisible }: Undone, inHtml: boolean): Undone {
  const visible = dropInvisible(text);
  const decoded = decodeEntities(visible);
  const isOnce = inHtml && decodeEntities(visible, 1) === decoded;
  const now = decoded === visible ? 'none' : isOnce ? 'notation' : 'bare';
  return {
    text: decoded,
    entities: now === 'none' || entities === 'bare' ? entities : now,
    hadInvisible: hadInvisible || visible !== text,
  };
}

function upToAmpersand(text: string): string {
  return text.slice(0, text.search(/&|$/));
}

function changesOf(
  { changes }: ReadLink,
  { entities, hadInvisible }: Undone,
  wasEncoded: boolean,
): LinkChange[] {
  return [
    ...(hadInvisible ? [{ kind: 'invisible' } as const] : []),
    ...(entities === 'notation' ? [{ kind: 'entities' } as const] : []),
    ...(entities === 'bare' ? [{ kind: 'entities', bare: true } as const] : []),
    ...(wasEncoded ? [{ kind: 'percent' } as const] : []),
    ...changes,
  ];
}
