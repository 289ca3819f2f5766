import * as fc from 'fast-check';
import { expect, it } from 'vitest';

import {
  decodeLiteral,
  encodeLiteral,
  EscapeError,
} from '../../../../../lib/jinja/syntax/string-literal';
import { anyText } from '../any-text';

const r = String.raw;

it.each([
  [r`\x41\u00e9\U0001f600`, 'Aé😀'],
  [r`\'\"\\`, `'"\\`],
  [r`\a\b\f\n\r\t\v`, '\x07\b\f\n\r\t\v'],
  [r`\0\101\777`, '\0Aǿ'],
  [r`\q\/`, r`\q\/`],
  ['a\\\nb', 'ab'],
  [r`\ud83d\ude00`, '\ufffd\ufffd'],
  ['plain 😀', 'plain 😀'],
])('reads %j as Python does', (inner, text) => {
  expect(decodeLiteral(inner)).toBe(text);
});

it.each([r`\x4`, r`\u12`, r`\U0001`, r`\U00110000`, r`\N{DASH}`])('refuses %j', (inner) => {
  expect(() => decodeLiteral(inner)).toThrow(EscapeError);
});

it('reads back its own output, which stays on one line', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const literal = encodeLiteral(text);
      expect(literal).not.toMatch(/[\r\n]/);
      expect(decodeLiteral(literal.slice(1, -1))).toBe(text);
    }),
  );
});
