import { describe, expect, it } from 'vitest';

import { findingsOf, mended, placesOf, rulesFor } from '../found';

const RULE = 'unclosed-tag';

describe(RULE, () => {
  it.each([
    ['{{ x %}', '{{ x }}'],
    ['{% if x }}a{% endif %}', '{% if x %}a{% endif %}'],
    ['<p>{{ x }</p>', '<p>{{ x }}</p>'],
    ['<p>{% if x }a</p>{% endif %}', '<p>{% if x %}a</p>{% endif %}'],
  ])('closes %s', (template, expected) => {
    expect(mended(RULE, template)).toBe(expected);
  });

  it('points at the rest of the line if the end of the tag is unclear', () => {
    expect(placesOf(RULE, '<p>{{ x and y</p>\n{{ z }}')).toEqual(['{{ x and y']);
    expect(findingsOf(RULE, '<p>{{ x and y</p>')[0]?.fix).toBeUndefined();
  });

  it('reports a quote that is never closed', () => {
    const template = "{{ UserAttribute['First Name] }}, {{ UserAttribute['b'] }}";
    expect(findingsOf(RULE, template)[0]?.message).toBe(
      'The message reaches nobody: a quote in this tag is opened and never closed.',
    );
  });

  it('finds a comment without an end', () => {
    expect(placesOf(RULE, 'a{# b }} {{ c }}')).toEqual(['{#']);
  });

  it('inserts a space into the {# of a style sheet, which Jinja takes for a comment', () => {
    expect(mended(RULE, '<style>@media print{#head{top:0}}</style>')).toBe(
      '<style>@media print{ #head{top:0}}</style>',
    );
  });

  it('leaves closing brackets in text alone', () => {
    expect(rulesFor('a}} b%} c#} {d} {{ {"a": {}} }}')).toEqual([]);
  });
});
