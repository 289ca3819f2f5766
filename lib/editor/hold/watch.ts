import type { HoldReport, PutBack } from '../types';

/**
 * Milliseconds after a change at which it is looked for again. MoEngage's editor was seen to put its
 * earlier text back about 0.7 and 1.2 s after a change, and up to 5 s; the page itself may be late.
 */
export const LOOKS_AT = [700, 1200, 5500] as const;

/** What one look at the page found. */
export type Sighting =
  | { seen: 'there' }
  /** The change, or a part of it, is out again. */
  | { seen: 'out'; found: PutBack }
  /** The page did not show the template, or did not answer. */
  | { seen: 'nothing'; why: 'elsewhere' | 'silent' };

/** How a change fares. */
export type Settled = Exclude<HoldReport, { stage: 'checking' }>;

/**
 * What a look means: settled, or undefined where another look has to follow. A change that is out is
 * out; one that cannot be seen now may be seen later; only the last look proves that it has held.
 */
export function judge(sighting: Sighting, isLast: boolean): Settled | undefined {
  if (sighting.seen === 'out') return sighting.found;
  if (!isLast) return undefined;
  return sighting.seen === 'there' ? { stage: 'held' } : { stage: 'unknown', why: sighting.why };
}

interface WatchTools {
  /** When the change was written, and the time now; epoch milliseconds. */
  at: number;
  now: () => number;
  /** Resolves after so many milliseconds. */
  wait: (milliseconds: number) => Promise<void>;
  look: () => Promise<Sighting>;
  /** Why nobody has to look any more; undefined as long as somebody has. */
  ended: () => Extract<HoldReport, { stage: 'unknown' }>['why'] | undefined;
}

/**
 * Looks at a change again until it is settled. A watch that begins late, because the background was
 * asleep, looks at once and leaves out the looks that were missed.
 */
export async function watchChange({ at, now, wait, look, ended }: WatchTools): Promise<Settled> {
  const missed = LOOKS_AT.filter((after) => at + after <= now()).length;
  const times = LOOKS_AT.slice(Math.min(missed, LOOKS_AT.length - 1));
  for (const [nth, after] of times.entries()) {
    const left = at + after - now();
    if (left > 0) await wait(left);
    const why = ended();
    if (why !== undefined) return { stage: 'unknown', why };
    const sighting = await look();
    const whyMeanwhile = ended();
    if (whyMeanwhile !== undefined) return { stage: 'unknown', why: whyMeanwhile };
    const settled = judge(sighting, nth === times.length - 1);
    if (settled) return settled;
  }
  return { stage: 'unknown', why: 'silent' };
}
