/** Larger numbers are moments, not spans: a window resets within the day. */
const LONGEST_SPAN_SECONDS = 86_400;

/**
 * Milliseconds until MoEngage takes requests again. `x-ratelimit-reset` is seconds to go on the
 * Data API's page and a moment in UTC epoch seconds on that of rate limits, so it is read as what
 * its size allows; `retry-after`, which the newer APIs send, is seconds or a date.
 * Source: MoEngage, "Data Overview", Monitor your usage; "Rate Limits", Monitor your usage.
 *
 * @param now epoch milliseconds.
 */
export function retryAfter(headers: Headers, now: number): number | undefined {
  const value = headers.get('x-ratelimit-reset') ?? headers.get('retry-after');
  if (value === null || value.trim() === '') return undefined;
  const seconds = Number(value);
  const moment = Number.isNaN(seconds) ? Date.parse(value) : seconds * 1000;
  if (!Number.isFinite(moment)) return undefined;
  const isSpan = Math.abs(seconds) <= LONGEST_SPAN_SECONDS;
  return Math.max(0, Math.ceil(isSpan ? moment : moment - now));
}
