import type { Answer, Failure } from './types';

/**
 * "We recommend that you retry every 2 seconds for a maximum of 5 times."
 * Source: MoEngage, "Data Overview", Response Codes, 5xx.
 */
const RETRIES = 5;
const PAUSE_MS = 2000;

/** Rate limits are counted by the minute. */
const WINDOW_MS = 60_000;

/** The server says so itself; no author waits longer without being asked. */
const LONGEST_WAIT_MS = 2 * WINDOW_MS;

export interface Retry {
  /** 1 for the first time after the first attempt. */
  retry: number;
  of: number;
  waitMs: number;
  failure: Failure;
}

/**
 * Sends until MoEngage accepts, as it documents: after a 5xx every 2 seconds, after a 429 when its
 * window resets, five times at most. Whatever was accepted, refused, or may have been accepted
 * without our hearing of it, is not sent again.
 *
 * @param wait milliseconds; its rejection ends the trying and is passed on.
 */
export async function sendWithRetries<T>(
  send: () => Promise<Answer<T>>,
  wait: (ms: number) => Promise<void>,
  onRetry?: (retry: Retry) => void,
): Promise<Answer<T>> {
  for (let retry = 1; ; retry += 1) {
    const answer = await send();
    if (answer.ok || retry > RETRIES) return answer;
    const waitMs = pauseAfter(answer.failure);
    if (waitMs === undefined || waitMs > LONGEST_WAIT_MS) return answer;
    onRetry?.({ retry, of: RETRIES, waitMs, failure: answer.failure });
    await wait(waitMs);
  }
}

/** Milliseconds before another try makes sense; `undefined` for never. */
function pauseAfter({ kind, retryAfterMs }: Failure): number | undefined {
  if (kind === 'server') return PAUSE_MS;
  if (kind === 'rate-limited') return Math.max(PAUSE_MS, retryAfterMs ?? WINDOW_MS);
  return undefined;
}
