import { describe, expect, it } from 'vitest';

import { readSegments } from '../../../../../../lib/jinja/render/translate/segments';

function shape(template: string) {
  return readSegments(template).map((segment) =>
    'tokens' in segment
      ? `${segment.kind}@${segment.line}: ${segment.tokens.map(({ text }) => text).join(' ')}`
      : `${segment.kind}: ${segment.text}`,
  );
}

describe('readSegments', () => {
  it('splits a template into its parts', () => {
    expect(shape('a{# b #}{{ c }}\n{% if d %}{%- raw -%}{{ e }}{%- endraw -%}')).toEqual([
      'text: a',
      'comment: {# b #}',
      'output@1: c',
      'text: \n',
      'statement@2: if d',
      'raw: {%- raw -%}{{ e }}{%- endraw -%}',
    ]);
  });

  it('ends a tag only outside strings and brackets', () => {
    expect(shape("{{ '}}' ~ \"%}'\" }}")).toEqual(["output@1: '}}' ~ \"%}'\""]);
    expect(shape("{{ {'a':{}}}}")).toEqual(["output@1: { 'a' : { } }"]);
    expect(shape('{% set a = {1:2}%}')).toEqual(['statement@1: set a = { 1 : 2 }']);
  });

  it('reads operators, numbers and names as Jinja does', () => {
    expect(shape('{{a//b**c!=1.5e3~x.0.1|f(1_000,0x1F)-}}')).toEqual([
      'output@1: a // b ** c != 1.5e3 ~ x . 0 . 1 | f ( 1_000 , 0x1F )',
    ]);
    expect(shape('{{ Größe }}')).toEqual(['output@1: Größe']);
  });

  it('reads a minus at either end as white space control', () => {
    expect(readSegments('{{- -1 -}}')).toMatchObject([
      { trimBefore: true, trimAfter: true, tokens: [{ text: '-' }, { text: '1' }] },
    ]);
    expect(readSegments('{%+ if x +%}')).toMatchObject([{ trimBefore: false, trimAfter: false }]);
  });

  it('leaves text with lone braces alone', () => {
    expect(shape('{ a } }} %} {')).toEqual(['text: { a } }} %} {']);
  });
});
