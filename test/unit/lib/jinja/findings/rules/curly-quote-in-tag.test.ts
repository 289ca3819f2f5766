import { describe, expect, it } from 'vitest';

import { findingsOf, mended, placesOf, rulesFor } from '../found';

const RULE = 'curly-quote-in-tag';

describe(RULE, () => {
  it.each([
    ['{{ UserAttribute[‘First Name’] }}', "{{ UserAttribute['First Name'] }}"],
    ['{{ x|default(“it’s”) }}', '{{ x|default("it\'s") }}'],
    ['{{ x|default(„so“) }}', '{{ x|default("so") }}'],
    ["{{ x|default('so’) }}", "{{ x|default('so') }}"],
    ['{{ x[&lsquo;a&rsquo;]|default(&#8220;b&#x201D;) }}', '{{ x[\'a\']|default("b") }}'],
    ['{{ x[’a&rsquo;] }}', "{{ x['a'] }}"],
    ['<a href="{{ x[&ldquo;a&rdquo;] }}">', '<a href="{{ x[\'a\'] }}">'],
    ['<a href="{{ x[“a”] }}">', '<a href="{{ x[\'a\'] }}">'],
  ])('straightens %s', (template, expected) => {
    expect(mended(RULE, template)).toBe(expected);
  });

  it('points from the first quote to the last', () => {
    expect(placesOf(RULE, '{{ x[‘a’]|default(‘b’) }}')).toEqual(['‘a’]|default(‘b’']);
  });

  it('offers no fix if the tag would be invalid with straight quotes too', () => {
    const [finding] = findingsOf(RULE, '{{ x[‘a] }}');
    expect(finding?.severity).toBe('error');
    expect(finding?.fix).toBeUndefined();
  });

  it('leaves curly quotes in text and in strings alone', () => {
    expect(rulesFor("“a” {{ UserAttribute['“x” it’s']|default('‘', true) }} {# ‘ #}")).toEqual([]);
  });
});
