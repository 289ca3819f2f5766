import { describe, expect, it } from 'vitest';

import { toFloat, toInt } from '../../../../../lib/jinja/render/python/convert';
import { join } from '../../../../../lib/jinja/render/python/join';
import { replace, titleCase, truncate } from '../../../../../lib/jinja/render/python/text-filters';
import { ABSENT } from '../../../../../lib/jinja/render/python/value';

describe('toInt', () => {
  it.each([
    ['12', 12n],
    [' -5 ', -5n],
    ['+1_000', 1000n],
    ['3.9', 3n],
    ['1e3', 1000n],
    ['x', 0n],
    ['', 0n],
    ['inf', 0n],
    [3.9, 3n],
    [-3.9, -3n],
    [true, 1n],
    [null, 0n],
    ['123456789012345678901', 123_456_789_012_345_678_901n],
  ])('converts %o to %s', (value, number) => {
    expect(toInt(value)).toBe(number);
  });

  it('reads other bases, and returns the given fallback', () => {
    expect(toInt('0x1F', 0n, 16)).toBe(31n);
    expect(toInt('-101', 0n, 2)).toBe(-5n);
    expect(toInt('12', 'none', 2)).toBe(12n);
    expect(toInt('zz', 'none')).toBe('none');
  });

  it('raises for a missing value, as Jinja does', () => {
    expect(() => toInt(ABSENT)).toThrow(/missing/);
  });
});

describe('toFloat', () => {
  it.each([
    ['3', 3],
    [' .5', 0.5],
    ['-1.5e3', -1500],
    ['-inf', -Infinity],
    ['1.', 1],
    [2n, 2],
    ['x', 0],
    [null, 0],
  ])('converts %o to %d', (value, number) => {
    expect(toFloat(value)).toBe(number);
  });
});

describe('join', () => {
  it('joins items of a list, characters of a text and keys of an object', () => {
    expect(join([1n, null, 'a', 1], ',')).toBe('1,None,a,1.0');
    expect(join('a😀b', '-')).toBe('a-😀-b');
    expect(join(new Map([['k', 1n]]))).toBe('k');
    expect(join(ABSENT)).toBe('');
  });

  it('joins one attribute of each item, even a nested one', () => {
    const items = [new Map([['a', new Map([['b', 1n]])]]), new Map(), 'x', [2n]];
    expect(join(items, ',', 'a.b')).toBe('1,,,');
    expect(join([[1n, 2n]], ',', '1')).toBe('2');
  });

  it('needs a list', () => {
    expect(() => join(null)).toThrow('join needs a list.');
  });
});

describe('replace', () => {
  it.each([
    ['aaa', 'a', 'b', undefined, 'bbb'],
    ['aaa', 'a', 'b', 2, 'bba'],
    ['aaa', 'a', 'b', 0, 'aaa'],
    ['aaa', 'a', 'b', -1, 'bbb'],
    ['a😀', '', '-', undefined, '-a-😀-'],
    ['ab', '', '-', 1, '-ab'],
    ['a$b', '$', '$&', undefined, 'a$&b'],
    ['abc', 'x', 'y', undefined, 'abc'],
  ])('in %j, replaces %j by %j (%s times): %j', (text, old, by, count, result) => {
    expect(replace(text, old, by, count)).toBe(result);
  });
});

describe('titleCase', () => {
  it.each([
    ["it's o'neil ab-cd", "It's O'neil Ab-Cd"],
    ['(x) [y] {z} <w>', '(X) [Y] {Z} <W>'],
    ['ADA  lovelace', 'Ada  Lovelace'],
    ['éa', 'Éa'],
  ])('writes %j as %j', (text, title) => {
    expect(titleCase(text)).toBe(title);
  });
});

describe('truncate', () => {
  it.each<[Parameters<typeof truncate>, string]>([
    [['foo bar baz qux', 9], 'foo...'],
    [['foo bar baz qux', 9, true], 'foo ba...'],
    [['foo bar baz qux', 11], 'foo bar baz qux'],
    [['foo bar baz qux', 11, false, '...', 0], 'foo bar...'],
    [['foobarbaz', 4, false, '!', 0], 'foo!'],
    [['short'], 'short'],
  ])('cuts %o', (call, result) => {
    expect(truncate(...call)).toBe(result);
  });
});
