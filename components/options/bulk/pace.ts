/** A job's progress at a point in time. */
interface Moment {
  /** Milliseconds of any clock. */
  at: number;
  rows: number;
  bytes: number;
}

/**
 * Milliseconds to measure over: long enough to be steady, short enough to notice a busy machine.
 */
const WINDOW_MS = 5000;

/** Measures the speed of a job over the last seconds. */
export class Pace {
  #moments: Moment[] = [];

  /** Starts measuring again, because a pause must not count as slowness. */
  restart(moment: Moment): void {
    this.#moments = [moment];
  }

  add(moment: Moment): void {
    this.#moments.push(moment);
    const since = moment.at - WINDOW_MS;
    // Keeps one measurement from before the window, as its start.
    while ((this.#moments[1]?.at ?? Number.POSITIVE_INFINITY) <= since) this.#moments.shift();
  }

  /** Rows per second; 0 before there are two measurements. */
  get rowsPerSecond(): number {
    return this.#perSecond('rows');
  }

  /** Seconds until so many bytes have been read; undefined before there is a speed. */
  secondsTo(bytes: number): number | undefined {
    const speed = this.#perSecond('bytes');
    return speed > 0 ? (bytes - (this.#moments.at(-1)?.bytes ?? 0)) / speed : undefined;
  }

  #perSecond(what: 'rows' | 'bytes'): number {
    const [first, last] = [this.#moments[0], this.#moments.at(-1)];
    if (!first || !last || last.at === first.at) return 0;
    return ((last[what] - first[what]) * 1000) / (last.at - first.at);
  }
}
