import { piecesOf, type Piece } from './markup-pieces';

/** One thing that an editor does to a text, in the author's own code, shortened. */
export interface Rewrite {
  /** What the author has written; undefined for something that the editor adds. */
  was?: string;
  /** What stands in its place; undefined if nothing does. */
  becomes?: string;
}

/** Characters of a piece that are shown. */
const SHOWN = 60;

/**
 * The most differences that are told apart; with more, two texts count as different altogether. Time
 * and memory grow with the square of this number.
 */
const MOST_DIFFERENT = 1500;

/** Elements that browsers add for the structure alone, and which nobody sees. */
const STRUCTURE = new Set(['html', 'head', 'body', 'tbody', 'colgroup'].map((name) => `<${name}>`));

/**
 * Lists what an editor drops from a text, changes in it, or visibly adds to it, in the text's order.
 * White space, quotes around values, capitals in names, closing tags that were left out, attributes
 * of the editor's own, and characters written as entities do not count, except in Jinja's tags.
 * @param text HTML, as its author wrote it
 * @param saved the same, as an editor saves it
 * @returns empty if all of it is still there.
 */
export function lostMarkup(text: string, saved: string): Rewrite[] {
  const before = piecesOf(text);
  const after = piecesOf(saved);
  const matches = alignedPairs(
    before.map(({ name }) => name),
    after.map(({ name }) => name),
  );
  if (!matches) return [{ was: shorten(before[0]?.shown ?? text) }];
  const rewrites: Rewrite[] = [];
  let [left, right] = [0, 0];
  for (const [at, where] of [...matches, [before.length, after.length] as const]) {
    rewrites.push(...differences(before.slice(left, at), after.slice(right, where)));
    const [own, made] = [before[at], after[where]];
    if (own && made) rewrites.push(...attributesLost(own, made));
    [left, right] = [at + 1, where + 1];
  }
  return rewrites;
}

/** So many rewrites are named; the others are counted. */
const NAMED = 3;

/**
 * Says what an editor does to a text, after “it”: drops “<o:p>”, makes “two” of “one”, and 2 more.
 * @returns undefined if it does nothing.
 */
export function rewriteWords(rewrites: readonly Rewrite[]): string | undefined {
  if (rewrites.length === 0) return undefined;
  const named = rewrites.slice(0, NAMED).map(({ was, becomes }) => {
    if (was === undefined) return `adds “${becomes}”`;
    return becomes === undefined ? `drops “${was}”` : `makes “${becomes}” of “${was}”`;
  });
  const more = rewrites.length - named.length;
  return [...named, ...(more > 0 ? [`and ${more} more`] : [])].join(', ');
}

/** Compares the pieces between two matches: what was there, and what is there now. */
function differences(was: readonly Piece[], now: readonly Piece[]): Rewrite[] {
  const added = now.filter(({ name }) => !name.startsWith('</') && !STRUCTURE.has(name));
  return Array.from({ length: Math.max(was.length, added.length) }, (_, at) => {
    const [own, made] = [was[at], added[at]];
    return {
      ...(own && { was: shorten(own.shown) }),
      ...(made && { becomes: shorten(made.shown) }),
    };
  });
}

/** Attributes of a tag that the same tag no longer has, each as often as it was written. */
function attributesLost(own: Piece, made: Piece): Rewrite[] {
  const left = made.attributes.map(({ meaning }) => meaning);
  return own.attributes.flatMap(({ meaning, shown }) => {
    const at = left.indexOf(meaning);
    if (at >= 0) {
      left.splice(at, 1);
      return [];
    }
    const [name = ''] = meaning.split('=');
    const changed = made.attributes.find((each) => each.meaning.startsWith(`${name}=`));
    return [{ was: shorten(shown), ...(changed && { becomes: shorten(changed.shown) }) }];
  });
}

/** The start of a piece, without what could be a secret: a long word in quotes in a tag of Jinja's. */
function shorten(piece: string): string {
  const shown = piece.replaceAll(/(['"])[^\s'"<>]{16,}\1(?=[^{]*[%}]\})/g, '$1…$1');
  return shown.length > SHOWN ? `${shown.slice(0, SHOWN)}…` : shown;
}

/**
 * The longest sequence that two lists share, as pairs of positions (Myers, An O(ND) Difference
 * Algorithm).
 * @returns undefined if the lists have too little in common.
 */
function alignedPairs(
  one: readonly string[],
  other: readonly string[],
): (readonly [number, number])[] | undefined {
  const most = Math.min(one.length + other.length, MOST_DIFFERENT);
  /** How far each diagonal reaches, after each number of differences. */
  const trace: Int32Array[] = [];
  const reached = new Int32Array(2 * most + 3);
  for (let different = 0; different <= most; different += 1) {
    trace.push(reached.slice(most + 1 - different - 1, most + 1 + different + 2));
    for (let diagonal = -different; diagonal <= different; diagonal += 2) {
      const at = most + 1 + diagonal;
      const [down, across] = [reached[at + 1] ?? 0, (reached[at - 1] ?? 0) + 1];
      const isDown = diagonal === -different || (diagonal !== different && across <= down);
      let x = isDown ? down : across;
      while (x < one.length && x - diagonal < other.length && one[x] === other[x - diagonal])
        x += 1;
      reached[at] = x;
      if (x >= one.length && x - diagonal >= other.length) return pairsFrom(trace, one, other);
    }
  }
  return undefined;
}

/** Walks back through the differences; the stretches between them are what both lists share. */
function pairsFrom(
  trace: readonly Int32Array[],
  { length }: readonly string[],
  { length: otherLength }: readonly string[],
): (readonly [number, number])[] {
  const pairs: (readonly [number, number])[] = [];
  let [x, y] = [length, otherLength];
  for (let different = trace.length - 1; different >= 0; different -= 1) {
    const reached = trace[different] ?? new Int32Array();
    const diagonal = x - y;
    const at = different + 1 + diagonal;
    const [down, across] = [reached[at + 1] ?? 0, (reached[at - 1] ?? 0) + 1];
    const isDown = diagonal === -different || (diagonal !== different && across <= down);
    const fromX = different === 0 ? 0 : isDown ? down : across - 1;
    const fromY = different === 0 ? 0 : fromX - (isDown ? diagonal + 1 : diagonal - 1);
    const startX = different === 0 || isDown ? fromX : fromX + 1;
    while (x > startX) {
      x -= 1;
      y -= 1;
      pairs.push([x, y]);
    }
    [x, y] = [fromX, fromY];
  }
  return pairs.toReversed();
}
