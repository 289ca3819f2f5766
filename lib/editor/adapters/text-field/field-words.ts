import { arabic } from './words/arabic';
import { french } from './words/french';
import { german } from './words/german';
import { hindi } from './words/hindi';
import { indonesian } from './words/indonesian';
import { japanese } from './words/japanese';
import type { FieldWords } from './words/language';
import { portuguese } from './words/portuguese';
import { spanish } from './words/spanish';
import { thai } from './words/thai';
import { vietnamese } from './words/vietnamese';

type Kind = Exclude<keyof FieldWords, 'letters'>;

const LANGUAGES: readonly FieldWords[] = [
  arabic,
  french,
  german,
  hindi,
  indonesian,
  japanese,
  portuguese,
  spanish,
  thai,
  vietnamese,
];

const LETTER = String.raw`[\p{L}\p{M}\p{N}]`;

/** Arabic's article with what may stand before it, or a preposition alone. */
const PREFIX = '(?:[وبكف]?ال|و?لل|[ولبكف])?';

const compiled = new Map<Kind, RegExp>();

/**
 * Whether a field's words name something of a kind, in any of the languages but English.
 * @param words as `plainWords` makes them.
 */
export function namesKind(kind: Kind, words: string): boolean {
  const known = compiled.get(kind);
  const pattern =
    known ?? new RegExp(LANGUAGES.flatMap((each) => patternsOf(each, kind)).join('|'), 'u');
  compiled.set(kind, pattern);
  return pattern.test(words);
}

function patternsOf(language: FieldWords, kind: Kind): string[] {
  const phrases = sameLetters(language[kind] ?? '')
    .split(',')
    .map((phrase) => phrase.trim())
    .filter((phrase) => phrase !== '');
  if (phrases.length === 0) return [];
  const any = `(?:${phrases.join('|')})`;
  if (language.letters === 'unspaced') return [any];
  const prefix = language.letters === 'arabic' ? PREFIX : '';
  return [`(?<!${LETTER})${prefix}${any}(?!${LETTER})`];
}

/** 'ctaDeepLink', 'cta_deep-link' and 'CTA deep link:' all become 'cta deep link'. */
export function plainWords(text: string): string {
  return sameLetters(text.replace(/([a-z\d])([A-Z])/g, '$1 $2').toLowerCase())
    .replaceAll(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim();
}

/** One way to write each letter: no full-width letters, and Arabic without vowels and variants. */
function sameLetters(text: string): string {
  return text
    .normalize('NFKC')
    .replaceAll(/[\u064B-\u065F\u0670\u0640]/g, '')
    .replaceAll(/[أإآٱ]/g, 'ا')
    .replaceAll('ة', 'ه')
    .replaceAll('ى', 'ي');
}
