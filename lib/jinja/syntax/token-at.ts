import type { Token } from './token';

/** A match inside a string more likely means that the tag's quote was never closed. */
export const HOLDS_CLOSING = /[}%]\}/;

export const WHITE_SPACE = /\s+/y;
const INTEGER = /\d+/y;
const PATTERNS: readonly (readonly [Token['kind'], RegExp])[] = [
  [
    'number',
    /0[xX][\da-fA-F_]+|0[oO][0-7_]+|0[bB][01_]+|\d[\d_]*(?:\.\d[\d_]*)?(?:[eE][+-]?\d+)?/y,
  ],
  ['name', /[\p{L}_][\p{L}\p{M}\p{N}_]*/uy],
  ['string', /'[^'\\]*(?:\\.[^'\\]*)*'|"[^"\\]*(?:\\.[^"\\]*)*"/sy],
  ['operator', /\/\/|\*\*|==|!=|>=|<=|[-+*/%~[\](){}<>=.:|,;]/y],
];

/** The token at a position, as Jinja's lexer reads it; undefined if there is none. */
export function tokenAt(
  template: string,
  position: number,
  previous: Token | undefined,
): Pick<Token, 'kind' | 'text'> | undefined {
  // After a dot, `0.1` is two indexes, not a decimal number.
  if (previous?.text === '.') {
    const index = matchAt(INTEGER, template, position);
    if (index !== undefined) return { kind: 'number', text: index };
  }
  for (const [kind, pattern] of PATTERNS) {
    const text = matchAt(pattern, template, position);
    if (text !== undefined) return { kind, text };
  }
  return undefined;
}

/** What a sticky pattern matches at a position. */
export function matchAt(pattern: RegExp, text: string, position: number): string | undefined {
  pattern.lastIndex = position;
  return pattern.exec(text)?.[0];
}
