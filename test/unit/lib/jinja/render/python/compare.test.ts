import { describe, expect, it } from 'vitest';

import { compare, type Order } from '../../../../../../lib/jinja/render/python/compare';
import { ABSENT, type PythonValue } from '../../../../../../lib/jinja/render/python/value';

describe('a comparison', () => {
  it.each<[PythonValue, Order, PythonValue, boolean]>([
    [1n, '<', 1.5, true],
    [2n, '<=', 2, true],
    [true, '>', 0n, true],
    [2n ** 60n + 1n, '>', 2n ** 60n, true],
    [NaN, '<=', NaN, false],
    [NaN, '>', 1n, false],
    ['Z', '<', 'a', true],
    ['a', '<', 'ab', true],
    ['\u{1f600}', '>', '\uffff', true],
    [[1n, 'b'], '>', [1n, 'a'], true],
    [[1n], '<', [1n, 2n], true],
    [[], '>=', [], true],
  ])('of %s %s %s is %s', (left, order, right, expected) => {
    expect(compare(left, order, right)).toBe(expected);
  });

  it.each<[PythonValue, PythonValue, RegExp]>([
    [ABSENT, 1n, /a missing value with a number/],
    [null, 1n, /null with a number/],
    ['5', 6n, /a text with a number/],
    [[1n], 'a', /a list with a text/],
    [new Map(), true, /an object with true or false/],
    [[null], [1n], /a list with a list/],
  ])('fails between %s and %s', (left, right, message) => {
    expect(() => compare(left, '<', right)).toThrow(message);
  });
});
