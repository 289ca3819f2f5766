import { describe, expect, it } from 'vitest';

import { findingsOf, placesOf, rulesFor } from '../found';

const RULE = 'link-before-set';
const SET = "{% set longURL = 'https://x' %}";

describe(RULE, () => {
  it('finds a link that is used before it is set', () => {
    const template = `<a href="{{longURL}}">a</a>${SET}<a href="{{longURL}}">b</a>`;
    expect(placesOf(RULE, template)).toEqual(['longURL']);
    expect(findingsOf(RULE, template)[0]).toMatchObject({
      severity: 'error',
      range: { from: 11, to: 18 },
      message:
        'No recipient gets a working link here: longURL is made further down in the template.',
    });
  });

  it('recognises a signed address by its parts', () => {
    expect(placesOf(RULE, "{{ l }}{% set l = u ~ '&sig=' ~ s %}")).toEqual(['l']);
  });

  it.each([
    `${SET}<a href="{{longURL}}">a</a>`,
    `{% if longURL is defined %}{{longURL}}{% endif %}${SET}`,
    `{{ longURL|default('https://y') }}${SET}`,
    `{% macro badge() %}{{longURL}}{% endmacro %}${SET}{{ badge() }}`,
    `{{ other }}{% set other = 1 %}`,
  ])('leaves %s alone', (template) => {
    expect(rulesFor(template)).toEqual([]);
  });
});
