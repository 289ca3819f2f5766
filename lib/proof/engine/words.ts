import type { SnippetStyle } from '../../snippet/types';
import { hashWords } from './style-proof';
import type { EngineFacts, EngineProof } from './types';
import { verdictOf } from './verdict';

/** The styles' names on screen. */
export const STYLE_NAMES: Record<SnippetStyle, string> = {
  quoted: 'E-mail',
  quoteless: 'E-mail, in editors that rewrite quotes',
  inline: 'Push, SMS and content blocks',
};

/** "Proven on data center 03, 22 Nov", with the year if it is not the current one. */
export function proofSummary(proof: EngineProof, now: number, locale?: string): string {
  const isThisYear = new Date(proof.at).getFullYear() === new Date(now).getFullYear();
  const day = new Intl.DateTimeFormat(locale, {
    day: 'numeric',
    month: 'short',
    ...(!isThisYear && { year: 'numeric' }),
  }).format(proof.at);
  const said = { all: 'Proven', some: 'Partly proven', none: 'Not right' }[verdictOf(proof)];
  return `${said} on data center ${proof.dataCenter}, ${day}`;
}

/** The engine's behaviour, one line for each fact. */
export function engineLines({ hash, base64, absent, nullValue, blockSet }: EngineFacts): string[] {
  return [
    hash === 'failed'
      ? 'convertToSHA256: MoEngage could not render it.'
      : `convertToSHA256 is ${hashWords(hash)}.`,
    `base64encode ${BASE64[base64.padding]}, ${ALPHABETS[base64.alphabet]}; letters with accents ${ACCENTS[base64.accents]}.`,
    `An attribute that nobody has ${MISSING[absent]}; one that is null ${MISSING[nullValue]}.`,
    blockSet ? 'Block sets work.' : 'Block sets do not work.',
  ];
}

const BASE64 = {
  padded: 'fills up with “=”',
  unpadded: 'does not fill up with “=”',
  failed: 'could not be told',
} as const;

const ALPHABETS = {
  standard: 'has “+” and “/”',
  'url-safe': 'has “-” and “_”',
  failed: 'alphabet unknown',
} as const;

const ACCENTS = {
  'utf-8': 'are UTF-8',
  'latin-1': 'are Latin-1, so names with accents come out wrong',
  other: 'come out in a way that Passlink does not know',
  failed: 'could not be rendered',
} as const;

const MISSING = {
  undefined: 'is undefined',
  null: 'is null',
  empty: 'is an empty text',
  text: 'is some text',
  failed: 'could not be told',
} as const;
