import { describe, expect, it } from 'vitest';

import { findingsOf, mended, placesOf, rulesFor } from '../found';

const RULE = 'plus-joins';

describe(RULE, () => {
  it('finds + between a text and a value that some recipients lack', () => {
    const template = "{{ 'Hi ' + UserAttribute['Code'] + '.' }}";
    expect(placesOf(RULE, template)).toEqual(["'Hi ' + UserAttribute['Code'] + '.'"]);
    expect(findingsOf(RULE, template)[0]).toMatchObject({
      severity: 'warning',
      message:
        'Recipients whose Code is missing or a number get no message: + joins nothing but texts.',
    });
  });

  it('offers ~ only if no value can be missing, because ~ would print that', () => {
    expect(findingsOf(RULE, "{{ 'a' + UserAttribute['b'] }}")[0]?.fix).toBeUndefined();
    expect(mended(RULE, "{{ 'a' + UserAttribute['b']|default('c', true) + 'd' }}")).toBe(
      "{{ 'a' ~ UserAttribute['b']|default('c', true) ~ 'd' }}",
    );
  });

  it.each([
    [
      "{% for a in b %}{{ 'No. ' + loop.index }}{% endfor %}",
      "{% for a in b %}{{ 'No. ' ~ loop.index }}{% endfor %}",
    ],
    ["{{ 'a' + 1 }}", "{{ 'a' ~ 1 }}"],
    ["{{ x|length + ' items' }}", "{{ x|length ~ ' items' }}"],
  ])('says that %s fails for everybody', (template, expected) => {
    expect(findingsOf(RULE, template)[0]?.severity).toBe('error');
    expect(mended(RULE, template)).toBe(expected);
  });

  it('finds an addition of attributes if one may be missing', () => {
    const template = "{{ UserAttribute['First Name'] + UserAttribute[&quot;Last Name&quot;] }}";
    expect(findingsOf(RULE, template)).toMatchObject([
      {
        severity: 'warning',
        message: 'Recipients without First Name get no message: + cannot add what is missing.',
      },
    ]);
  });

  it('follows a variable that is set to an attribute', () => {
    expect(placesOf(RULE, "{% set n = UserAttribute['a'] %}{{ 'x' + n }}")).toEqual(["'x' + n"]);
  });

  it.each([
    "{{ 'a' + UserAttribute['b']|string }}",
    "{{ 'a' + UserAttribute['b']|default('c', true)|upper }}",
    "{{ 'a' ~ UserAttribute['b'] }}",
    "{{ UserAttribute['b']|int + 1 }}",
    "{{ UserAttribute['b'] + 1 }}",
    "{{ 'a' + b }}",
    "{{ 'a' + UserAttribute['b'].strip() }}",
    "{{ 'a' + UserAttribute['b'][:3] }}",
    "{{ ['a'] + x }}",
    "{{ UserAttribute['a']|default(0, true) + UserAttribute['b']|default(0, true) }}",
    "{% if UserAttribute['a'] and UserAttribute['b'] %}{{ UserAttribute['a'] + UserAttribute['b'] }}{% endif %}",
  ])('leaves %s alone', (template) => {
    expect(rulesFor(template)).toEqual([]);
  });
});
