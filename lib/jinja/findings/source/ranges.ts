import type { Range } from '../../../text/edits';

/** Whether one range lies within another. */
export function within(inner: Range, outer: Range): boolean {
  return inner.from >= outer.from && inner.to <= outer.to;
}

/** The number of elements that begin before a position. @param sorted sorted by position. */
export function countBefore(sorted: readonly { range: Range }[], position: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle]?.range.from ?? 0) < position) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The elements that begin within a range. @param elements sorted by position, not overlapping. */
export function beginningIn<T extends { range: Range }>(
  sorted: readonly T[],
  { from, to }: Range,
): T[] {
  return sorted.slice(countBefore(sorted, from), countBefore(sorted, to));
}

/** A set of ranges that is quick to search. */
export class RangeSet {
  /** Sorted, with overlapping ranges merged. */
  readonly #ranges: { range: Range }[] = [];

  constructor(ranges: readonly Range[]) {
    for (const range of ranges.toSorted((one, other) => one.from - other.from)) {
      const last = this.#ranges.at(-1);
      if (last && range.from < last.range.to) {
        last.range = { from: last.range.from, to: Math.max(last.range.to, range.to) };
      } else {
        this.#ranges.push({ range });
      }
    }
  }

  overlaps({ from, to }: Range): boolean {
    const last = this.#ranges[countBefore(this.#ranges, to) - 1];
    return last !== undefined && from < last.range.to;
  }

  /** Whether a range lies within one of them. */
  covers(range: Range): boolean {
    const last = this.#ranges[countBefore(this.#ranges, range.from + 1) - 1];
    return last !== undefined && within(range, last.range);
  }
}
