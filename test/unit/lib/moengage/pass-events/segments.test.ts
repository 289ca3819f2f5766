import { describe, expect, it } from 'vitest';

import {
  filterWords,
  PASS_EVENTS,
  SEGMENT_RECIPES,
  segmentSteps,
} from '../../../../../lib/moengage/pass-events';

describe('segment recipes', () => {
  it('exist for every event', () => {
    const used = new Set(
      SEGMENT_RECIPES.flatMap(({ filters }) => filters.map(({ event }) => event)),
    );
    expect([...used].toSorted()).toEqual(PASS_EVENTS.map(({ id }) => id).toSorted());
  });

  it('include people by what they did before they exclude anybody', () => {
    for (const { name, filters } of SEGMENT_RECIPES) {
      expect(filters[0], name).toMatchObject({ has: 'Has executed', atLeast: 1 });
    }
  });

  it('read like MoEngage’s builder, with the names of the workspace', () => {
    const filter = { has: 'Has executed', event: 'installed', atLeast: 2, days: 7 } as const;
    expect(filterWords(filter, () => 'pass_in')).toBe(
      'Has executed “pass_in” at least 2 times in the last 7 days',
    );
    for (const recipe of SEGMENT_RECIPES) {
      const steps = segmentSteps(recipe, (id) => id.toUpperCase());
      expect(steps).toHaveLength(recipe.filters.length + 2);
      expect(steps.at(-1)).toContain(recipe.name);
    }
  });
});
