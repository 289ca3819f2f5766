import { describe, expect, it } from 'vitest';

import { findingsOf, mended, placesOf, rulesFor } from '../found';

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
    ['{% if x = 1 %}{% endif %}', '{% if x == 1 %}{% endif %}'],
    ["{% if (x|lower ='a') %}{% endif %}", "{% if (x|lower =='a') %}{% endif %}"],
    ['{% if x === 1 %}{% endif %}', '{% if x == 1 %}{% endif %}'],
    ['{% if x !== 1 %}{% endif %}', '{% if x != 1 %}{% endif %}'],
    ['{{ 1 if x <> 2 }}', '{{ 1 if x != 2 }}'],
    ['{% if x is null %}{% endif %}', '{% if x is none %}{% endif %}'],
    ['{% if x is not nil %}{% endif %}', '{% if x is not none %}{% endif %}'],
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
    ['{% if x is empty %}{% endif %}', ['empty']],
    ['{% if x is not blank %}{% endif %}', ['blank']],
    ['{{ a | append }}', ['append']],
  ])('finds the foreign words in %s without guessing a replacement', (template, places) => {
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
        "{{ f(a=1) }}{{ x|dateTimeFormatter(timeZone='UTC') }}{% set t = (1 == 2) %}{% if a is none or empty %}{% endif %}{% set contact = {'a|b': x|lower, 'c': y} %}{{ contact.name }}{{ x[1:2] }}{{ x[y|int:3] }}{% for customer in z %}{{ customer.id }}{% endfor %}{{ x.contains }}{{ '||' }}",
      ),
    ).toEqual([]);
  });
});
