import type { Range } from '../text/edits';
import type { Excerpt } from './types';

const MASK = '••••••';
/** Characters of a line that fit a popup 400 px wide and let the author recognize it. */
const AROUND = 40;
/** A long place is shown by its beginning and its end. */
const MARKED = 160;

/** The key of an author's own recipe, which belongs to no project that we know of. */
const RECIPE_KEY = /convertToSHA256\s*\(\s*("|'|&quot;|&#39;)([^]+?)\1/dg;

/** PassKit's secrets are 22 letters and digits; encryption keys are 64 hexadecimal digits. */
const LIKE_A_SECRET =
  /(?<![A-Za-z0-9])(?=[A-Za-z]*\d)(?=\d*[A-Za-z])[A-Za-z0-9]{20,}(?![A-Za-z0-9])/g;

/** What could be a secret in a template, for when the vault is locked and nobody can compare. */
export function likeSecrets(template: string): string[] {
  return [...new Set(template.match(LIKE_A_SECRET))];
}

interface Hidden extends Range {
  /** What is shown instead. */
  as: string;
}

/** A stretch of the template that is never shown, and the text shown instead. */
export type HiddenRange = Readonly<Hidden>;

/** Where secrets stand in a template, in order and apart from each other. */
export function hiddenIn(
  template: string,
  secrets: readonly string[],
  blocks: readonly (Range & { variable: string })[],
): HiddenRange[] {
  // A block holds its secret in pieces, as its style needs it: it is hidden whole.
  const found: Hidden[] = blocks.map(({ from, to, variable }) => ({
    from,
    to,
    as: `{# Passlink ${variable} … #}`,
  }));
  for (const secret of secrets.flatMap(spellings)) {
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

/** A text of ours without the secrets, should one have slipped in. */
export function masked(text: string, secrets: readonly string[]): string {
  return secrets.flatMap(spellings).reduce((shown, each) => shown.replaceAll(each, MASK), text);
}

/** The place, and what stands around it on its line; white space collapsed. */
export function excerptOf(template: string, range: Range, hidden: readonly HiddenRange[]): Excerpt {
  // A range inside a hidden stretch grows to all of it, so its position says nothing.
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

/** From 1. */
export function lineOf(template: string, place: number): number {
  let line = 1;
  for (let at = template.indexOf('\n'); at >= 0 && at < place; at = template.indexOf('\n', at + 1))
    line += 1;
  return line;
}

/** What a range covers; a hidden stretch that it touches is never shown in part. */
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

/** A secret as it may stand in a template: plain, in HTML, in an address. */
function spellings(secret: string): string[] {
  if (secret.trim() === '') return [];
  const html = secret.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  const all = [secret, html, html.replaceAll('"', '&quot;').replaceAll("'", '&#39;')];
  return [...new Set([...all, encodeURIComponent(secret)])];
}

/** Cut between characters, never inside one that takes two code units. */
function startOf(text: string, length: number): string {
  return text.slice(0, length).replace(/[\uD800-\uDBFF]$/, '');
}

function endOf(text: string, length: number): string {
  return text.slice(-length).replace(/^[\uDC00-\uDFFF]/, '');
}
