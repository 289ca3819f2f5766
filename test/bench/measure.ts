/** One line of the bench: the name of a value, and its limit. */
export interface Result {
  what: string;
  value: number;
  /** The unit after the value: `×`, ` ms`, ` kB`. */
  unit: string;
  /** The numbers behind the value, for curious readers. */
  from: string;
  /** Absent if the value has no limit. */
  limit?: number;
}

/** The middle of an odd number of values, or the mean of the two middle ones of an even number. */
export function median(values: number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const low = sorted[Math.floor((sorted.length - 1) / 2)];
  const high = sorted[Math.ceil((sorted.length - 1) / 2)];
  if (low === undefined || high === undefined) throw new Error('There is nothing to measure');
  return (low + high) / 2;
}

/** Runs several tasks in turn, again and again, so that a busy moment affects all of them alike. */
export async function alternate<Name extends string, Taken>(
  rounds: number,
  things: Record<Name, () => Promise<Taken>>,
): Promise<Record<Name, Taken[]>> {
  const names = Object.keys(things) as Name[];
  const taken = Object.fromEntries(names.map((name) => [name, [] as Taken[]])) as Record<
    Name,
    Taken[]
  >;
  // The first run of each task warms caches and does not count.
  for (let round = 0; round <= rounds; round += 1) {
    for (const name of names) {
      const value = await things[name]();
      if (round > 0) taken[name].push(value);
    }
  }
  return taken;
}

/** A rounded number: two significant figures below ten, none after the point above. */
export const rounded = (value: number): string => String(Number(value.toFixed(value < 10 ? 2 : 0)));

/** Prints a result in one line and says whether it keeps its limit. */
export function print({ what, value, unit, from, limit }: Result): boolean {
  const kept = limit === undefined || value <= limit;
  const measured = `${rounded(value)}${unit}`;
  const held = limit === undefined ? '' : `, at most ${limit}${unit}${kept ? '' : ': TOO MUCH'}`;
  console.log(`${what}: ${measured}${held}  (${from})`);
  return kept;
}
