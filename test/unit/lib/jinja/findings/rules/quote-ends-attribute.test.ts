import { describe, expect, it } from 'vitest';

import { findingsOf, mended, rulesFor } from '../found';

const RULE = 'quote-ends-attribute';

describe(RULE, () => {
  it.each([
    ['<a href="{{ x["y z"] }}">', '<a href="{{ x[\'y z\'] }}">'],
    ["<a href='{{ x['y'] }}'>", '<a href=\'{{ x["y"] }}\'>'],
    ['<td class="{% if a == "b" %}c{% endif %}">', '<td class="{% if a == \'b\' %}c{% endif %}">'],
  ])('uses the other quotes in %s', (template, expected) => {
    expect(mended(RULE, template)).toBe(expected);
  });

  it('names the attribute that would end', () => {
    expect(findingsOf(RULE, '<img src="{{ x["y"] }}">')[0]?.message).toBe(
      'The attribute breaks for every recipient once the template is saved: a " inside this tag ends the src around it.',
    );
  });

  it('offers no fix if the string contains the other quote', () => {
    expect(findingsOf(RULE, '<a href="{{ x["it\'s"] }}">')[0]?.fix).toBeUndefined();
  });

  it('leaves the other quote, text and comments alone', () => {
    expect(
      rulesFor(`<a href="{{ x['y'] }}" title='{{ x["y"] }}'>{{ x["y"] }}</a><i a="{# " #}">`),
    ).toEqual([]);
  });
});
