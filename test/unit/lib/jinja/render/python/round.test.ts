import { describe, expect, it } from 'vitest';

import { round } from '../../../../../../lib/jinja/render/python/round';
import { ABSENT } from '../../../../../../lib/jinja/render/python/value';

describe('round', () => {
  it.each([
    [2.5, 0, 2],
    [3.5, 0, 4],
    [-2.5, 0, -2],
    [0.125, 2, 0.12],
    [2.675, 2, 2.67],
    [1e300, 5, 1e300],
    [1.5, 400, 1.5],
    [1250.5, -2, 1300],
    [Infinity, 1, Infinity],
  ])('rounds %d to %d digits as %d, with ties to even', (value, digits, rounded) => {
    expect(round(value, digits)).toBe(rounded);
  });

  it.each([
    [7n, 2, 7n],
    [25n, -1, 20n],
    [-35n, -1, -40n],
    [26n, -1, 30n],
  ])('rounds the integer %s to %d digits as the integer %s', (value, digits, rounded) => {
    expect(round(value, digits)).toBe(rounded);
  });

  it('rounds up or down on request, always to a float', () => {
    expect(round(2.41, 1, 'ceil')).toBe(2.5);
    expect(round(7n, 0, 'floor')).toBe(7);
    expect(round(-2.5, 0, 'floor')).toBe(-3);
    expect(round(true)).toBe(1n);
  });

  it('refuses values that are no numbers, and unknown methods', () => {
    expect(() => round('2.5')).toThrow(/needs a number/);
    expect(() => round(ABSENT)).toThrow(/needs a number/);
    expect(() => round(2.5, 0, 'up')).toThrow(/common, ceil and floor/);
  });
});
