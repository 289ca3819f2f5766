import { describe, expect, it } from 'vitest';

import { adviceFor, type FailureKind } from '../../../../../lib/moengage/api';

const KINDS: FailureKind[] = [
  'wrong-key',
  'wrong-workspace',
  'wrong-data-center',
  'blocked',
  'suspended',
  'rate-limited',
  'too-large',
  'refused',
  'duplicate',
  'server',
  'offline',
  'unexpected',
];

describe('advice', () => {
  it('differs for each kind of failure', () => {
    const advice = KINDS.map((kind) => adviceFor({ kind, message: 'words' }));
    expect(new Set(advice.map(({ title }) => title)).size).toBe(KINDS.length);
    expect(new Set(advice.map(({ next }) => next)).size).toBe(KINDS.length);
  });

  it('passes on MoEngage’s reason for a refusal, as a sentence', () => {
    const failure = { kind: 'refused', attribute: 'actions', message: 'can not be empty' } as const;
    expect(adviceFor(failure).next).toMatch(/^It says about actions: can not be empty\. /);
    expect(adviceFor({ kind: 'refused', message: 'No.' }).next).toMatch(/^It says: No\. /);
  });

  it.each([
    [undefined, 'in a minute.'],
    [17_000, 'in 17 seconds.'],
    [400, 'in a second.'],
  ])('says how long to wait at a limit: %s', (retryAfterMs, words) => {
    const failure = { kind: 'rate-limited', message: 'x' } as const;
    const { next } = adviceFor({ ...failure, ...(retryAfterMs !== undefined && { retryAfterMs }) });
    expect(next).toMatch(new RegExp(`Try again ${words}$`));
  });
});
