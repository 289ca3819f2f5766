import type { Answer, Failure } from './types';

/**
 * "We recommend that you retry every 2 seconds for a maximum of 5 times."
 * Source: MoEngage, "Data Overview", Response Codes, 5xx.
 */
const RETRIES = 5;
const PAUSE_MS = 2000;

/** MoEngage counts its rate limits by the minute. */
const WINDOW_MS = 60_000;

/**
 * The longest wait that we obey when the server names one. A longer wait needs the author's
 * consent.
 */
const LONGEST_WAIT_MS = 2 * WINDOW_MS;

export interface Retry {
  /** 1 for the first time after the first attempt. */
  retry: number;
  of: number;
  waitMs: number;
  failure: Failure;
}

/**
 * Sends until MoEngage accepts, as it documents: every 2 seconds after a 5xx, and when its window
 * resets after a 429, five times at most. Never repeats a request that was accepted or refused, or
 * whose answer was lost and which may have been accepted.
 *
 * @param wait waits that many milliseconds; if it rejects, retrying ends and the error is passed
 * on.
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

/** Milliseconds before another attempt makes sense; `undefined` if none does. */
function pauseAfter({ kind, retryAfterMs }: Failure): number | undefined {
  if (kind === 'server') return PAUSE_MS;
  if (kind === 'rate-limited') return Math.max(PAUSE_MS, retryAfterMs ?? WINDOW_MS);
  return undefined;
}
