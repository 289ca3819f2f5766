import type { Range } from '../text/edits';
import { spellingsOf } from '../text/spellings';
import type { Excerpt } from './types';

const MASK = '••••••';
/**
 * Characters before and after a place: they fit a popup 400 px wide and let the author recognize
 * it.
 */
const AROUND = 40;
/**
 * The most characters of a place itself; of a longer one, only the beginning and the end are shown.
 */
const MARKED = 160;

/** The key in an author's own recipe. It belongs to no project that we know. */
const RECIPE_KEY = /convertToSHA256\s*\(\s*("|'|&quot;|&#39;)([^]+?)\1/dg;

/**
 * PassKit's secrets have 22 letters and digits, its encryption keys 64 hex digits. One secret in
 * fifty has no digit; two capitals in a row tell nearly all of these from words and names.
 */
const LIKE_A_SECRET = new RegExp(
  String.raw`(?<![A-Za-z0-9])(?:${[
    String.raw`(?=[A-Za-z]*\d)(?=\d*[A-Za-z])`,
    '(?=[A-Za-z]*[A-Z]{2})(?=[A-Z]*[a-z])',
  ].join('|')})[A-Za-z0-9]{20,}(?![A-Za-z0-9])`,
  'g',
);

/**
 * Texts in a template that may be secrets. Used while the vault is locked and nothing can be
 * compared.
 */
export function likeSecrets(template: string): string[] {
  return [...new Set(template.match(LIKE_A_SECRET))];
}

interface Hidden extends Range {
  /** The text shown instead. */
  as: string;
}

/** A range of the template that is never shown, and the text shown instead. */
export type HiddenRange = Readonly<Hidden>;

/** The ranges of secrets in a template, sorted and not overlapping. */
export function hiddenIn(
  template: string,
  secrets: readonly string[],
  blocks: readonly (Range & { variable: string })[],
): HiddenRange[] {
  // A block may hold its secret in pieces, depending on its style, so the whole block is hidden.
  const found: Hidden[] = blocks.map(({ from, to, variable }) => ({
    from,
    to,
    as: `{# Passlink ${variable} … #}`,
  }));
  for (const secret of secrets.flatMap(spellingsOf)) {
    for (let at = template.indexOf(secret); at >= 0; at = template.indexOf(secret, at + 1)) {
      found.push({ from: at, to: at + secret.length, as: MASK });
    }
  }
  for (const { indices } of template.matchAll(RECIPE_KEY)) {
    const key = indices?.[2];
    if (key) found.push({ from: key[0], to: key[1], as: MASK });
  }
  const sorted = found.toSorted((one, other) => one.from - other.from || other.to - one.to);
  const apart: Hidden[] = [];
  for (const each of sorted) {
    const last = apart.at(-1);
    if (last && each.from < last.to) last.to = Math.max(last.to, each.to);
    else apart.push(each);
  }
  return apart;
}

/** Hides secrets in one of our own messages, in case one contains any. */
export function masked(text: string, secrets: readonly string[]): string {
  return secrets.flatMap(spellingsOf).reduce((shown, each) => shown.replaceAll(each, MASK), text);
}

/** A place and the text around it on its line, with white space collapsed. */
export function excerptOf(template: string, range: Range, hidden: readonly HiddenRange[]): Excerpt {
  // A range that touches a hidden one grows to cover it, so that its position reveals nothing.
  const touched = hidden.filter((each) => each.to > range.from && each.from < range.to);
  const from = Math.min(range.from, ...touched.map((each) => each.from));
  const to = Math.max(range.to, ...touched.map((each) => each.to));
  const lineFrom = template.lastIndexOf('\n', from - 1) + 1;
  const lineEnd = template.indexOf('\n', to);
  const show = (part: Range) => withoutHidden(template, part, hidden).replaceAll(/\s+/g, ' ');
  const before = show({ from: lineFrom, to: from }).trimStart();
  const marked = show({ from, to });
  const after = show({ from: to, to: lineEnd < 0 ? template.length : lineEnd }).trimEnd();
  return {
    before: before.length > AROUND ? `…${endOf(before, AROUND)}` : before,
    marked:
      marked.length > MARKED
        ? `${startOf(marked, MARKED / 2)} … ${endOf(marked, MARKED / 2)}`
        : marked,
    after: after.length > AROUND ? `${startOf(after, AROUND)}…` : after,
  };
}

/** The line of a position, counted from 1. */
export function lineOf(template: string, place: number): number {
  let line = 1;
  for (let at = template.indexOf('\n'); at >= 0 && at < place; at = template.indexOf('\n', at + 1))
    line += 1;
  return line;
}

/** The text of a range. A hidden range that it touches is never shown in part. */
function withoutHidden(template: string, range: Range, hidden: readonly HiddenRange[]): string {
  let text = '';
  let from = range.from;
  for (const each of hidden) {
    if (each.to <= range.from || each.from >= range.to) continue;
    text += template.slice(from, Math.max(from, each.from)) + each.as;
    from = each.to;
  }
  return text + template.slice(from, Math.max(from, range.to));
}

/** The start of a text, never cut inside a character that takes two code units. */
function startOf(text: string, length: number): string {
  return text.slice(0, length).replace(/[\uD800-\uDBFF]$/, '');
}

function endOf(text: string, length: number): string {
  return text.slice(-length).replace(/^[\uDC00-\uDFFF]/, '');
}
