import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { tokenize, tokenizeLines } from '../../../../../lib/snippet/explain';

describe('tokenize', () => {
  it('distinguishes comments, tags, strings, attributes, filters and numbers', () => {
    const code = `{# Passlink #}{%set x=UserAttribute['a \\'b']|replace('c','d')[10:]%}text{{x}}`;
    expect(tokenize(code).map(({ kind, text }) => ({ kind, text }))).toEqual([
      { kind: 'comment', text: '{# Passlink #}' },
      { kind: 'tag', text: '{%' },
      { kind: 'tag', text: 'set' },
      { kind: 'plain', text: ' x=' },
      { kind: 'attribute', text: 'UserAttribute' },
      { kind: 'plain', text: '[' },
      { kind: 'attribute', text: `'a \\'b'` },
      { kind: 'plain', text: ']|' },
      { kind: 'filter', text: 'replace' },
      { kind: 'plain', text: '(' },
      { kind: 'string', text: `'c'` },
      { kind: 'plain', text: ',' },
      { kind: 'string', text: `'d'` },
      { kind: 'plain', text: ')[' },
      { kind: 'number', text: '10' },
      { kind: 'plain', text: ':]' },
      { kind: 'tag', text: '%}' },
      { kind: 'text', text: 'text' },
      { kind: 'tag', text: '{{' },
      { kind: 'plain', text: 'x' },
      { kind: 'tag', text: '}}' },
    ]);
  });

  it('keeps every character of any text, even if it is not a snippet', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...`{}%#'\\ab|1[ \n`) }), (text) => {
        const tokens = tokenize(text);
        expect(tokens.map((token) => token.text).join('')).toBe(text);
        for (const token of tokens) expect(text.startsWith(token.text, token.from)).toBe(true);
      }),
    );
  });
});

describe('tokenizeLines', () => {
  it('detects that a line starts inside a tag', () => {
    const [, second, third] = tokenizeLines(['{%for x in[', `['a'],`, ']%}text']);
    expect(second?.map(({ kind }) => kind)).toEqual(['plain', 'string', 'plain']);
    expect(third?.map(({ kind }) => kind)).toEqual(['plain', 'tag', 'text']);
  });
});
