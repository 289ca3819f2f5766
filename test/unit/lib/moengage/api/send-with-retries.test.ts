import { describe, expect, it } from 'vitest';

import {
  type Answer,
  type Failure,
  type Retry,
  sendEvent,
  sendWithRetries,
} from '../../../../../lib/moengage/api';
import type { NextAnswer } from '../../../../support/moengage';
import { anEvent, DATA, failureOf, startMoEngage } from './support';

const { moengage, reach } = startMoEngage();

/** Sends one event through the given first answers of MoEngage, without real waiting. */
async function sendThrough(...answers: NextAnswer[]) {
  const waits: number[] = [];
  const retries: Retry[] = [];
  const before = { received: moengage.received.length, accepted: moengage.accepted.length };
  moengage.answerNextWith(...answers);
  const answer = await sendWithRetries(
    () => sendEvent(DATA, anEvent(), reach),
    async (ms) => void waits.push(ms),
    (retry) => void retries.push(retry),
  );
  return {
    answer,
    waits,
    retries,
    sent: moengage.received.length - before.received,
    accepted: moengage.accepted.length - before.accepted,
  };
}

const refuseToWait = () => Promise.reject(new Error('stopped'));
const times = <T>(count: number, what: T): T[] => Array.from({ length: count }, () => what);

describe('sending with retries', () => {
  it('sends an event once if it is accepted at once', async () => {
    const { answer, sent, waits } = await sendThrough();
    expect([answer.ok, sent, waits]).toEqual([true, 1, []]);
  });

  it.each([500, 502, 503, 504])('tries again every 2 seconds after a %i', async (status) => {
    const { answer, sent, waits, accepted } = await sendThrough({ status }, { status });
    expect([answer.ok, sent, waits, accepted]).toEqual([true, 3, [2000, 2000], 1]);
  });

  it('gives up after five more tries', async () => {
    const { answer, sent, waits, retries } = await sendThrough(
      ...times(6, 'server error' as const),
    );
    expect(failureOf(answer)?.kind).toBe('server');
    expect([sent, waits]).toEqual([6, times(5, 2000)]);
    expect(retries.map(({ retry, of }) => [retry, of])).toEqual([
      [1, 5],
      [2, 5],
      [3, 5],
      [4, 5],
      [5, 5],
    ]);
  });

  it('waits as long as the header says', async () => {
    const limited = { status: 429, headers: { 'x-ratelimit-reset': '17' } };
    const { answer, waits } = await sendThrough(limited);
    expect([answer.ok, waits]).toEqual([true, [17_000]]);
  });

  it.each([
    ['no header', {}, 60_000],
    ['a header of words', { 'x-ratelimit-reset': 'soon' }, 60_000],
    ['a window that is over', { 'x-ratelimit-reset': '0' }, 2000],
    ['seconds in the newer header', { 'retry-after': '30' }, 30_000],
  ])(
    'waits a reasonable time at a limit with %s',
    async (_, headers: Record<string, string>, ms) => {
      const { waits } = await sendThrough({ status: 429, headers });
      expect(waits).toEqual([ms]);
    },
  );

  it('gives up instead of waiting for an hour', async () => {
    const limited = { status: 429, headers: { 'x-ratelimit-reset': '3600' } };
    const { answer, sent } = await sendThrough(limited);
    expect(sent).toBe(1);
    expect(failureOf(answer)).toMatchObject({ kind: 'rate-limited', retryAfterMs: 3_600_000 });
  });

  it.each(['reset', 'accept, then reset'] as const)(
    'never resends an event that may have arrived: %s',
    async (broken) => {
      const { answer, sent } = await sendThrough(broken);
      expect([failureOf(answer)?.kind, sent]).toEqual(['offline', 1]);
    },
  );

  it.each(['wrong key', 'blocked', 'too large', 'body malformed', 'not found'] as const)(
    'does not retry after: %s',
    async (name) => {
      const { answer, sent } = await sendThrough(name);
      expect([answer.ok, sent]).toEqual([false, 1]);
    },
  );

  it('stops if waiting is interrupted', async () => {
    const failure: Failure = { kind: 'server', message: 'x' };
    const failing = async (): Promise<Answer<void>> => ({ ok: false, failure });
    await expect(sendWithRetries(failing, refuseToWait)).rejects.toThrow('stopped');
  });
});
