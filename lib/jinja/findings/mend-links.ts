import { applyEdits, composed, type Edit, movedBy, type Range } from '../../text/edits';
import type { Finding, Fix } from '../types';
import type { Found } from './rule';
import { textBeforeLinks } from './rules/text-before-link';
import { textBehindLinks } from './rules/text-behind-link';
import { linkNames } from './source/link-uses';
import { readSource, type Source } from './source/read-source';

/** A longer fix, such as a new block, mends no single tag. */
const LONGEST_FIX = 2000;
/** Characters around a fix in which its address begins and ends. */
const REACH = 1000;

/**
 * Completes the fixes after which a tag prints a link: text around the link that then breaks it goes
 * with the same fix. Otherwise, `http://%7B%7BlongURL%7D%7D` would become `http://{{longURL}}`.
 */
export function withLinksMended(source: Source, findings: readonly Finding[]): Finding[] {
  const names = linkNames(source);
  const word = new RegExp(String.raw`\b(?:${[...names].join('|')}|passlink_\w+)\b`, 'i');
  return findings.map((finding) => {
    const { fix } = finding;
    return fix ? { ...finding, fix: mended(source.template, fix, names, word) } : finding;
  });
}

function mended(template: string, fix: Fix, names: ReadonlySet<string>, word: RegExp): Fix {
  const [first] = fix.edits;
  const last = fix.edits.at(-1);
  if (!first || !last || last.range.to - first.range.from > LONGEST_FIX) return fix;
  const window = windowAround(template, { from: first.range.from, to: last.range.to });
  const text = applyEdits(template, fix.edits, window);
  if (!word.test(text)) return fix;
  const inside = fix.edits.map((edit) => shifted(edit, -window.from));
  const known = new Set(
    findingsIn(template.slice(window.from, window.to), names).map(({ message, range }) =>
      keyOf(message, movedBy(inside, range.from)),
    ),
  );
  const more = findingsIn(text, names)
    .filter(({ message, range }) => !known.has(keyOf(message, range.from)))
    .flatMap((found) => found.fix?.edits ?? [])
    .toSorted((one, other) => other.range.from - one.range.from);
  const edits = more.reduce<Edit[]>(
    (all, edit) => composed(all, shifted(edit, window.from)),
    fix.edits,
  );
  return { ...fix, edits };
}

function findingsIn(text: string, names: ReadonlySet<string>): Found[] {
  const source = readSource(text, {});
  return [...textBeforeLinks(source, names), ...textBehindLinks(source, names)];
}

/** The element's tag around a place, or some characters of running text. */
function windowAround(template: string, { from, to }: Range): Range {
  const opening = template.lastIndexOf('<', from);
  const closing = template.indexOf('>', to);
  return {
    from: opening >= 0 && from - opening <= REACH ? opening : Math.max(0, from - REACH),
    to: closing >= 0 && closing - to <= REACH ? closing + 1 : Math.min(template.length, to + REACH),
  };
}

function shifted({ range: { from, to }, text }: Edit, by: number): Edit {
  return { range: { from: from + by, to: to + by }, text };
}

function keyOf(message: string, from: number): string {
  return `${from} ${message}`;
}
