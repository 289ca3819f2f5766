import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { pythonText } from '../../../../../../lib/jinja/render/python/text';
import {
  ABSENT,
  ABSENT_PLACEHOLDER,
  decodeValue,
  fromFilterArgument,
  type PythonValue,
} from '../../../../../../lib/jinja/render/python/value';
import { anyText } from '../../any-text';

describe('decodeValue', () => {
  it('keeps integers and floats apart', () => {
    expect(decodeValue('[1, 1.0, -2, 1e3, 12345678901234567890]')).toEqual([
      1n,
      1,
      -2n,
      1000,
      12345678901234567890n,
    ]);
  });

  it('keeps any text, even if it looks like something else', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(anyText, fc.constantFrom('1', '"', '\\', 'n1'))), (texts) => {
        expect(decodeValue(JSON.stringify(texts))).toEqual(texts);
        expect(decodeValue(JSON.stringify(texts.join('')))).toBe(texts.join(''));
      }),
    );
  });

  it('makes maps of objects, and undefined of the mark for absent values', () => {
    expect(decodeValue('{"a 1": {"2": null}}')).toEqual(new Map([['a 1', new Map([['2', null]])]]));
    expect(decodeValue(JSON.stringify([ABSENT_PLACEHOLDER, true]))).toEqual([ABSENT, true]);
  });
});

describe('fromFilterArgument', () => {
  it('reads whole numbers as integers and undefined as none', () => {
    expect(fromFilterArgument([1, 1.5, undefined, new Map([['a', 2]])])).toEqual([
      1n,
      1.5,
      null,
      new Map([['a', 2n]]),
    ]);
  });
});

describe('pythonText', () => {
  it.each<[PythonValue, string]>([
    [ABSENT, ''],
    [null, 'None'],
    [false, 'False'],
    ["it's", "it's"],
    [["it's", '"', `'"`], `["it's", '"', '\\'"']`],
    [
      ['\n\t\\\u0000\u007f\u00a0\u00ad\u2028é😀\u{e0001}'],
      String.raw`['\n\t\\\x00\x7f\xa0\xad\u2028é😀\U000e0001']`,
    ],
    [new Map([['a', [1, 2n]]]), "{'a': [1.0, 2]}"],
    [[], '[]'],
  ])('writes %o as %s', (value, text) => {
    expect(pythonText(value)).toBe(text);
  });
});
