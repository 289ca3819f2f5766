import { describe, expect, it } from 'vitest';

import { braceFormat } from '../../../../../../lib/jinja/render/python/brace-format';
import type { PythonValue } from '../../../../../../lib/jinja/render/python/value';

describe('braceFormat', () => {
  it.each<[string, PythonValue[], string]>([
    ['{:,}', [1_000_000n], '1,000,000'],
    ['{:,.2f}', [-1234.5], '-1,234.50'],
    ['{:_}', [1_234_567.5], '1_234_567.5'],
    ['{} {}', [1n, 'a'], '1 a'],
    ['{1}{0}{1}', ['a', 'b'], 'bab'],
    ['{{}} {}', [null], '{} None'],
    ['{:>5}|{:<5}|{:^5}|{:*^6}', ['a', 'b', 'c', 'd'], '    a|b    |  c  |**d***'],
    ['{:5}|{:5}', ['a', 1n], 'a    |    1'],
    ['{:05d} {:+d} {: d}', [-42n, 3n, 4n], '-0042 +3  4'],
    ['{:x} {:#X} {:b} {:o}', [255n, 255n, 5n, 8n], 'ff 0XFF 101 10'],
    ['{:%} {:.1%}', [0.25, 0.125], '25.000000% 12.5%'],
    ['{:e} {:g} {:.3}', [1234.5, 0.000_01, 'abcdef'], '1.234500e+03 1e-05 abc'],
    ['{:.3}', [3.141_59], '3.14'],
    ['{!r} {!s:>4}', ['a', 'b'], "'a'    b"],
    ['{:d}', [true], '1'],
  ])('writes %s of %o', (format, values, text) => {
    expect(braceFormat(format, values)).toBe(text);
  });

  it('takes values by name', () => {
    expect(
      braceFormat(
        '{x} {y:.1f}',
        [],
        new Map<string, PythonValue>([
          ['x', null],
          ['y', 1n],
        ]),
      ),
    ).toBe('None 1.0');
  });

  it.each<[string, PythonValue[], RegExp]>([
    ['{}', [], /no value/],
    ['{x}', [1n], /no value/],
    ['{', [1n], /single \{ or \}/],
    ['{:,}', ['x'], /no number/],
    ['{:d}', ['x'], /no number/],
    ['{:d}', [1.5], /whole-number/],
    ['{:nonsense}', [1n], /not one that Python knows/],
    ['{:99999}', ['x'], /more than can be printed/],
  ])('refuses %s of %o', (format, values, message) => {
    expect(() => braceFormat(format, values)).toThrow(message);
  });
});
