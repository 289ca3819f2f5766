import { describe, expect, it } from 'vitest';

import { findingsOf, mended, placesOf, rulesFor } from '../found';

const RULE = 'text-filter-on-number';

describe(RULE, () => {
  it('finds a filter that fails on a number, and converts the number to text first', () => {
    const template = "{{ UserAttribute['a']|int|truncate(3) }}";
    expect(findingsOf(RULE, template)[0]).toMatchObject({
      severity: 'error',
      message: 'The message reaches nobody: truncate works on a text, and this is a number.',
    });
    expect(mended(RULE, template)).toBe("{{ UserAttribute['a']|int|string|truncate(3) }}");
  });

  it('warns about a filter that MoEngage may refuse', () => {
    expect(placesOf(RULE, '{{ 5|upper|lower }}')).toEqual(['5|upper']);
    expect(findingsOf(RULE, '{{ 5|upper }}')[0]?.severity).toBe('warning');
  });

  it.each([
    ["{% set n = UserAttribute['a']|int %}{{ n|truncate(3) }}", 'n|truncate(3)'],
    ['{% set n = 5 %}{{ n|reverse }}', 'n|reverse'],
    ['{% for a in b %}{{ loop.index | title }}{% endfor %}', 'loop.index | title'],
    ['{{ (3 * 2)|upper }}', '(3 * 2)|upper'],
    ['{{ UserAttribute[&#39;a&#39;]|length|upper }}', 'UserAttribute[&#39;a&#39;]|length|upper'],
  ])('follows the number in %s', (template, place) => {
    expect(placesOf(RULE, template)).toEqual([place]);
  });

  it('leaves possible texts alone, and filters that work with numbers', () => {
    expect(
      rulesFor(
        "{{ UserAttribute['a']|upper }}{{ x|round(2)|replace('.', ',') }}{{ x|int|string|length }}{{ x|length|string }}{{ 5|urlencode }}{% set n = 1 %}{% set n = 'a' %}{{ n|upper }}{% set t = x|int|string %}{{ t|upper }}{{ (x * 2)|upper }}{% for a in b %}{{ loop.cycle('a')|upper }}{% endfor %}",
      ),
    ).toEqual([]);
  });
});
