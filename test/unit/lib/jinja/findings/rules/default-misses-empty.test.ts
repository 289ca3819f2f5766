import { describe, expect, it } from 'vitest';

import { findingsOf, mended, placesOf, rulesFor } from '../found';

const RULE = 'default-misses-empty';

describe(RULE, () => {
  it('finds a fallback that ignores empty values, and extends it to them', () => {
    const template = "{{ UserAttribute['First Name']|default('Guest')|title }}";
    expect(placesOf(RULE, template)).toEqual(["|default('Guest')"]);
    expect(findingsOf(RULE, template)[0]).toMatchObject({
      severity: 'hint',
      message:
        'Recipients whose First Name is there but empty do not get “Guest”: this fallback is only for those who have none at all.',
    });
    expect(mended(RULE, template)).toBe(
      "{{ UserAttribute['First Name']|default('Guest', true)|title }}",
    );
  });

  it.each(['Points', 'loyalty_points', 'Orders', 'is_member'])(
    'does not offer to replace a 0 in %s',
    (name) => {
      const [finding] = findingsOf(RULE, `{{ UserAttribute['${name}']|default('none') }}`);
      expect(finding).toBeDefined();
      expect(finding?.fix).toBeUndefined();
    },
  );

  it.each([
    ["|default(default_value='b')", "|default(default_value='b', boolean=true)"],
    ["|default('b', false)", "|default('b', true)"],
    ["|default('b', boolean=False)", "|default('b', boolean=true)"],
    [' | d( "b" )', ' | d( "b", true )'],
  ])('extends it in every spelling: %s', (filter, expected) => {
    expect(mended(RULE, `{{ UserAttribute['a']${filter} }}`)).toBe(
      `{{ UserAttribute['a']${expected} }}`,
    );
  });

  it('offers the fix if the fallback is 0 itself', () => {
    expect(mended(RULE, "{{ UserAttribute['Points']|default('0') }}")).toBe(
      "{{ UserAttribute['Points']|default('0', true) }}",
    );
  });

  it.each([
    "{{ UserAttribute['a']|default('b', true) }}",
    "{{ UserAttribute['a']|default('b', boolean=true) }}",
    "{{ UserAttribute['a']|default('MOE_NOT_SEND') }}",
    "{{ UserAttribute['a']|default('') }}",
    "{{ UserAttribute['a']|default(0) }}",
    "{{ x|default('b') }}",
    "{{ UserAttribute['a']|default('b', x) }}",
    "{{ UserAttribute['a']|default(default_value='b', boolean=true) }}",
    "{{ UserAttribute['a']|default('b') or 'c' }}",
    "{% if UserAttribute['a'] %}{{ UserAttribute['a']|default('b') }}{% endif %}",
    "{% if UserAttribute['a']|default('b') == 'b' %}{% endif %}",
  ])('leaves %s alone', (template) => {
    expect(rulesFor(template)).toEqual([]);
  });
});
