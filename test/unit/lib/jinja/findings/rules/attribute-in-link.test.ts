import { describe, expect, it } from 'vitest';

import { findingsOf, placesOf, rulesFor } from '../found';

const RULE = 'attribute-in-link';

describe(RULE, () => {
  it.each([
    ['<a href="https://x/?e={{UserAttribute[\'e\']}}">', "UserAttribute['e']"],
    ['<img src="{{ EventAttribute[\'image\'] }}">', "EventAttribute['image']"],
    ['<a href="https://x/{{ UserAttribute.a|lower }}">', 'UserAttribute.a|lower'],
    ["<a href=\"https://x/{{ ('a' ~ UserAttribute['b'])|urlencode }}\">", "UserAttribute['b']"],
    ["{% set u = 'https://x/?e=' ~ UserAttribute['e'] %}", "UserAttribute['e']"],
    ["{% set u %}https://x/{{ UserAttribute['e'] }}{% endset %}", "UserAttribute['e']"],
    ["<A HREF = 'https://x/{{UserAttribute[&quot;e&quot;]}}'>", 'UserAttribute[&quot;e&quot;]'],
    ['<a href=https://x/{{UserAttribute.e}}>', 'UserAttribute.e'],
    ['<td style="background:URL( \'https://x/{{UserAttribute.e}}.png\')">', 'UserAttribute.e'],
    ['<style>.a{background:url(https://x/{{UserAttribute.e}})}</style>', 'UserAttribute.e'],
    ['<v:fill src="https://x/{{UserAttribute.e}}.png">', 'UserAttribute.e'],
    ["See https://x/a?b={{ 'c' }}&d={{ UserAttribute['e'] }} now", "UserAttribute['e']"],
    ['myapp://offer/{{UserAttribute.e}}', 'UserAttribute.e'],
    ['{% set n = UserAttribute[\'e\'] %}<a href="https://x/{{ n }}">', 'n'],
  ])('finds an attribute that a recipient may lack in %s', (template, place) => {
    expect(placesOf(RULE, template)).toEqual([place]);
  });

  it('says who gets no message', () => {
    const template = "<a href=\"{{UserAttribute['Shop']}}{{EventAttribute['Page']}}\">";
    expect(findingsOf(RULE, template).map(({ severity, message }) => [severity, message])).toEqual([
      [
        'warning',
        'Recipients without Shop get no message: a link needs a value for each of its parts.',
      ],
      [
        'warning',
        'Recipients whose event comes without Page get no message: a link needs a value for each of its parts.',
      ],
    ]);
  });

  it.each([
    "<a href=\"{{UserAttribute['a']|default('b', true)}}\">",
    "<a href=\"{{UserAttribute['a']|default('MOE_NOT_SEND')}}\">",
    "<a href=\"{{UserAttribute['a'] or 'b'}}\">",
    "<a href=\"{{(UserAttribute['a'] ~ 'x')|default('b', true)}}\">",
    "{% if UserAttribute['a'] %}<a href=\"{{UserAttribute['a']}}\">{% endif %}",
    "{% if not UserAttribute['a'] %}{% MOE_NOT_SEND('no a') %}{% endif %}<a href=\"{{UserAttribute['a']}}\">",
    "{% set n = UserAttribute['a']|default('b', true) %}<a href=\"{{n}}\">",
    '{% set n = UserAttribute[\'a\'] %}{% if n %}<a href="{{n}}">{% endif %}',
    "<a href=\"{{CampaignAttribute['a']}}{{UserAttribute['MoEngage_ID']}}\">",
    "<a href=\"{{ContentApi.Links({'id': UserAttribute['a']}).url}}\">",
    "<a title=\"{{UserAttribute['a']}}\">{{UserAttribute['a']}}</a>",
    "See https://x. {{ UserAttribute['a'] }} and (https://y) {{ UserAttribute['b'] }}",
    '<p style="color:{{ UserAttribute.a }};background:url(https://x)">a</p>',
    '<style>.a{background:url(https://x)}.b{color:{{ UserAttribute.a }}}</style>',
    '<p>https://x<b>{{ UserAttribute.a }}</b></p>',
    "{% set greeting = 'Hi ' ~ UserAttribute['a'] %}",
  ])('leaves %s alone', (template) => {
    expect(rulesFor(template)).toEqual([]);
  });
});
