import { describe, expect, it } from 'vitest';

import { whereWords } from '@/components/options/bulk/words';

const at = (...lines: number[]) => lines.map((line) => ({ line, why: 'No name.' }));

describe('where rows were refused', () => {
  it.each([
    [1, at(7), ', row 7'],
    [2, at(7, 1204), ', rows 7, 1,204'],
    [40, at(7), ', such as row 7'],
    [40, at(7, 9), ', such as rows 7, 9'],
    [4, at(7, 9, 12, 15), ', such as rows 7, 9, 12'],
    [3, [{ line: 2, why: 'No date.' }], ''],
  ])('of %j rows is said as %j is', (count, first, words) => {
    expect(whereWords('No name.', count, first)).toBe(words);
  });
});
