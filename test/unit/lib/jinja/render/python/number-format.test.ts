import * as fc from 'fast-check';
import { expect, it } from 'vitest';

import { floatText } from '../../../../../../lib/jinja/render/python/float';
import {
  exponential,
  fixed,
  general,
} from '../../../../../../lib/jinja/render/python/number-format';

it.each([
  [0, '0.0'],
  [-0, '-0.0'],
  [1, '1.0'],
  [-1.5, '-1.5'],
  [123_456.789, '123456.789'],
  [1e15, '1000000000000000.0'],
  [1e16, '1e+16'],
  [1.5e300, '1.5e+300'],
  [0.0001, '0.0001'],
  [0.000_01, '1e-05'],
  [-2.5e-7, '-2.5e-07'],
  [Number.NaN, 'nan'],
  [-Infinity, '-inf'],
])('writes the float %d as %s', (value, text) => {
  expect(floatText(value)).toBe(text);
});

it('writes floats so that they can be read back unchanged', () => {
  const float = fc.double({ noNaN: true, noDefaultInfinity: true });
  fc.assert(
    fc.property(float, (value) => {
      expect(Number(floatText(value))).toBe(value);
    }),
  );
});

it.each([
  [0.5, 0, '0'],
  [1.5, 0, '2'],
  [2.5, 0, '2'],
  [0.125, 2, '0.12'],
  [2.675, 2, '2.67'],
  [1e22, 1, '10000000000000000000000.0'],
  [5e-324, 3, '0.000'],
])('rounds %d to %d digits as %s, exactly and with ties to even', (value, digits, text) => {
  expect(fixed(value, digits)).toBe(text);
});

it('writes exponents with two digits', () => {
  expect(exponential(-12_345.678, 2)).toBe('1.23e+04');
  expect(exponential(1e-300, 0)).toBe('1e-300');
});

it.each([
  [100_000, '100000'],
  [1_000_000, '1e+06'],
  [0.0001, '0.0001'],
  [0.000_01, '1e-05'],
  [1.5, '1.5'],
  [Infinity, 'inf'],
])('writes %d in the shorter way', (value, text) => {
  expect(general(value)).toBe(text);
});
