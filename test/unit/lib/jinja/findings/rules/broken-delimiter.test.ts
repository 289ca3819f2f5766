import { describe, expect, it } from 'vitest';

import { findingsOf, mended, rulesFor } from '../found';

const RULE = 'broken-delimiter';

describe(RULE, () => {
  it.each([
    ["<p>{ { UserAttribute['A'] } }</p>", "<p>{{ UserAttribute['A'] }}</p>"],
    ['{&nbsp;{UserAttribute.A}}', '{{UserAttribute.A}}'],
    ['&#123;&#123; UserAttribute[&#39;A&#39;] &#125;&#125;', "{{ UserAttribute['A'] }}"],
    ['&lcub;&lbrace;EventAttribute.A&rbrace;&rcub;', '{{EventAttribute.A}}'],
    ['<b>{ % if x % }', '<b>{% if x %}'],
    ['{ %- endif -% }', '{%- endif -%}'],
    ['&#x7B;% set a = 1 %&#x7d;', '{% set a = 1 %}'],
    ["Hi {UserAttribute['First Name']}!", "Hi {{UserAttribute['First Name']}}!"],
    ['{ ProductSet.A[0].title }', '{{ ProductSet.A[0].title }}'],
  ])('mends %s', (template, expected) => {
    expect(mended(RULE, template)).toBe(expected);
  });

  it('recognises a link by its variable', () => {
    expect(rulesFor("{% set longURL = 'x' %}<a href='{{longURL}}'>{ {longURL} }</a>")).toEqual([
      RULE,
    ]);
  });

  it('says what recipients see', () => {
    expect(findingsOf(RULE, '{ { UserAttribute.A } }')).toMatchObject([
      {
        severity: 'error',
        message:
          'Every recipient gets this as it stands here: MoEngage takes it for a tag only between {{ and }}.',
      },
    ]);
  });

  it.each([
    '<script>const f = (a) => ({ a: { b: 1 } }); `${UserAttribute.A}`</script>',
    '<style>a{ color:red } b{ { } }</style>',
    '<p>{name} { { name } } { % off % } 100 %}</p>',
    "{% raw %}{ { UserAttribute['A'] } }{% endraw %}{# {UserAttribute['A']} #}",
    "{{ {'a': UserAttribute['A']|default('b', true)}['a'] }}",
    '{ "UserAttribute": {"a": 1} }',
  ])('leaves %s alone', (template) => {
    expect(rulesFor(template)).toEqual([]);
  });
});
