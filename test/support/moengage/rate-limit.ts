/** Requests, or what is in them, in windows of a minute, with the headers that tell of it. */
export class RateLimit {
  private windowEnds = 0;
  private used = 0;
  private readonly perMinute: number;
  private readonly now: () => number;
  /** The Data API's page says seconds to go, that of all rate limits a moment in epoch seconds. */
  private readonly resetIs: 'seconds to go' | 'epoch seconds';

  constructor(perMinute: number, now: () => number, resetIs: 'seconds to go' | 'epoch seconds') {
    this.perMinute = perMinute;
    this.now = now;
    this.resetIs = resetIs;
  }

  /** Whether so many more are allowed; counts them where they are. */
  take(count: number): boolean {
    this.turn();
    if (this.used + count > this.perMinute) return false;
    this.used += count;
    return true;
  }

  /** `x-ratelimit-…`, on every answer. */
  headers(): Record<string, string> {
    this.turn();
    const ends = this.windowEnds;
    const reset = Math.ceil((this.resetIs === 'epoch seconds' ? ends : ends - this.now()) / 1000);
    return {
      'x-ratelimit-limit': String(this.perMinute),
      'x-ratelimit-remaining': String(this.perMinute - this.used),
      'x-ratelimit-reset': String(reset),
    };
  }

  private turn(): void {
    if (this.now() < this.windowEnds) return;
    this.windowEnds = this.now() + 60_000;
    this.used = 0;
  }
}
