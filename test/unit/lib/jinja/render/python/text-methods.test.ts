import { describe, expect, it } from 'vitest';

import { callTextMethod } from '../../../../../../lib/jinja/render/python/text-methods';
import { toJson } from '../../../../../../lib/jinja/render/python/to-json';
import { ABSENT, type PythonValue } from '../../../../../../lib/jinja/render/python/value';

const call = (name: string, value: PythonValue, ...args: PythonValue[]) =>
  callTextMethod(name, value, { args, named: new Map() });

describe('a method of a text', () => {
  it.each<[string, string, PythonValue[], PythonValue]>([
    ['zfill', '+7', [4n], '+007'],
    ['zfill', 'long', [2n], 'long'],
    ['ljust', '\u{1f600}', [3n, '.'], '\u{1f600}..'],
    ['center', 'ab', [5n], '  ab '],
    ['center', 'abc', [6n], ' abc  '],
    ['swapcase', 'aBé', [], 'AbÉ'],
    ['casefold', 'Straße', [], 'strasse'],
    ['find', '\u{1f600}a', ['a'], 1n],
    ['find', 'a', ['b'], -1n],
    ['partition', 'a-b', ['-'], ['a', '-', 'b']],
    ['partition', 'ab', ['-'], ['ab', '', '']],
    ['rsplit', 'a,b,c', [',', 1n], ['a,b', 'c']],
    ['rsplit', ' a  b c ', [null, 1n], ['a  b', 'c']],
    ['rsplit', ' ', [], []],
    ['rsplit', 'a,b', [',', 0n], ['a,b']],
  ])('%s of %j with %s', (name, text, args, expected) => {
    expect(call(name, text, ...args)).toEqual(expected);
  });

  it('is refused if Python raises an error', () => {
    expect(() => call('zfill', 7n, 3n)).toThrow(/Only a text/);
    expect(() => call('zfill', '7')).toThrow(/number of characters/);
    expect(() => call('ljust', 'a', 3n, '..')).toThrow(/one character/);
    expect(() => call('rjust', 'a', 10_000_000n)).toThrow(/beyond a million/);
    expect(() => call('index', 'a', 'b')).toThrow(/does not find/);
    expect(() => call('partition', 'a', '')).toThrow(/needs a text/);
    expect(() => call('rsplit', 'a', '')).toThrow(/needs a text/);
    expect(() =>
      callTextMethod('zfill', '7', { args: [], named: new Map([['width', 3n]]) }),
    ).toThrow(/without names/);
  });
});

describe('toJson', () => {
  it('writes JSON as Python does, in ASCII that is safe in HTML', () => {
    const value = new Map<string, PythonValue>([
      ['b', [1n, 2, true, null]],
      ['a', 'é<>&\'"\\\n\u{1f600}'],
    ]);
    expect(toJson(value)).toBe(
      String.raw`{"a": "\u00e9\u003c\u003e\u0026\u0027\"\\\n\ud83d\ude00", "b": [1, 2.0, true, null]}`,
    );
    expect(toJson([1n, []], 2)).toBe('[\n  1,\n  []\n]');
    expect(toJson([Infinity, -Infinity, NaN])).toBe('[Infinity, -Infinity, NaN]');
  });

  it('refuses a missing value', () => {
    expect(() => toJson([ABSENT])).toThrow(/missing/);
  });
});
