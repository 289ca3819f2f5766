import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import { createRowSaver, type SaveState } from '@/components/snippet/row-saver';
import type { FieldMapping } from '@/lib/snippet/types';

const rows = (...fields: string[]): FieldMapping[] =>
  fields.map((field) => ({
    field,
    value: { kind: 'text', text: 'x' },
    whenMissing: { kind: 'omit' },
  }));

function saverThat(save: (saved: FieldMapping[]) => Promise<unknown>) {
  const saved: string[][] = [];
  const states: SaveState['status'][] = [];
  const saver = createRowSaver(
    (next) => {
      saved.push(next.map(({ field }) => field));
      return save(next);
    },
    ({ status }) => states.push(status),
  );
  return { saver, saved, states };
}

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
});

describe('createRowSaver', () => {
  it('saves once, with the latest rows, when typing pauses', async () => {
    const { saver, saved, states } = saverThat(async () => {});
    saver.queue(rows('a'));
    saver.queue(rows('a', 'b'));
    expect(saved).toEqual([]);

    await vi.runAllTimersAsync();

    expect(saved).toEqual([['a', 'b']]);
    expect(states.at(-1)).toBe('saved');
  });

  it('saves at once on request, and not again after the pause', async () => {
    const { saver, saved } = saverThat(async () => {});
    saver.queue(rows('a'));
    await saver.flush();
    await vi.runAllTimersAsync();
    expect(saved).toEqual([['a']]);
  });

  it('never runs two saves at once, and ends with the latest rows', async () => {
    let underWay = 0;
    let most = 0;
    const { saver, saved } = saverThat(async () => {
      underWay += 1;
      most = Math.max(most, underWay);
      await new Promise((resolve) => setTimeout(resolve, 1000));
      underWay -= 1;
    });
    saver.queue(rows('a'));
    await vi.advanceTimersByTimeAsync(400);
    saver.queue(rows('b'));
    await vi.advanceTimersByTimeAsync(400);
    saver.queue(rows('c'));
    await vi.runAllTimersAsync();

    expect(most).toBe(1);
    expect(saved.at(-1)).toEqual(['c']);
  });

  it('keeps rows that could not be saved, and saves them on request', async () => {
    let works = false;
    const { saver, saved, states } = saverThat(async () => {
      if (!works) throw new Error('no answer');
    });
    saver.queue(rows('a'));
    await saver.flush();
    expect(states.at(-1)).toBe('failed');

    works = true;
    await saver.flush();

    expect(saved).toEqual([['a'], ['a']]);
    expect(states.at(-1)).toBe('saved');
  });

  it('has nothing to save before anything was edited', async () => {
    const { saver, saved } = saverThat(async () => {});
    await saver.flush();
    expect(saved).toEqual([]);
  });
});
