/** How far a job was at a moment. */
interface Moment {
  /** Milliseconds, of any clock. */
  at: number;
  rows: number;
  bytes: number;
}

/** Long enough to be steady, short enough to follow a machine that gets busy. */
const WINDOW_MS = 5000;

/** Tells how fast a job goes, from how far it was in the last seconds. */
export class Pace {
  #moments: Moment[] = [];

  /** Forgets what was: a pause is not slowness. */
  restart(moment: Moment): void {
    this.#moments = [moment];
  }

  add(moment: Moment): void {
    this.#moments.push(moment);
    const since = moment.at - WINDOW_MS;
    // One moment before the window is its beginning.
    while ((this.#moments[1]?.at ?? Number.POSITIVE_INFINITY) <= since) this.#moments.shift();
  }

  /** Rows a second; 0 before there is anything to tell from. */
  get rowsPerSecond(): number {
    return this.#perSecond('rows');
  }

  /** Seconds until so many bytes are read; undefined before there is anything to tell from. */
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
