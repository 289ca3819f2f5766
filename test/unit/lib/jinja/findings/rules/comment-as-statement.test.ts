import { describe, expect, it } from 'vitest';

import { findingsOf, mended, placesOf, rulesFor } from '../found';

const RULE = 'comment-as-statement';

describe(RULE, () => {
  it.each([
    ['{% # note # %}', '{# note #}'],
    ['{%# note %}', '{# note #}'],
    [
      '{% # off: {% for x in y %}{{ z }}{% endfor %} # %}',
      '{# off: {% for x in y %}{{ z }}{% endfor %} #}',
    ],
  ])('writes %s as a comment', (template, expected) => {
    expect(mended(RULE, template)).toBe(expected);
  });

  it('is the only finding for what is inside a recipe', () => {
    const template = 'a{% # {% if x %}{{ y # %}b';
    expect(rulesFor(template)).toEqual([RULE]);
    expect(placesOf(RULE, template)).toEqual(['{% # {% if x %}{{ y # %}']);
  });

  it('offers no fix if a comment inside would end the new one', () => {
    expect(findingsOf(RULE, '{% # a {# b #} c # %}')[0]?.fix).toBeUndefined();
  });

  it('leaves comments and statements alone', () => {
    expect(rulesFor("{# # %} #}{% if x == '#' %}{% endif %}")).toEqual([]);
  });
});
