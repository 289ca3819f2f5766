import { inspectAsGiven, type Payload } from '../../passkit';
import { hashFacts } from './hash-facts';
import { readDelimited } from './delimiters';
import type { HashFacts, Rendered, StyleProof } from './types';

/** What a rendered link has to be. */
export interface Expected {
  url: string;
  /** The secret that the snippet was made with. */
  secret: string;
  payload: Payload;
  utm: Record<string, string>;
}

/** Compares the link that MoEngage rendered with what PassKit accepts. @param id the document's. */
export async function styleProof(
  id: string,
  answer: Rendered | undefined,
  expected: Expected,
): Promise<StyleProof> {
  if (!answer) return { status: 'failed', what: 'MoEngage was not asked.' };
  if ('failed' in answer) return { status: 'failed', what: answer.failed };
  const link = readDelimited(answer.html, id);
  if (link === undefined) return differs('MoEngage took the marks around the link away.');
  if (link === '') return differs('The link came out empty.');
  const report = await inspectAsGiven(link, { secret: expected.secret });
  if (report.url !== expected.url || !report.payload) {
    return differs(`What came out is no link of this project: ${excerpt(link)}`);
  }
  const fields = differingFields(report.payload, expected.payload);
  if (fields.length > 0) return differs(`These fields came out differently: ${fields.join(', ')}.`);
  if (report.signature !== 'valid') return differs(await signatureWords(link, expected.secret));
  if (report.digest !== 'SHA-256') return differs('The signature is not made with SHA-256.');
  const utm = differingFields(report.utm ?? {}, expected.utm);
  if (utm.length > 0) return differs(`UTM parameters came out differently: ${utm.join(', ')}.`);
  return { status: 'proven' };
}

const differs = (what: string): StyleProof => ({ status: 'differs', what });

/** Characters of an excerpt: enough to recognize the text, and quick to read. */
const EXCERPT = 80;
const excerpt = (text: string) => (text.length > EXCERPT ? `${text.slice(0, EXCERPT)}…` : text);

function differingFields(one: Payload, other: Payload): string[] {
  const names = new Set([...Object.keys(one), ...Object.keys(other)]);
  return [...names].filter((name) => one[name] !== other[name]);
}

/** Says which other reading of hash and key gives the signature, if one does. */
async function signatureWords(link: string, secret: string): Promise<string> {
  const [, signed = '', sig = ''] = /^(.*?)&sig=([^&]*)/.exec(link) ?? [];
  const facts = await hashFacts(decoded(sig), signed, secret);
  return facts.reading === 'unknown'
    ? 'The signature is none that Passlink knows: PassKit will not take it.'
    : `The signature is ${hashWords(facts)}, where PassKit takes an HMAC in hexadecimal alone.`;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

const READINGS: Record<HashFacts['reading'], string> = {
  hmac: 'an HMAC-SHA-256',
  'salt-before': 'SHA-256 of the secret and the text, the secret before it',
  'salt-after': 'SHA-256 of the text and the secret, the secret behind it',
  swapped: 'an HMAC-SHA-256 with secret and text in each other’s place',
  plain: 'SHA-256 of the text without the secret',
  unknown: 'none that Passlink knows',
};

const SPELLINGS: Record<NonNullable<HashFacts['spelling']>, string> = {
  'lower-hex': '',
  'upper-hex': ', in upper case',
  base64: ', in base64',
  base64url: ', in URL-safe base64',
};

/** Puts a reading into the author's words. */
export function hashWords({ reading, spelling }: HashFacts): string {
  return READINGS[reading] + (spelling === undefined ? '' : SPELLINGS[spelling]);
}
