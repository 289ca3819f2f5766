/** A larger number is a point in time, not a span: windows reset within a day. */
const LONGEST_SPAN_SECONDS = 86_400;

/**
 * Milliseconds until MoEngage takes requests again. MoEngage's pages disagree about
 * `x-ratelimit-reset`: seconds to go, or a UTC epoch time in seconds. Its size tells which one it
 * is. `retry-after`, which the newer APIs send, is seconds or a date.
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
