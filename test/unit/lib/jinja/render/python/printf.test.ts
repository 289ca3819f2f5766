import { describe, expect, it } from 'vitest';

import { FormatError } from '../../../../../../lib/jinja/render/python/format-error';
import { printf } from '../../../../../../lib/jinja/render/python/printf';
import { ABSENT, type PythonValue } from '../../../../../../lib/jinja/render/python/value';

describe('printf', () => {
  it.each<[string, PythonValue[], string]>([
    ['%s %s %s %s', ['a', null, true, 1], 'a None True 1.0'],
    ['%s|%s', [ABSENT, 5n], '|5'],
    ['%r %r', ["it's", ['b']], `"it's" ['b']`],
    ['%d %5d|%-5d|%05d|%+d|% d', [1n, 2n, -3n, -4n, 5n, 6n], '1     2|-3   |-0004|+5| 6'],
    ['%d %d %i', [3.9, true, -2.5], '3 1 -2'],
    ['%x %X %#x %o %04x', [255n, 255n, 255n, 8n, 10n], 'ff FF 0xff 10 000a'],
    ['%.3d', [7n], '007'],
    ['%c%c%c', [34n, 128_512n, 'x'], '"😀x'],
    ['%f %.2f %.0f %.0f', [1.5, 2.675, 0.5, 1.5], '1.500000 2.67 0 2'],
    [
      '%e %E %g %g %g %G',
      [12_345.678, 0.001, 0.0001, 1e20, 100n, 1e-10],
      '1.234568e+04 1.000000E-03 0.0001 1e+20 100 1E-10',
    ],
    ['%08.3f|%-8.1f|%+.1f', [-3.14159, 2.25, 0.05], '-003.142|2.2     |+0.1'],
    ['%5s|%-5s|%.2s', ['a', 'b', 'xyz'], '    a|b    |xy'],
    ['%*d %.*f', [5n, 3n, 2n, 3.14159], '    3 3.14'],
    ['100%% %5%', [], '100% %'],
    ['%ld', [1n], '1'],
    ['%s', ['😀'], '😀'],
  ])('writes %s of %o', (format, values, text) => {
    expect(printf(format, values)).toBe(text);
  });

  it('takes values by name', () => {
    const named = new Map<string, PythonValue>([
      ['a', 1n],
      ['b', 'x'],
    ]);
    expect(printf('%(b)s %(a)02d', [], named)).toBe('x 01');
    expect(() => printf('%(c)s', [], named)).toThrow(FormatError);
  });

  it.each<[string, PythonValue[], RegExp]>([
    ['%s', [], /fewer values/],
    ['a', [1n], /more values/],
    ['%d', ['x'], /needs a number/],
    ['%f', [null], /missing/],
    ['%x', [1.5], /whole number/],
    ['%c', [-1n], /character code/],
    ['%c', ['ab'], /one character/],
    ['%y', [1n], /no format/],
    ['%', [1n], /end of the format/],
    ['%99999s', ['x'], /more than can be printed/],
  ])('refuses %s of %o', (format, values, message) => {
    expect(() => printf(format, values)).toThrow(message);
  });
});
