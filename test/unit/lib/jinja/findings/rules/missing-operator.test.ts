import { describe, expect, it } from 'vitest';

import { findingsOf, mended, placesOf, rulesFor } from '../found';

const RULE = 'missing-operator';

describe(RULE, () => {
  it.each([
    ['{{ UserAttribute.First Name }}', "{{ UserAttribute['First Name'] }}"],
    ['{{ UserAttribute.First Name|upper }}', "{{ UserAttribute['First Name']|upper }}"],
    ["<a b='{{ UserAttribute.A B C }}'>", '<a b=\'{{ UserAttribute["A B C"] }}\'>'],
  ])('puts the name in %s into brackets', (template, expected) => {
    expect(mended(RULE, template)).toBe(expected);
  });

  it('finds values side by side, without guessing what is missing', () => {
    expect(placesOf(RULE, "{% if x 'a' %}{% endif %}")).toEqual(["x 'a'"]);
    expect(findingsOf(RULE, "{{ 'Hi ' UserAttribute['a'] }}")[0]?.fix).toBeUndefined();
  });

  it('leaves tests, loops, MoEngage’s tags and neighbouring strings alone', () => {
    expect(
      rulesFor(
        "{% if x is divisibleby 3 and y is not sameas none %}{% endif %}{% for a in b if c recursive %}{% endfor %}{{ 'a' 'b' }}{% MOE_NOT_SEND 'c' %}{{ a if b else c }}",
      ),
    ).toEqual([]);
  });
});
