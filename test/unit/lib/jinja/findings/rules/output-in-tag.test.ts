import { describe, expect, it } from 'vitest';

import { findingsOf, mended, placesOf, rulesFor } from '../found';

const RULE = 'output-in-tag';

describe(RULE, () => {
  it.each([
    ['{% if {{x}} == 1 %}a{% endif %}', '{% if x == 1 %}a{% endif %}'],
    [
      '{% set u = "a" + {{A}} + "b" + {{B|default("c", true)}} %}',
      '{% set u = "a" + A + "b" + B|default("c", true) %}',
    ],
    ['{{ {{x}} }}', '{{ x }}'],
    ["{{{ UserAttribute['a'] }}}", "{{ UserAttribute['a'] }}"],
    ['{{{x|upper}}}', '{{x|upper}}'],
    ["{{ f({{UserAttribute['a']}}) }}", "{{ f(UserAttribute['a']) }}"],
  ])('removes the inner brackets of %s', (template, expected) => {
    expect(mended(RULE, template)).toBe(expected);
  });

  it('is the only finding about such a tag', () => {
    expect(rulesFor('{% if {{ x }} %}a{% endif %}')).toEqual([RULE]);
  });

  it('finds an output inside a string, where nothing is filled in', () => {
    const template = "{% set u = 'https://x?{{UserAttribute[1]}}' %}{{ u }}";
    expect(placesOf(RULE, template)).toEqual(["'https://x?{{UserAttribute[1]}}'"]);
    expect(findingsOf(RULE, template)[0]).toMatchObject({ severity: 'error' });
  });

  it('offers no fix if the tag would be invalid without the brackets too', () => {
    expect(findingsOf(RULE, '{% if ( {{ x }} %}a{% endif %}')[0]?.fix).toBeUndefined();
  });

  it('leaves dictionaries, printed brackets and separate tags alone', () => {
    expect(
      rulesFor(
        "{{ {'a': {'b': 1}} }}{{{'a': 1}}}{{{}}}{{ '{{' }}{% if x %}{{ x }}{% endif %}{{ '{{ x }}' }}",
      ),
    ).toEqual([]);
  });
});
