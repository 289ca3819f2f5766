import { describe, expect, it } from 'vitest';

import { findingsOf, placesOf, rulesFor } from '../found';

const RULE = 'unclosed-block';

describe(RULE, () => {
  it.each([
    ['{% if x %}a', '{% if x %}'],
    ['{% for x in y %}{% if x %}{% endfor %}', '{% if x %}'],
    ['{% set x %}a', '{% set x %}'],
    ['{% macro f() %}a', '{% macro f() %}'],
    ['a{%- raw %}{{ b }}', '{%- raw %}'],
  ])('points at the opening tag in %s', (template, place) => {
    expect(placesOf(RULE, template)).toEqual([place]);
  });

  it('names the missing end tag', () => {
    expect(findingsOf(RULE, '{% if x %}')[0]).toMatchObject({
      severity: 'error',
      message: 'The message reaches nobody: this {% if %} has no {% endif %}.',
    });
  });

  it('leaves closed blocks and one-line sets alone', () => {
    expect(
      rulesFor('{% if x %}{% elif y %}{% else %}{% endif %}{% set a = 1 %}{% set b %}{% endset %}'),
    ).toEqual([]);
  });
});
