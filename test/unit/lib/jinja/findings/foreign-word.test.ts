import { describe, expect, it } from 'vitest';

import { findingsOf, mended, placesOf, rulesFor } from './found';

const RULE = 'foreign-word';

describe(RULE, () => {
  it.each([
    ["{% assign x = 'a' %}", "{% set x = 'a' %}"],
    ['{% unless a or b %}c{% endunless %}', '{% if not (a or b) %}c{% endif %}'],
    ['{% capture x %}a{% endcapture %}', '{% set x %}a{% endset %}'],
    ['{% if a %}{% elsif b %}{% endif %}', '{% if a %}{% elif b %}{% endif %}'],
    ['{% if a %}{%- else  if b %}{% endif %}', '{% if a %}{%- elif b %}{% endif %}'],
    ["{{ x | default: 'y' }}", "{{ x | default('y', true) }}"],
    ["{{ x | replace: 'a', 'b' | trim }}", "{{ x | replace('a', 'b') | trim }}"],
    ['{{ x | upcase }}', '{{ x | upper }}'],
    [
      '{% for a in b %}{{ forloop.index }}{% endfor %}',
      '{% for a in b %}{{ loop.index }}{% endfor %}',
    ],
    ["{% if x contains 'a' %}{% endif %}", "{% if 'a' in x %}{% endif %}"],
  ])('turns %s into Jinja', (template, expected) => {
    expect(mended(RULE, template)).toBe(expected);
    expect(rulesFor(expected)).toEqual([]);
  });

  it.each([
    ['{% case x %}{% when 1 %}{% endcase %}', ['{% case x %}', '{% when 1 %}']],
    ["{{ 'now' | date: '%s' }}", ['date', "| date: '%s'"]],
    ['{{ contact.firstname }}', ['contact']],
    ['{{ ${first_name} }}', ['{{ ${first_name} }}']],
    ['{% if a && b %}{% endif %}', ['&&']],
    ['{{ a || b }}', ['||']],
    ['{{ a | append }}', ['append']],
  ])('finds the words of %s without a guess at what they should be', (template, places) => {
    expect(placesOf(RULE, template).toSorted()).toEqual(places.toSorted());
    expect(findingsOf(RULE, template).every(({ fix }) => fix === undefined)).toBe(true);
  });

  it('says which word MoEngage knows', () => {
    expect(findingsOf(RULE, '{% assign x = 1 %}')[0]).toMatchObject({
      severity: 'error',
      message: 'The message reaches nobody: MoEngage does not know {% assign %}, only {% set %}.',
    });
  });

  it('leaves slices, dictionaries and the author’s own names alone', () => {
    expect(
      rulesFor(
        "{% set contact = {'a|b': x|lower, 'c': y} %}{{ contact.name }}{{ x[1:2] }}{{ x[y|int:3] }}{% for customer in z %}{{ customer.id }}{% endfor %}{{ x.contains }}{{ '||' }}",
      ),
    ).toEqual([]);
  });
});
