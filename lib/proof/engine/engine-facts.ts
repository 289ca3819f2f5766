import { hashFacts } from './hash-facts';
import { readDelimited } from './delimiters';
import { HASH_KEY, HASH_TEXT } from './probes';
import type { EngineFacts, MissingReading, Rendered } from './types';

/** What each probe printed, by its id; undefined for a probe that was not rendered. */
type Printed = (id: string) => string | undefined;

/** Derives the engine's behaviour from the answers to the probes. */
export async function engineFacts(answers: ReadonlyMap<string, Rendered>): Promise<EngineFacts> {
  const printed: Printed = (id) => {
    const answer = answers.get(id);
    return answer && 'html' in answer ? readDelimited(answer.html, id) : undefined;
  };
  const hash = printed('hash');
  return {
    hash: hash ? await hashFacts(hash, HASH_TEXT, HASH_KEY) : 'failed',
    base64: {
      padding: PADDINGS[printed('padding') ?? ''] ?? 'failed',
      alphabet: ALPHABETS[printed('alphabet') ?? ''] ?? 'failed',
      accents: accentsOf(printed('accents')),
    },
    absent: missingOf(printed('absent')),
    nullValue: missingOf(printed('null')),
    blockSet: printed('block-set') === 'kept',
  };
}

const PADDINGS: Partial<Record<string, 'padded' | 'unpadded'>> = {
  'YQ==': 'padded',
  YQ: 'unpadded',
};

const ALPHABETS: Partial<Record<string, 'standard' | 'url-safe'>> = {
  'fn5+Pz8/': 'standard',
  'fn5-Pz8_': 'url-safe',
};

function accentsOf(printed: string | undefined): EngineFacts['base64']['accents'] {
  if (!printed) return 'failed';
  const bare = printed.replace(/=+$/, '');
  if (bare === 'w6k') return 'utf-8';
  return bare === '6Q' ? 'latin-1' : 'other';
}

const MISSING: readonly MissingReading[] = ['undefined', 'null', 'empty', 'text'];

function missingOf(printed: string | undefined): MissingReading | 'failed' {
  return MISSING.find((each) => each === printed) ?? 'failed';
}
