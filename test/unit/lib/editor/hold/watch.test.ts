import { describe, expect, it } from 'vitest';

import { judge, LOOKS_AT, type Sighting, watchChange } from '../../../../../lib/editor/hold/watch';
import type { PutBack } from '../../../../../lib/editor/types';

const FOUND: PutBack = {
  stage: 'put-back',
  byPage: true,
  template: 'before',
  field: 'none',
  uses: 0,
  otherWay: 'clipboard',
};
const THERE: Sighting = { seen: 'there' };
const OUT: Sighting = { seen: 'out', found: FOUND };
const NOTHING: Sighting = { seen: 'nothing', why: 'elsewhere' };

describe('a look', () => {
  it('settles that a change is out, whichever look it is', () => {
    expect(judge(OUT, false)).toBe(FOUND);
    expect(judge(OUT, true)).toBe(FOUND);
  });

  it('proves that a change has held only if it is the last one', () => {
    expect(judge(THERE, false)).toBeUndefined();
    expect(judge(THERE, true)).toEqual({ stage: 'held' });
  });

  it('that shows nothing leaves it to the next one, and leaves unknown what the last one cannot see', () => {
    expect(judge(NOTHING, false)).toBeUndefined();
    expect(judge(NOTHING, true)).toEqual({ stage: 'unknown', why: 'elsewhere' });
  });
});

/** A watch over a change that was written at 1000, with a clock that only its own waits move. */
async function watch(
  sightings: Sighting[],
  { from = 1000, lookTakes = 0, endAfter = Infinity } = {},
) {
  let now = from;
  const lookedAt: number[] = [];
  const settled = await watchChange({
    at: 1000,
    now: () => now,
    wait: async (milliseconds) => void (now += milliseconds),
    look: async () => {
      lookedAt.push(now - 1000);
      now += lookTakes;
      return sightings[lookedAt.length - 1] ?? NOTHING;
    },
    ended: () => (now - 1000 > endAfter ? 'newer' : undefined),
  });
  return { settled, lookedAt };
}

describe('a watch', () => {
  it('looks three times, and calls what stood at all of them held', async () => {
    expect(await watch([THERE, THERE, THERE])).toEqual({
      settled: { stage: 'held' },
      lookedAt: [...LOOKS_AT],
    });
  });

  it.each([[[OUT]], [[THERE, OUT]], [[THERE, THERE, OUT]]])(
    'ends with the look that finds the change out',
    async (sightings) => {
      const { settled, lookedAt } = await watch(sightings);
      expect(settled).toBe(FOUND);
      expect(lookedAt).toHaveLength(sightings.length);
    },
  );

  it('takes a page that hangs, or mounts its editor anew, for one that will show it later', async () => {
    const { settled } = await watch([NOTHING, NOTHING, THERE], { lookTakes: 2300 });
    expect(settled).toEqual({ stage: 'held' });
  });

  it('never calls held what the last look could not see', async () => {
    const silent: Sighting = { seen: 'nothing', why: 'silent' };
    const { settled } = await watch([THERE, THERE, silent]);
    expect(settled).toEqual({ stage: 'unknown', why: 'silent' });
  });

  it('ends without a look once a newer change has taken its place', async () => {
    const { settled, lookedAt } = await watch([THERE], { endAfter: 1000 });
    expect(settled).toEqual({ stage: 'unknown', why: 'newer' });
    expect(lookedAt).toEqual([700]);
  });

  it('that goes on after a sleep looks at once, and leaves out the looks that it has missed', async () => {
    expect(await watch([THERE], { from: 60_000 })).toEqual({
      settled: { stage: 'held' },
      lookedAt: [59_000],
    });
    expect((await watch([THERE, THERE], { from: 1900 })).lookedAt).toEqual([1200, 5500]);
  });
});
