import { afterEach, describe, expect, it, vi } from 'vitest';

import { sendEvent } from '../../../../../lib/moengage/api';
import { anEvent, DATA, failureOf, startMoEngage } from './support';

afterEach(() => {
  vi.restoreAllMocks();
});

describe('a server that never answers', () => {
  const { moengage, reach } = startMoEngage();

  it('is given up after a time limit', async () => {
    const limits: number[] = [];
    const given = new AbortController();
    vi.spyOn(AbortSignal, 'timeout').mockImplementation((ms) => {
      limits.push(ms);
      return given.signal;
    });
    moengage.answerNextWith('hang');
    const answer = sendEvent(DATA, anEvent(), reach);
    await vi.waitFor(() => expect(moengage.received).toHaveLength(1));
    given.abort();
    expect(failureOf(await answer)).toEqual({
      kind: 'offline',
      message: 'No answer within 30 seconds.',
    });
    expect(limits).toEqual([30_000]);
  });
});

const unreachable = () => Promise.reject(new TypeError('Failed to fetch'));

it('reports a network that is down as no answer', async () => {
  expect(failureOf(await sendEvent(DATA, anEvent(), unreachable))).toEqual({
    kind: 'offline',
    message: 'No answer: the network or the connection failed.',
  });
});
